package cl.minka.runtime.jaxrs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import javax.servlet.Servlet;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Stands at {@code /api/*} as long as the platform runs and hands each request to the REST host of the moment.
 *
 * <p>The web server may answer 404 while it exchanges servlets, so this one is never exchanged. While there is no host,
 * a request waits a little for it.
 */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.name=minka-api",
            "osgi.http.whiteboard.servlet.pattern=/api/*",
            "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true",
            "servlet.init.hide-service-list-page=true",
            "load-on-startup:Integer=1"
        })
public final class Gate extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final long WAIT_MILLIS = 5_000;
    private static final int WAITING = 60;

    private transient Servlet host;
    private boolean ready;
    private int waiting;

    @Activate
    public Gate() {
        // the host comes and goes
    }

    @Reference(
            target = "(minka.rest.host=true)",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    synchronized void setHost(Servlet service) throws ServletException {
        if (ready) {
            service.init(getServletConfig());
        }
        host = service;
        notifyAll();
    }

    synchronized void unsetHost(Servlet service) {
        if (host == service) {
            host = null;
        }
    }

    @Override
    public synchronized void init(ServletConfig config) throws ServletException {
        super.init(config);
        ready = true;
        if (host != null) {
            host.init(config);
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Servlet present = host();
        if (present == null) {
            unavailable(request, response);
        } else {
            present.service(request, response);
        }
    }

    private synchronized Servlet host() {
        if (host == null && waiting < WAITING) {
            waiting++;
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(WAIT_MILLIS);
            try {
                for (long left = WAIT_MILLIS; host == null && left > 0; left = millisUntil(end)) {
                    wait(left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                waiting--;
            }
        }
        return host;
    }

    private static long millisUntil(long end) {
        return TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    }

    private static void unavailable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "2");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/problem+json");
        response.getOutputStream()
                .write(
                        ("{\"type\":\"urn:minka:problem:unavailable\",\"title\":\"Servicio no disponible\",\"status\":503,"
                                        + "\"detail\":\"La plataforma se está iniciando o actualizando; "
                                        + "vuelva a intentarlo en unos segundos.\",\"instance\":\""
                                        + Instance.of(request)
                                        + "\",\"errors\":[]}")
                                .getBytes(StandardCharsets.UTF_8));
    }
}
