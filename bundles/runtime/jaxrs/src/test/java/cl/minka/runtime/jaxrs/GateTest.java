package cl.minka.runtime.jaxrs;

import static org.junit.Assert.assertEquals;

import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.servlet.GenericServlet;
import javax.servlet.ServletConfig;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.junit.Test;

public class GateTest {
    private final AtomicReference<String> served = new AtomicReference<>("nobody");
    private final Gate gate = new Gate();

    private final class Host extends GenericServlet {
        private static final long serialVersionUID = 1L;
        private final String name;

        Host(String name) {
            this.name = name;
        }

        @Override
        public void service(ServletRequest request, ServletResponse response) {
            served.set(name + " " + (getServletConfig() != null));
        }
    }

    @Test
    public void theHostIsInitialisedWhicheverComesFirst() throws Exception {
        Host first = new Host("first");
        gate.setHost(first);
        gate.init(fake(ServletConfig.class));
        call();
        assertEquals("first true", served.get());

        gate.setHost(new Host("second"));
        gate.unsetHost(first);
        call();
        assertEquals("second true", served.get());
    }

    @Test
    public void aRequestWaitsForTheNextHost() throws Exception {
        gate.init(fake(ServletConfig.class));
        CompletableFuture<Void> request = CompletableFuture.runAsync(() -> {
            try {
                call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        Thread.sleep(50);
        gate.setHost(new Host("late"));
        request.get(4, TimeUnit.SECONDS);
        assertEquals("late true", served.get());
    }

    private void call() throws Exception {
        gate.service((ServletRequest) fake(HttpServletRequest.class), fake(HttpServletResponse.class));
    }

    private static <T> T fake(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> null));
    }
}
