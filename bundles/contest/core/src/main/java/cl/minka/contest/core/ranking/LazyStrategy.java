package cl.minka.contest.core.ranking;

import cl.minka.plugin.scoring.ScoringStrategy;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.osgi.service.component.ComponentServiceObjects;

/** The object of a strategy: got when it is first asked for, kept, given back when its service goes. */
final class LazyStrategy implements Supplier<ScoringStrategy> {
    private final ComponentServiceObjects<ScoringStrategy> services;
    private final AtomicReference<ScoringStrategy> got = new AtomicReference<>();

    LazyStrategy(ComponentServiceObjects<ScoringStrategy> services) {
        this.services = services;
    }

    /** Null when it has gone. */
    @Override
    public ScoringStrategy get() {
        ScoringStrategy known = got.get();
        return known != null ? known : fetch();
    }

    /** Two who ask at the same time do not wait for each other: making it may take for ever. */
    private ScoringStrategy fetch() {
        try {
            ScoringStrategy fresh = services.getService();
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
        ScoringStrategy known = got.getAndSet(null);
        if (known != null) {
            services.ungetService(known);
        }
    }
}
