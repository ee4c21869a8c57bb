package cl.minka.runtime.operation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** While there is no REST host, because the platform starts or updates it, the API answers 503 and not 404. */
@Component(
        service = Filter.class,
        property = {
            "osgi.http.whiteboard.filter.name=minka-not-yet",
            "osgi.http.whiteboard.filter.pattern=/api/v1/*",
            "osgi.http.whiteboard.filter.asyncSupported:Boolean=true"
        })
public final class NotYetFilter implements Filter {
    private static final String PROBLEM = "{\"type\":\"urn:minka:problem:unavailable\","
            + "\"title\":\"Servicio no disponible\",\"status\":503,"
            + "\"detail\":\"La plataforma se está iniciando o actualizando; vuelva a intentarlo en unos segundos.\"}";

    @Activate
    public NotYetFilter() {
        // nothing to be given
    }

    @Override
    public void init(FilterConfig config) {
        // nothing to prepare
    }

    @Override
    public void destroy() {
        // nothing to release
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // behind its pattern the host's servlet has a path info, the server's default servlet has none
        if (((HttpServletRequest) request).getPathInfo() != null) {
            chain.doFilter(request, response);
            return;
        }
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        answer.setHeader("Retry-After", "2");
        answer.setHeader("Cache-Control", "no-store");
        answer.setContentType("application/problem+json");
        answer.getOutputStream().write(PROBLEM.getBytes(StandardCharsets.UTF_8));
    }
}
