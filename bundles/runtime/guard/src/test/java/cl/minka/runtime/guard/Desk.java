package cl.minka.runtime.guard;

import cl.minka.kernel.operation.Measurements;
import cl.minka.kernel.plugin.PluginCall;
import cl.minka.kernel.plugin.PluginFailure;
import cl.minka.kernel.plugin.PluginListener;
import cl.minka.kernel.plugin.PluginVersion;
import cl.minka.runtime.guard.process.Plan;
import cl.minka.runtime.guard.sample.Puzzle;
import cl.minka.runtime.guard.sample.Puzzle.Piece;
import cl.minka.runtime.guard.sample.Puzzle.Riddle;
import cl.minka.runtime.guard.sample.Puzzle.Solution;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** A guard with low limits, and what it says. */
public final class Desk implements AutoCloseable {
    public static final Riddle RIDDLE = new Riddle(
            "who", List.of(new Piece("a", Map.of("x", 1.0, "y", 2.0)), new Piece("b", Map.of("x", 0.5))), Map.of(), 7);

    public final Queue<String> heard = new ConcurrentLinkedQueue<>();
    public final Queue<String> counted = new ConcurrentLinkedQueue<>();
    final Guard guard;

    public Desk(Limits limits) {
        Happenings happenings = new Happenings();
        happenings.add(this, this::listener);
        happenings.measureBy(measurements());
        guard = new Guard(
                limits,
                call -> new Plan(
                        List.of(
                                Path.of("target", "classes").toAbsolutePath(),
                                Path.of("target", "test-classes").toAbsolutePath()),
                        call.component(),
                        "activate"),
                Path.of("target", "workers").toAbsolutePath(),
                happenings,
                plugin -> heard.add("stop " + plugin));
        guard.configure(limits, "trusted.*");
    }

    /** Two seconds are long: whatever is meant to end does so at once, also on a machine that is busy. */
    public static Limits limits(int millis) {
        return new Limits(
                Duration.ofMillis(millis),
                Duration.ofMillis(200),
                2,
                64L << 20,
                Duration.ofMillis(50),
                3,
                2,
                48,
                Duration.ofSeconds(60),
                Duration.ofSeconds(60),
                8 << 20);
    }

    /** Within the process. */
    public Solution trusted(String name, Puzzle puzzle) {
        return guard.call(call("trusted." + name, "component", () -> puzzle, RIDDLE, false));
    }

    /** In a process of its own. */
    public Solution stranger(Class<? extends Puzzle> type, Riddle riddle) {
        return guard.call(call("stranger." + type.getSimpleName(), type.getName(), Desk::never, riddle, false));
    }

    static PluginCall<Puzzle, Riddle, Solution> call(
            String bundle, String component, Supplier<Puzzle> service, Riddle riddle, boolean probe) {
        return new PluginCall<>(
                version(bundle), component, Puzzle.class, service, Puzzle::solve, Solution.class, riddle, probe);
    }

    public static PluginVersion version(String bundle) {
        return new PluginVersion(bundle, "1.0.0");
    }

    /** Why there was no answer. */
    public static String failure(Supplier<Solution> question) {
        try {
            return "answered " + question.get();
        } catch (PluginFailure e) {
            return e.reason().name();
        }
    }

    @Override
    public void close() {
        guard.close();
    }

    private static Puzzle never() {
        throw new AssertionError("a plugin that is not trusted was made here");
    }

    private PluginListener listener() {
        return new PluginListener() {
            @Override
            public void failed(PluginVersion plugin, PluginFailure.Reason reason) {
                heard.add(plugin.bundle() + " " + reason);
            }

            @Override
            public void stopped(PluginVersion plugin, int abandonments) {
                heard.add(plugin.bundle() + " stopped after " + abandonments);
            }
        };
    }

    private Measurements measurements() {
        return new Measurements() {
            @Override
            public void request(String method, String route, int status, Duration duration) {}

            @Override
            public void job(String kind, String state, Duration duration) {}

            @Override
            public void count(String event) {
                counted.add(event);
            }
        };
    }
}
