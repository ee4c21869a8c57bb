package cl.minka.runtime.rest.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.servlet.Servlet;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Hands each request below {@code /api}, which the gate of {@code runtime-jaxrs} passes on, to the generation of the moment. */
@Component(service = Servlet.class, property = "minka.rest.host=true")
public final class ApiServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final long WAIT_MILLIS = 8_000;
    private static final int WAITING = 60;

    private final transient Generations generations;
    private final transient Semaphore waiting = new Semaphore(WAITING);

    @Activate
    public ApiServlet(@Reference Generations generations) {
        this.generations = generations;
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        super.init(config);
        generations.start(config);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        Optional<Generation> generation = enter(path);
        if (generation.isPresent()) {
            Arrival arrival = new Arrival(request);
            generation.get().service(arrival, response);
            arrival.end(response);
        } else {
            unavailable(response);
        }
    }

    /** A few requests wait for a replacement, so that one Jetty thread pool is not spent on waiting. */
    private Optional<Generation> enter(String path) {
        try {
            Optional<Generation> now = generations.enter(path, 0);
            if (now.isPresent() || !waiting.tryAcquire()) {
                return now;
            }
            try {
                return generations.enter(path, WAIT_MILLIS);
            } finally {
                waiting.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static void unavailable(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "2");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/problem+json");
        response.getOutputStream()
                .write(
                        ("{\"type\":\"urn:minka:problem:unavailable\",\"title\":\"Servicio no disponible\",\"status\":503,"
                                        + "\"detail\":\"Esta parte de la plataforma se está iniciando o actualizando; "
                                        + "vuelva a intentarlo en unos segundos.\"}")
                                .getBytes(StandardCharsets.UTF_8));
    }
}
