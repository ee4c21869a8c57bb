package cl.minka.kernel.rest;

import cl.minka.kernel.operation.Measurements;
import cl.minka.kernel.people.Authentication;
import cl.minka.kernel.rest.filter.AdmissionFilter;
import cl.minka.kernel.rest.filter.BodyIntake;
import cl.minka.kernel.rest.filter.CallContext;
import cl.minka.kernel.rest.filter.EntranceFilter;
import cl.minka.kernel.rest.filter.LeavingFilter;
import cl.minka.kernel.rest.filter.Parameters;
import cl.minka.kernel.rest.json.JsonBodies;
import cl.minka.kernel.rest.problem.FailureMapper;
import cl.minka.kernel.rest.problem.HttpFailureMapper;
import cl.minka.kernel.rest.problem.Problems;
import cl.minka.kernel.rest.problem.TextBook;
import cl.minka.runtime.rest.host.Arrival;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.transport.http.DestinationRegistry;
import org.apache.cxf.transport.http.DestinationRegistryImpl;
import org.apache.cxf.transport.http.HTTPTransportFactory;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;

/** Serves resources over HTTP on a free port, with all the plumbing, below {@code /api}. */
public final class TestHost {
    public static final long JSON_BYTES = 2_097_152;
    public static final long CSV_BYTES = 67_108_864;

    private final org.eclipse.jetty.server.Server jetty = new org.eclipse.jetty.server.Server();
    private final LeavingFilter leaving = new LeavingFilter();
    private final URI base;
    private final Server server;

    public TestHost(Authentication authentication, TextBook texts, Object... resources) throws Exception {
        Bus bus = new ExtensionManagerBus(Map.of(), Map.of(), TestHost.class.getClassLoader());
        DestinationRegistry registry = new DestinationRegistryImpl();
        CXFNonSpringServlet servlet = new CXFNonSpringServlet(registry, false);
        servlet.setBus(bus);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(new Arriving(servlet)), "/api/*");
        ServerConnector connector = new ServerConnector(jetty);
        connector.setHost("127.0.0.1");
        jetty.addConnector(connector);
        jetty.setHandler(context);
        // A test has its answers when it closes the host: Jetty need not wait, and its wait misses requests that end
        // meanwhile.
        jetty.setStopTimeout(0);
        jetty.start();
        this.base = URI.create("http://127.0.0.1:" + connector.getLocalPort());
        this.server = serve(bus, registry, providers(authentication, texts), List.of(resources));
    }

    public URI base() {
        return base;
    }

    /** Hands every request to these measurements. */
    public void measure(Measurements measurements) {
        leaving.setMeasurements(measurements);
    }

    public void close() throws Exception {
        jetty.stop();
        server.destroy();
    }

    private List<Object> providers(Authentication authentication, TextBook texts) {
        Problems problems = new Problems(texts);
        return List.of(
                new EntranceFilter(authentication),
                new AdmissionFilter(new BodyIntake(JSON_BYTES, CSV_BYTES)),
                new CallContext(),
                new Parameters(),
                new JsonBodies(),
                new FailureMapper(problems),
                new HttpFailureMapper(problems),
                leaving);
    }

    private static Server serve(Bus bus, DestinationRegistry registry, List<Object> providers, List<Object> resources) {
        JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
        factory.setBus(bus);
        factory.setAddress("/");
        factory.setDestinationFactory(new HTTPTransportFactory(registry));
        factory.setServiceBeans(resources);
        factory.setProviders(providers);
        factory.setProperties(Map.of("default.wae.mapper.least.specific", true));
        return factory.create();
    }

    /** What the platform's REST host does around the server. */
    private static final class Arriving extends HttpServlet {
        private static final long serialVersionUID = 1L;

        private final transient CXFNonSpringServlet servlet;

        Arriving(CXFNonSpringServlet servlet) {
            this.servlet = servlet;
        }

        @Override
        public void init(ServletConfig config) throws ServletException {
            super.init(config);
            servlet.init(config);
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            Arrival arrival = new Arrival(request);
            servlet.service(arrival, response);
            arrival.end(response);
        }
    }
}
