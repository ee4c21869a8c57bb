package cl.minka.itests.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Does one phase after the other and tells how long each took; a phase that fails ends the run and is named. */
final class Phases {
    private final List<String> failures = new ArrayList<>();
    private boolean broken;

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

    /** Tells what is above a limit; the run goes on, and fails at its end. */
    void limit(String what, double seconds, double most) {
        say("%s: %.2f s (limit %.1f s)", what, seconds, most);
        if (seconds > most) {
            failures.add("%s took %.2f s, more than %.1f s".formatted(what, seconds, most));
        }
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
