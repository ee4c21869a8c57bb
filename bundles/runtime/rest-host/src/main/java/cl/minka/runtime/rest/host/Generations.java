package cl.minka.runtime.rest.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.servlet.ServletConfig;
import javax.ws.rs.ext.RuntimeDelegate;
import org.apache.cxf.jaxrs.impl.RuntimeDelegateImpl;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the JAX-RS whiteboard and keeps one {@link Generation} that serves what is on it. */
@Component(service = Generations.class)
@Designate(ocd = Generations.Config.class)
public final class Generations implements ServiceTrackerCustomizer<Object, Published> {
    @ObjectClassDefinition(name = "%host.name", localization = "OSGI-INF/l10n/rest-host")
    public @interface Config {
        @AttributeDefinition(name = "%host.required", description = "%host.required.description")
        String[] required() default {"cl.minka.kernel.rest"};
    }

    private static final Logger LOG = LoggerFactory.getLogger(Generations.class);
    private static final String WHITEBOARD = "(|(osgi.jaxrs.resource=true)(osgi.jaxrs.extension=true))";
    private static final long QUIET_MILLIS = 80;
    private static final long GRACE_SECONDS = 20;

    private final BundleContext context;
    private final Completeness completeness;
    private final Absences absences = new Absences();
    private final ScheduledExecutorService worker;
    private final ServiceTracker<Object, Published> whiteboard;

    private ServletConfig servlet;
    private Generation current;
    private ScheduledFuture<?> pending;
    private boolean closed;

    @Activate
    public Generations(BundleContext context, @Reference ServiceComponentRuntime components, Config config)
            throws InvalidSyntaxException {
        this.context = context;
        this.completeness = new Completeness(context, components, List.of(config.required()));
        this.worker = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "minka-rest-host");
            thread.setContextClassLoader(Generations.class.getClassLoader());
            thread.setDaemon(true);
            return thread;
        });
        RuntimeDelegate.setInstance(new RuntimeDelegateImpl());
        this.whiteboard = new ServiceTracker<>(context, context.createFilter(WHITEBOARD), this);
        whiteboard.open();
    }

    @Deactivate
    public void deactivate() {
        Generation last;
        synchronized (this) {
            closed = true;
            last = current;
            current = null;
            notifyAll();
        }
        whiteboard.close();
        worker.shutdownNow();
        if (last != null) {
            last.retire();
        }
    }

    /** Gives the servlet's configuration; nothing is built before. */
    synchronized void start(ServletConfig servletConfig) {
        servlet = servletConfig;
        changed();
    }

    /**
     * The generation that answers this path, with the request counted in. Waits while what serves the
     * path is being replaced; empty when that takes longer than the given time.
     */
    Optional<Generation> enter(String path, long waitMillis) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(waitMillis);
        while (true) {
            Generation generation = answering(path, deadline);
            if (generation == null) {
                return Optional.empty();
            }
            if (generation.enter()) {
                return Optional.of(generation);
            }
        }
    }

    private synchronized Generation answering(String path, long deadline) throws InterruptedException {
        while (!closed && (current == null || absences.covers(path, current.published()))) {
            long millis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (millis <= 0) {
                return null;
            }
            wait(millis);
        }
        return current;
    }

    synchronized Optional<Generation> current() {
        return Optional.ofNullable(current);
    }

    /** What is not there though it should be; empty when all is well. */
    List<String> missing() {
        List<String> missing = new ArrayList<>(absences.names());
        missing.addAll(completeness.missing(whiteboard.getTracked().values()));
        return missing;
    }

    @Override
    public Published addingService(ServiceReference<Object> reference) {
        Object service = context.getService(reference);
        if (service == null) {
            return null;
        }
        Object ranking = reference.getProperty(Constants.SERVICE_RANKING);
        Published added = new Published(
                service,
                reference.getBundle().getSymbolicName(),
                isTrue(reference.getProperty("osgi.jaxrs.resource")),
                ranking instanceof Integer rank ? rank : 0);
        changed();
        return added;
    }

    private static boolean isTrue(Object property) {
        return Boolean.parseBoolean(String.valueOf(property));
    }

    @Override
    public void modifiedService(ServiceReference<Object> reference, Published published) {
        changed();
    }

    @Override
    public void removedService(ServiceReference<Object> reference, Published published) {
        synchronized (this) {
            if (!closed && (published.resource() || completeness.requires(published.bundle()))) {
                absences.add(published, System.nanoTime() + TimeUnit.SECONDS.toNanos(GRACE_SECONDS));
                worker.schedule(this::expire, GRACE_SECONDS + 1, TimeUnit.SECONDS);
            }
        }
        changed();
        context.ungetService(reference);
    }

    private synchronized void expire() {
        if (absences.expire(System.nanoTime())) {
            notifyAll();
            changed();
        }
    }

    private synchronized void changed() {
        if (closed || servlet == null) {
            return;
        }
        if (pending != null) {
            pending.cancel(false);
        }
        pending = worker.schedule(this::rebuild, QUIET_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Without a resource there is nothing to serve: as long as the first has not come, the answer is to try again. */
    private void rebuild() {
        List<Published> published = new ArrayList<>(whiteboard.getTracked().values());
        if (published.stream().noneMatch(Published::resource)
                || !completeness.missing(published).isEmpty()) {
            swap(null);
            return;
        }
        try {
            long begin = System.nanoTime();
            Generation next = new Generation(List.copyOf(published), servlet);
            LOG.info(
                    "Serving {} REST resources and extensions, built in {} ms",
                    published.size(),
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
            swap(next);
        } catch (Exception e) {
            LOG.error(
                    "The REST server cannot be built with {}",
                    published.stream().map(Published::name).toList(),
                    e);
        }
    }

    /** Puts another generation, or none, in the place of the present one. */
    private void swap(Generation next) {
        Generation last;
        synchronized (this) {
            last = closed ? next : current;
            if (!closed) {
                current = next;
            }
            if (next != null) {
                next.published().forEach(absences::returned);
            }
            notifyAll();
        }
        if (last != null) {
            last.retire();
        }
    }
}
