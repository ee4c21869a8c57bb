package cl.minka.kernel.jpa.strategy;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.osgi.service.component.ComponentServiceObjects;

/** The object of a strategy: got when it is first asked for, kept, given back when its service goes. */
final class LazyStrategy<S> implements Supplier<S> {
    private final ComponentServiceObjects<S> services;
    private final AtomicReference<S> got = new AtomicReference<>();

    LazyStrategy(ComponentServiceObjects<S> services) {
        this.services = services;
    }

    /** Null when it has gone. */
    @Override
    public S get() {
        S known = got.get();
        return known != null ? known : fetch();
    }

    /** Two who ask at the same time do not wait for each other: making it may take for ever. */
    private S fetch() {
        try {
            S fresh = services.getService();
            if (fresh == null || got.compareAndSet(null, fresh)) {
                return fresh;
            }
            services.ungetService(fresh);
            return got.get();
        } catch (IllegalStateException e) {
            return null;
        }
    }

    void giveBack() {
        S known = got.getAndSet(null);
        if (known != null) {
            services.ungetService(known);
        }
    }
}
