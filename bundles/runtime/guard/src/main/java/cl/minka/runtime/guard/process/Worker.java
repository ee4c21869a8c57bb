package cl.minka.runtime.guard.process;

import cl.minka.kernel.plugin.PluginFailure.Reason;
import cl.minka.kernel.plugin.PluginVersion;
import cl.minka.runtime.guard.Limits;
import cl.minka.runtime.guard.NoAnswer;
import cl.minka.runtime.guard.worker.Frames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One process with one plugin; asked by one at a time. */
final class Worker {
    /** What a JVM ends with that has no memory left ({@code -XX:+ExitOnOutOfMemoryError}). */
    private static final int OUT_OF_MEMORY = 3;

    private static final long END_MILLIS = 1_000;

    private final PluginVersion plugin;
    private final Plan plan;
    private final Process process;
    private final int longest;
    private volatile boolean usable = true;
    private volatile long stamp;

    private Worker(PluginVersion plugin, Plan plan, Process process, int longest) {
        this.plugin = plugin;
        this.plan = plan;
        this.process = process;
        this.longest = longest;
    }

    /** Starts and waits until it listens. */
    static Worker start(Path folder, PluginVersion plugin, Plan plan, Limits limits)
            throws IOException, NoAnswer, InterruptedException {
        Files.createDirectories(folder);
        Path own = Files.createTempDirectory(folder, "run");
        Process process;
        try {
            process = Command.of(own, plan, limits).start();
        } catch (IOException e) {
            Leftovers.delete(own);
            throw e;
        }
        process.onExit().thenRun(() -> Leftovers.delete(own));
        Leftovers.drain(process, plugin);
        Worker worker = new Worker(plugin, plan, process, limits.message());
        boolean listens = false;
        try {
            worker.exchange(limits.workerStart(), () -> Frames.read(process.getInputStream(), 0));
            listens = true;
            return worker;
        } catch (TimeoutException e) {
            throw NoAnswer.because(Reason.DIED, "the process does not start within " + limits.workerStart());
        } catch (ExecutionException e) {
            throw NoAnswer.because(Reason.DIED, "the process does not start");
        } finally {
            if (!listens) {
                worker.kill();
            }
        }
    }

    PluginVersion plugin() {
        return plugin;
    }

    boolean serves(PluginVersion other, Plan wanted) {
        return plugin.equals(other) && plan.classPath().equals(wanted.classPath());
    }

    boolean isUsable() {
        return usable && process.isAlive();
    }

    /** Marks that nobody uses it from now on. */
    void rest() {
        stamp++;
    }

    long stamp() {
        return stamp;
    }

    /** Sends and waits; whatever goes wrong, the process is of no more use. */
    byte[] ask(Duration most, byte[] order, byte[] question) throws NoAnswer, InterruptedException {
        boolean answered = false;
        try {
            byte[] message = exchange(most, () -> {
                Frames.write(process.getOutputStream(), order, question);
                return Frames.read(process.getInputStream(), longest + 2);
            });
            answered = true;
            usable = message.length < 2 || message[1] == 0;
            return message;
        } catch (TimeoutException e) {
            throw NoAnswer.abandoned(Reason.TOO_SLOW, "not within " + most + ", process killed");
        } catch (ExecutionException e) {
            throw ended();
        } finally {
            if (!answered) {
                kill();
            }
        }
    }

    /** With whatever it has started itself. */
    void kill() {
        usable = false;
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private NoAnswer ended() throws InterruptedException {
        if (!process.waitFor(END_MILLIS, TimeUnit.MILLISECONDS)) {
            return NoAnswer.because(Reason.DIED, "wrote what is no message, process killed");
        }
        return process.exitValue() == OUT_OF_MEMORY
                ? NoAnswer.abandoned(Reason.TOO_LARGE, "the heap of its process was full")
                : NoAnswer.because(Reason.DIED, "its process ended with " + process.exitValue());
    }

    private byte[] exchange(Duration most, Callable<byte[]> exchange)
            throws InterruptedException, ExecutionException, TimeoutException {
        FutureTask<byte[]> task = new FutureTask<>(exchange);
        Thread thread = new Thread(null, task, "minka-plugin-pipe " + plugin.bundle(), 0, false);
        thread.setDaemon(true);
        thread.start();
        return task.get(most.toNanos(), TimeUnit.NANOSECONDS);
    }
}
