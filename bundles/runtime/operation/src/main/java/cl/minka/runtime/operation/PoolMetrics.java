package cl.minka.runtime.operation;

import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/** The pool of database connections, read from its management bean at each scrape. */
final class PoolMetrics {
    private static final Map<String, String> ATTRIBUTES = new TreeMap<>(Map.of(
            "active", "ActiveConnections",
            "idle", "IdleConnections",
            "waiting", "ThreadsAwaitingConnection"));

    private final MBeanServer beans = ManagementFactory.getPlatformMBeanServer();

    void register(PrometheusRegistry registry) {
        ObjectName pool = pool();
        GaugeWithCallback.builder()
                .name("minka_database_connections")
                .help("Database connections in use and free, and threads that wait for one")
                .labelNames("state")
                .callback(gauge -> ATTRIBUTES.forEach((state, attribute) -> {
                    try {
                        gauge.call(((Number) beans.getAttribute(pool, attribute)).doubleValue(), state);
                    } catch (JMException e) {
                        // there is no pool at the moment: then there is no value either
                    }
                }))
                .register(registry);
    }

    private static ObjectName pool() {
        try {
            return new ObjectName("com.zaxxer.hikari:type=Pool (minka)");
        } catch (MalformedObjectNameException e) {
            throw new IllegalStateException(e);
        }
    }
}
