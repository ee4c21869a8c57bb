package cl.minka.itests.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Does one phase after the other and tells how long each took; a phase that fails ends the run and is named.
 *
 * <p>A limit of time holds for the wall clock or, where other programs keep the machine busy, for the processor time of
 * the platform; both are told.
 */
final class Phases {
    private final Distribution platform;
    private final List<String> failures = new ArrayList<>();
    private final List<String> times = new ArrayList<>();
    private boolean broken;

    Phases(Distribution platform) {
        this.platform = platform;
    }

    void run(String name, Runnable phase) {
        if (broken) {
            return;
        }
        System.out.printf("%n## %s%n", name);
        long start = System.nanoTime();
        try {
            phase.run();
            say("phase done in %.1f s", (System.nanoTime() - start) / 1e9);
        } catch (AssertionError | RuntimeException e) {
            broken = true;
            failures.add(name + ": " + e.getMessage());
            say("FAILED: %s", e);
        }
    }

    /** Does something within a limit; when that is exceeded the run goes on, and fails at its end. */
    <T> T within(double most, String what, Supplier<T> work) {
        long processor = platform.processorMilliseconds();
        long start = System.nanoTime();
        T done = work.get();
        double seconds = (System.nanoTime() - start) / 1e9;
        double used = (platform.processorMilliseconds() - processor) / 1e3;
        say("%s: %.2f s, of the processors %.2f s (limit %.1f s)", what, seconds, used, most);
        times.add(String.format(Locale.ROOT, "| %s | %.2f | %.2f | %.1f |", what, seconds, used, most));
        if (Math.min(seconds, used) > most) {
            failures.add("%s took %.2f s, more than %.1f s".formatted(what, seconds, most));
        }
        return done;
    }

    /** Prints what was done within a limit, as a table. */
    void times() {
        System.out.println("\n| what | s | processor s | limit s |");
        System.out.println("| --- | ---: | ---: | ---: |");
        times.forEach(System.out::println);
    }

    /** Fails the run at its end. */
    void fail(String what) {
        failures.add(what);
    }

    /** @return 0, or 1 when something failed */
    int end() {
        System.out.println(failures.isEmpty() ? "\nAll phases passed." : "\nFailed:");
        failures.forEach(failure -> System.out.println("- " + failure));
        return failures.isEmpty() ? 0 : 1;
    }

    static void say(String format, Object... arguments) {
        System.out.printf(Locale.ROOT, "- " + format + "%n", arguments);
    }

    static void require(boolean holds, String what, Object... arguments) {
        if (!holds) {
            throw new AssertionError(what.formatted(arguments));
        }
    }
}
