package cl.minka.runtime.guard;

import cl.minka.kernel.plugin.Gate;
import cl.minka.kernel.plugin.PluginFailure.Reason;
import cl.minka.kernel.plugin.PluginGuard;
import cl.minka.kernel.plugin.PluginVersion;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** Who may call which version, what of it is running, and how often it was abandoned. */
public final class Gates {
    private static final int MOST_ABANDONMENTS = 2;
    private static final long LOOK_MILLIS = 100;

    private final Map<PluginVersion, Entry> entries = new ConcurrentHashMap<>();

    Gate gate(PluginVersion plugin) {
        Entry entry = entries.get(plugin);
        if (entry == null) {
            return Gate.OPEN;
        }
        synchronized (entry) {
            return entry.gate;
        }
    }

    /** After this has returned, no call begins that the gate does not let in. Opened again, it starts without blame. */
    void set(PluginVersion plugin, Gate gate) {
        Entry entry = entry(plugin);
        synchronized (entry) {
            entry.gate = gate;
            if (gate == Gate.OPEN || gate == Gate.CHECKING) {
                entry.abandonments = 0;
            }
        }
    }

    /** Lets a call in; the pass is closed when it ended. */
    public Pass enter(PluginVersion plugin, boolean probe) throws NoAnswer {
        Entry entry = entry(plugin);
        synchronized (entry) {
            boolean held = entry.gate == Gate.RETIRED && entry.holds > 0;
            if (entry.gate != Gate.OPEN && !held && !(probe && entry.gate == Gate.CHECKING)) {
                throw NoAnswer.because(Reason.CLOSED, "gate " + entry.gate);
            }
            entry.running++;
        }
        return new Pass(entry);
    }

    /** Lets calls in, also once it is retired, until the hold is closed. */
    PluginGuard.Hold hold(PluginVersion plugin) throws NoAnswer {
        Pass pass = enter(plugin, false);
        Entry entry = pass.entry;
        synchronized (entry) {
            entry.holds++;
        }
        AtomicBoolean closed = new AtomicBoolean();
        return () -> {
            if (closed.compareAndSet(false, true)) {
                synchronized (entry) {
                    entry.holds--;
                }
                pass.close();
            }
        };
    }

    /** Counts; closes the gate when it was once too often. */
    Abandonment abandon(PluginVersion plugin) {
        Entry entry = entry(plugin);
        synchronized (entry) {
            entry.abandonments++;
            boolean stops = entry.abandonments >= MOST_ABANDONMENTS && entry.gate != Gate.STOPPED;
            if (stops) {
                entry.gate = Gate.STOPPED;
            }
            return new Abandonment(entry.abandonments, stops);
        }
    }

    boolean awaitIdle(PluginVersion plugin, Duration most, Runnable look) throws InterruptedException {
        Entry entry = entry(plugin);
        long end = System.nanoTime() + most.toNanos();
        while (true) {
            look.run();
            synchronized (entry) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (entry.running == 0 || left <= 0) {
                    return entry.running == 0;
                }
                entry.wait(Math.min(left, LOOK_MILLIS));
            }
        }
    }

    private Entry entry(PluginVersion plugin) {
        return entries.computeIfAbsent(plugin, key -> new Entry());
    }

    /**
     * One more abandonment.
     *
     * @param count with this one
     * @param stops whether this one closed the gate
     */
    record Abandonment(int count, boolean stops) {}

    /** One call that was let in. */
    public static final class Pass implements AutoCloseable {
        private final Entry entry;
        private final AtomicBoolean closed = new AtomicBoolean();

        private Pass(Entry entry) {
            this.entry = entry;
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                synchronized (entry) {
                    entry.running--;
                    entry.notifyAll();
                }
            }
        }
    }

    private static final class Entry {
        private Gate gate = Gate.OPEN;
        private int running;
        private int holds;
        private int abandonments;
    }
}
