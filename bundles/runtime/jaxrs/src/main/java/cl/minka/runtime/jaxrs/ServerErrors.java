package cl.minka.runtime.jaxrs;

import java.io.IOException;
import java.nio.ByteBuffer;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.AbstractHandler;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Makes the HTTP server answer problems where it would write a page of its own: unreadable requests, and TRACE. */
@Component(service = Handler.class, property = "service.ranking:Integer=1000")
public final class ServerErrors extends AbstractHandler {
    @Activate
    public ServerErrors() {
        // nothing to be given
    }

    /** Pax Web hands the server over when it takes the handler. */
    @Override
    public void setServer(Server server) {
        super.setServer(server);
        if (server != null) {
            Unreadable errors = new Unreadable();
            // before the server starts it, which a running server does at once
            errors.setServer(server);
            server.setErrorHandler(errors);
        }
    }

    @Override
    public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getMethod().equals("TRACE")) {
            base.setHandled(true);
            write(405, request, response);
        }
    }

    static void write(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        ServerProblem.HEADERS.forEach(response::setHeader);
        response.setContentType(ServerProblem.TYPE);
        byte[] body = ServerProblem.of(status, request.getHeader("Accept-Language"), Instance.of(request));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static final class Unreadable extends ErrorHandler {
        @Override
        public ByteBuffer badMessageError(int status, String reason, HttpFields fields) {
            ServerProblem.HEADERS.forEach(fields::put);
            fields.put("Content-Type", ServerProblem.TYPE);
            return ByteBuffer.wrap(ServerProblem.of(status, null, Instance.UNKNOWN));
        }

        @Override
        public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            base.setHandled(true);
            ServerErrors.write(response.getStatus(), request, response);
        }
    }
}
