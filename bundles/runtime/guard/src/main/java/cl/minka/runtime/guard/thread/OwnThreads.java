package cl.minka.runtime.guard.thread;

import cl.minka.kernel.plugin.PluginCall;
import cl.minka.kernel.plugin.PluginFailure.Reason;
import cl.minka.runtime.guard.Gates;
import cl.minka.runtime.guard.Limits;
import cl.minka.runtime.guard.NoAnswer;
import java.time.Duration;

/**
 * Calls plugins that are trusted, in the platform's process, each call on a thread of its own; whoever asks watches it: its time,
 * what it and the threads that it starts allocate, and the heap.
 */
public final class OwnThreads {
    private static final long FIRST_LOOK = Duration.ofMillis(1).toNanos();
    private static final long LOOK = Duration.ofMillis(10).toNanos();
    private static final Duration SHORT_GRACE = Duration.ofMillis(100);
    private static final long STOP_MILLIS = 200;
    /** A thread that has said that it ends does so; on a machine that is busy it takes its time. */
    private static final long ENDING_MILLIS = 10_000;

    private final Gates gates;
    private final Slots slots = new Slots();

    public OwnThreads(Gates gates) {
        this.gates = gates;
    }

    /**
     * What came out.
     *
     * @param left whether threads of the plugin would not end with the call
     */
    public record Result(Object answer, boolean left) {}

    public <S, Q extends Record> Result call(PluginCall<S, Q, ?> call, Limits limits)
            throws NoAnswer, InterruptedException {
        Slot slot = slots.take(limits);
        try {
            Run<S, Q> run = new Run<>(call, gates.enter(call.plugin(), call.probe()));
            try {
                slot.start(run, "minka-plugin " + call.plugin().bundle());
            } catch (OutOfMemoryError e) {
                run.end();
                throw NoAnswer.because(Reason.BUSY, "no thread can be started");
            }
            return watch(run, slot, limits);
        } finally {
            slots.give(slot);
        }
    }

    /** Threads that did not listen and still run. */
    public int abandoned() {
        return slots.abandoned();
    }

    public void sweep() {
        slots.sweep();
    }

    public void close() {
        slots.interruptAll();
    }

    private Result watch(Run<?, ?> run, Slot slot, Limits limits) throws NoAnswer, InterruptedException {
        long end = System.nanoTime() + limits.time().toNanos();
        long look = FIRST_LOOK;
        Heap heap = new Heap();
        try {
            while (!run.awaitEnd(look)) {
                long allocated = Allocation.of(slot.threads());
                if (allocated > limits.allocation()) {
                    throw giveUp(run, slot, Reason.TOO_LARGE, shortened(limits), "allocated " + allocated + " bytes");
                }
                if (heap.isFull(allocated)) {
                    throw giveUp(run, slot, Reason.TOO_LARGE, Duration.ZERO, "the heap is full");
                }
                if (System.nanoTime() > end) {
                    throw giveUp(run, slot, Reason.TOO_SLOW, limits.grace(), "not within " + limits.time());
                }
                look = Math.min(2 * look, LOOK);
            }
        } catch (InterruptedException e) {
            slot.interrupt();
            throw e;
        }
        return new Result(run.answer(), leftThreads(slot, limits));
    }

    private static Duration shortened(Limits limits) {
        return limits.grace().compareTo(SHORT_GRACE) < 0 ? limits.grace() : SHORT_GRACE;
    }

    private static NoAnswer giveUp(Run<?, ?> run, Slot slot, Reason reason, Duration grace, String detail)
            throws InterruptedException {
        slot.interrupt();
        if (run.awaitEnd(grace.toNanos())) {
            slot.join(ENDING_MILLIS);
            if (slot.awaitEmpty(grace.toMillis())) {
                return NoAnswer.because(reason, detail);
            }
        }
        slot.stop();
        return NoAnswer.abandoned(
                reason, detail + (slot.awaitEmpty(STOP_MILLIS) ? "" : "; it goes on in spite of interruption"));
    }

    private static boolean leftThreads(Slot slot, Limits limits) throws InterruptedException {
        slot.join(ENDING_MILLIS);
        if (slot.isEmpty()) {
            return false;
        }
        slot.interrupt();
        if (slot.awaitEmpty(limits.grace().toMillis())) {
            return false;
        }
        slot.stop();
        slot.awaitEmpty(STOP_MILLIS);
        return true;
    }
}
