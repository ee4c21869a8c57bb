package cl.minka.kernel.core.people;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets as many hash passwords at a time as there are cores: each takes 19 MiB, a flood of logins must not take all. */
final class HashingGate {
    private static final int WAIT_SECONDS = 20;

    private final Semaphore places;

    HashingGate(int places) {
        this.places = new Semaphore(places, true);
    }

    <R> R pass(Supplier<R> work) {
        enter();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Refusal(Kind.UNAVAILABLE, "kernel.busy");
    }
}
