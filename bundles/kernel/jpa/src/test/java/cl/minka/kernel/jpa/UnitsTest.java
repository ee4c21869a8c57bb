package cl.minka.kernel.jpa;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.aries.jpa.template.EmConsumer;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.junit.Test;
import org.osgi.service.coordinator.Coordination;

public class UnitsTest {
    private static final int COLLECTIONS = 20;

    /** Ends what it has begun when nobody but the caller can still refer to it. */
    private static final class Forgetful implements JpaTemplate {
        private final AtomicReference<Coordination> open = new AtomicReference<>();
        private WeakReference<Coordination> begun;
        private Coordination atTheEnd;

        @Override
        public <R> R txExpr(TransactionType type, EmFunction<R> code) {
            open.set(Coordinations.idle());
            begun = new WeakReference<>(open.get());
            R result = code.apply(null);
            open.set(null);
            collect(begun);
            atTheEnd = begun.get();
            return result;
        }

        @Override
        public void tx(TransactionType type, EmConsumer code) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <R> R txExpr(EmFunction<R> code) {
            return txExpr(TransactionType.Required, code);
        }

        @Override
        public void tx(EmConsumer code) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    public void aCoordinationIsHeldUntilItHasEnded() {
        Forgetful template = new Forgetful();
        Units units = new Units.OfTemplate(template, Coordinations.current(template.open::get));
        assertEquals("done", units.run(manager -> "done"));
        assertEquals("held", "held", template.atTheEnd == null ? "orphaned" : "held");
        template.atTheEnd = null;
        collect(template.begun);
        assertNull("not held for ever", template.begun.get());
    }

    private static void collect(WeakReference<?> reference) {
        for (int i = 0; i < COLLECTIONS && reference.get() != null; i++) {
            System.gc();
        }
    }
}
