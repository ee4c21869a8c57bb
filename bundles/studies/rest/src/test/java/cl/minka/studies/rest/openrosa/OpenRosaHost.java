package cl.minka.studies.rest.openrosa;

import cl.minka.kernel.rest.FakeAuthentication;
import cl.minka.kernel.rest.PublicAddress;
import cl.minka.kernel.rest.problem.TextBook;
import cl.minka.studies.rest.StudiesMessages;
import java.net.URI;
import java.time.Clock;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.rules.ExternalResource;

/** The servlet of OpenRosa over HTTP, on fakes. */
final class OpenRosaHost extends ExternalResource {
    final FakeDevices devices = new FakeDevices();
    final FakeFieldForms forms = new FakeFieldForms();
    private final Server jetty = new Server();
    private URI base;

    @Override
    protected void before() throws Throwable {
        TextBook texts = new TextBook();
        texts.addMessages(new StudiesMessages());
        FieldAccess access = new FieldAccess(new FakeAuthentication(), devices, new Attempts(Clock.systemUTC()));
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(
                new ServletHolder(new OpenRosaServlet(access, forms, new PublicAddress(""), texts)), "/openrosa/*");
        ServerConnector connector = new ServerConnector(jetty);
        connector.setHost("127.0.0.1");
        jetty.addConnector(connector);
        jetty.setHandler(context);
        jetty.setStopTimeout(0);
        jetty.start();
        base = URI.create("http://127.0.0.1:" + connector.getLocalPort());
    }

    @Override
    protected void after() {
        try {
            jetty.stop();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    URI base() {
        return base;
    }
}
