package cl.minka.runtime.guard.thread;

import cl.minka.kernel.plugin.PluginFailure.Reason;
import cl.minka.runtime.guard.Limits;
import cl.minka.runtime.guard.NoAnswer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** As many calls as the limit says, beside those that were abandoned and still run. */
final class Slots {
    private final ThreadGroup group = new ThreadGroup("minka-plugins");
    private final Deque<Slot> free = new ArrayDeque<>();
    private final List<Slot> abandoned = new ArrayList<>();
    private int taken;

    synchronized Slot take(Limits limits) throws NoAnswer, InterruptedException {
        long end = System.nanoTime() + limits.turn().toNanos();
        while (true) {
            sweep();
            if (abandoned.size() >= limits.abandoned()) {
                throw NoAnswer.because(Reason.BUSY, abandoned.size() + " threads are abandoned");
            }
            if (taken < limits.threads()) {
                taken++;
                Slot slot = free.poll();
                return slot == null ? new Slot(group) : slot;
            }
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw NoAnswer.because(Reason.BUSY, "all " + limits.threads() + " threads are taken");
            }
            wait(left);
        }
    }

    /** Gives back; one in which something still runs is kept apart. */
    synchronized void give(Slot slot) {
        taken--;
        if (slot.isEmpty()) {
            free.push(slot);
        } else {
            abandoned.add(slot);
        }
        notifyAll();
    }

    /** Takes back what has ended meanwhile. */
    synchronized void sweep() {
        abandoned.removeIf(slot -> {
            boolean empty = slot.isEmpty();
            if (empty) {
                free.push(slot);
            }
            return empty;
        });
    }

    synchronized int abandoned() {
        sweep();
        return abandoned.size();
    }

    synchronized void interruptAll() {
        Thread[] threads = new Thread[group.activeCount() + 16];
        int count = group.enumerate(threads, true);
        for (int i = 0; i < count; i++) {
            threads[i].interrupt();
        }
    }
}
