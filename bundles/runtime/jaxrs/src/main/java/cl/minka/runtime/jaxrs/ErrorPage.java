package cl.minka.runtime.jaxrs;

import java.io.IOException;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** What is answered where no servlet is, or one failed: a problem, never a page of the server's own. */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.name=minka-error-page",
            "osgi.http.whiteboard.servlet.errorPage=4xx",
            "osgi.http.whiteboard.servlet.errorPage=5xx"
        })
public final class ErrorPage extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Activate
    public ErrorPage() {
        // nothing to be given
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ServerErrors.write(response.getStatus(), request, response);
    }
}
