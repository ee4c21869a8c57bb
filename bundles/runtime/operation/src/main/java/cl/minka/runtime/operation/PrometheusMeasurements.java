package cl.minka.runtime.operation;

import cl.minka.kernel.operation.Measurements;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Requests, jobs, events, the pool and the JVM, in a registry of its own. */
@Component(service = {Measurements.class, PrometheusMeasurements.class})
public final class PrometheusMeasurements implements Measurements {
    private static final double NANOS = 1e9;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Histogram requests;
    private final Histogram jobs;
    private final Counter events;

    @Activate
    public PrometheusMeasurements() {
        requests = Histogram.builder()
                .name("minka_http_request_duration_seconds")
                .help("Requests to the REST interface by method, route and status")
                .labelNames("method", "route", "status")
                .classicOnly()
                .classicUpperBounds(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
                .register(registry);
        jobs = Histogram.builder()
                .name("minka_job_duration_seconds")
                .help("Background jobs by kind and final state")
                .labelNames("kind", "state")
                .classicOnly()
                .classicUpperBounds(0.01, 0.1, 0.5, 1, 5, 10, 30, 60, 300, 1800)
                .register(registry);
        events = Counter.builder()
                .name("minka_events_total")
                .help("What else is worth counting, by event")
                .labelNames("event")
                .register(registry);
        JvmMetrics.builder().register(registry);
        new PoolMetrics().register(registry);
    }

    @Override
    public void request(String method, String route, int status, Duration duration) {
        requests.labelValues(method, route, Integer.toString(status)).observe(duration.toNanos() / NANOS);
    }

    @Override
    public void job(String kind, String state, Duration duration) {
        jobs.labelValues(kind, state).observe(duration.toNanos() / NANOS);
    }

    @Override
    public void count(String event) {
        events.labelValues(event).inc();
    }

    MetricSnapshots snapshots() {
        return registry.scrape();
    }
}
