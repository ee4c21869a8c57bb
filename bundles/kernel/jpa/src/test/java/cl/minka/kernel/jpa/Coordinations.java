package cl.minka.kernel.jpa;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import org.osgi.service.coordinator.Coordination;
import org.osgi.service.coordinator.Coordinator;

/** Stand in for the coordinator of the container. */
public final class Coordinations {
    private static final InvocationHandler NOTHING = (proxy, method, arguments) -> null;

    private Coordinations() {}

    /** Without a coordination. */
    public static Coordinator none() {
        return current(() -> null);
    }

    /** @param open gives the coordination of the thread */
    public static Coordinator current(Supplier<Coordination> open) {
        return proxy(
                Coordinator.class,
                (proxy, method, arguments) -> method.getName().equals("peek") ? open.get() : null);
    }

    /** A coordination that does nothing. */
    public static Coordination idle() {
        return proxy(Coordination.class, NOTHING);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Coordinations.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
