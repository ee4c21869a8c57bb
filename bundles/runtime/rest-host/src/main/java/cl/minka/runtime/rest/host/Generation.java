package cl.minka.runtime.rest.host;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.resource.ResourceManager;
import org.apache.cxf.transport.http.DestinationRegistry;
import org.apache.cxf.transport.http.DestinationRegistryImpl;
import org.apache.cxf.transport.http.HTTPTransportFactory;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;

/**
 * One complete JAX-RS server over a fixed set of resources and extensions.
 *
 * <p>It never changes. When another one has taken its place it ends with its last request.
 */
final class Generation {
    private static final int RETIRED = Integer.MIN_VALUE / 2;

    private final List<Published> published;
    private final CXFNonSpringServlet servlet;
    private final Server server;
    private final Bus bus;
    private final AtomicInteger requests = new AtomicInteger();

    Generation(List<Published> published, ServletConfig config) throws ServletException {
        this.published = published;
        this.bus = new ExtensionManagerBus(Map.of(), Map.of(), Generation.class.getClassLoader());
        bus.getExtension(ResourceManager.class).addResourceResolver(new OwnLoader(Generation.class.getClassLoader()));
        DestinationRegistry registry = new DestinationRegistryImpl();
        this.servlet = new CXFNonSpringServlet(registry, false);
        servlet.setBus(bus);
        servlet.init(config);
        this.server = create(registry);
    }

    private Server create(DestinationRegistry registry) {
        JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
        factory.setBus(bus);
        factory.setAddress("/");
        factory.setDestinationFactory(new HTTPTransportFactory(registry));
        factory.setServiceBeans(services(true));
        factory.setProviders(services(false));
        // so that the platform's mapper, not CXF's own, answers for unmatched paths and methods
        factory.setProperties(Map.of("default.wae.mapper.least.specific", true));
        return factory.create();
    }

    private List<Object> services(boolean resource) {
        return published.stream()
                .filter(one -> one.resource() == resource)
                .sorted(Comparator.comparingInt(Published::rank).reversed().thenComparing(Published::name))
                .map(Published::service)
                .toList();
    }

    List<Published> published() {
        return published;
    }

    /** Counts a request in; false when this generation is retired and another one has to be asked. */
    boolean enter() {
        if (requests.incrementAndGet() > 0) {
            return true;
        }
        leave();
        return false;
    }

    /** Answers a request that was counted in. */
    void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        boolean continues = false;
        try {
            servlet.service(request, response);
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new LeaveAtEnd());
                continues = true;
            }
        } finally {
            if (!continues) {
                leave();
            }
        }
    }

    private void leave() {
        if (requests.decrementAndGet() == RETIRED) {
            close();
        }
    }

    /** Takes no further request and closes when the last one has ended. */
    void retire() {
        if (requests.addAndGet(RETIRED) == RETIRED) {
            close();
        }
    }

    private void close() {
        server.destroy();
        servlet.destroy();
        bus.shutdown(true);
    }

    private final class LeaveAtEnd implements AsyncListener {
        @Override
        public void onComplete(AsyncEvent event) {
            leave();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // onComplete follows
        }

        @Override
        public void onError(AsyncEvent event) {
            // onComplete follows
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
