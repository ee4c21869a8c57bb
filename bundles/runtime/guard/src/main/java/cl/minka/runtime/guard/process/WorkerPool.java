package cl.minka.runtime.guard.process;

import cl.minka.kernel.plugin.PluginFailure.Reason;
import cl.minka.kernel.plugin.PluginVersion;
import cl.minka.runtime.guard.Happenings;
import cl.minka.runtime.guard.Limits;
import cl.minka.runtime.guard.NoAnswer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Processes of plugins: as many as the limit says, kept a while for the next call of the same plugin. */
final class WorkerPool {
    private final Path folder;
    private final Happenings happenings;
    private final Deque<Worker> idle = new ArrayDeque<>();
    private final Set<Worker> asked = new HashSet<>();
    private final ScheduledThreadPoolExecutor reaper;
    private int taken;
    private boolean closed;

    WorkerPool(Path folder, Happenings happenings) {
        this.folder = folder;
        this.happenings = happenings;
        this.reaper = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "minka-plugin-workers");
            thread.setDaemon(true);
            return thread;
        });
        reaper.setKeepAliveTime(10, TimeUnit.SECONDS);
        reaper.allowCoreThreadTimeOut(true);
        reaper.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** One that has this plugin loaded, or a new one in the place of the one that waits longest. */
    Worker take(PluginVersion plugin, Plan plan, Limits limits) throws NoAnswer, InterruptedException {
        Worker ready = reserve(plugin, plan, limits);
        if (ready != null) {
            return ready;
        }
        Worker started = null;
        try {
            started = Worker.start(folder, plugin, plan, limits);
            happenings.count("plugin_worker_started");
            return begun(started);
        } catch (IOException e) {
            throw NoAnswer.because(Reason.DIED, "the process does not start: " + e.getMessage());
        } finally {
            if (started == null) {
                release();
            }
        }
    }

    synchronized void give(Worker worker, Limits limits) {
        taken--;
        asked.remove(worker);
        if (worker.isUsable() && !closed && taken + idle.size() < limits.workers()) {
            idle.addFirst(worker);
            worker.rest();
            long stamp = worker.stamp();
            reaper.schedule(
                    () -> closeRested(worker, stamp), limits.workerIdle().toMillis(), TimeUnit.MILLISECONDS);
        } else {
            worker.kill();
        }
        notifyAll();
    }

    synchronized void closeIdle(Predicate<Worker> which) {
        for (Iterator<Worker> workers = idle.iterator(); workers.hasNext(); ) {
            Worker worker = workers.next();
            if (which.test(worker)) {
                workers.remove();
                worker.kill();
            }
        }
        notifyAll();
    }

    synchronized void close() {
        closed = true;
        reaper.shutdownNow();
        idle.forEach(Worker::kill);
        idle.clear();
        asked.forEach(Worker::kill);
        notifyAll();
    }

    /** Takes one that waits, or a place for a new one: then null. */
    private synchronized Worker reserve(PluginVersion plugin, Plan plan, Limits limits)
            throws NoAnswer, InterruptedException {
        long end = System.nanoTime() + limits.turn().toNanos();
        while (!closed) {
            Worker ready = waiting(plugin, plan);
            if (ready != null || taken < limits.workers()) {
                taken++;
                if (ready != null) {
                    asked.add(ready);
                } else if (taken + idle.size() > limits.workers() && !idle.isEmpty()) {
                    idle.removeLast().kill();
                }
                return ready;
            }
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw NoAnswer.because(Reason.BUSY, "all " + limits.workers() + " processes are taken");
            }
            wait(left);
        }
        throw NoAnswer.because(Reason.CLOSED, "the guard is stopping");
    }

    private Worker waiting(PluginVersion plugin, Plan plan) {
        for (Iterator<Worker> workers = idle.iterator(); workers.hasNext(); ) {
            Worker worker = workers.next();
            if (!worker.isUsable()) {
                workers.remove();
                worker.kill();
            } else if (worker.serves(plugin, plan)) {
                workers.remove();
                return worker;
            }
        }
        return null;
    }

    private synchronized Worker begun(Worker worker) {
        asked.add(worker);
        if (closed) {
            worker.kill();
        }
        return worker;
    }

    private synchronized void release() {
        taken--;
        notifyAll();
    }

    private synchronized void closeRested(Worker worker, long stamp) {
        if (worker.stamp() == stamp && idle.remove(worker)) {
            worker.kill();
        }
    }
}
