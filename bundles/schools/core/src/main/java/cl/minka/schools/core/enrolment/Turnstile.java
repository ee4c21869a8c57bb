package cl.minka.schools.core.enrolment;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets few at a time change the seats of an edition, in the order in which they came. Who gets a seat is decided under the edition's row;
 * this only keeps who waits for the row from holding a connection while he waits: hundreds would take them all. A node has its own.
 */
final class Turnstile {
    private static final int GATES = 64;
    private static final int AT_ONCE = 2;
    private static final long MOST_SECONDS = 60;

    private final Semaphore[] gates =
            Stream.generate(() -> new Semaphore(AT_ONCE, true)).limit(GATES).toArray(Semaphore[]::new);

    /** @throws Refusal when the turn does not come within a minute */
    <T> T pass(String edition, Supplier<T> work) {
        Semaphore gate = gates[Math.floorMod(edition.hashCode(), GATES)];
        enter(gate);
        try {
            return work.get();
        } finally {
            gate.release();
        }
    }

    private static void enter(Semaphore gate) {
        try {
            if (!gate.tryAcquire(MOST_SECONDS, TimeUnit.SECONDS)) {
                throw new Refusal(Kind.UNAVAILABLE, "kernel.unavailable");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Kind.UNAVAILABLE, "kernel.unavailable");
        }
    }
}
