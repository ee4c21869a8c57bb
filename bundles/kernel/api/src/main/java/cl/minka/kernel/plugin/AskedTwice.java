package cl.minka.kernel.plugin;

import cl.minka.kernel.plugin.PluginTrial.Outcome;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/** Tries a strategy on one set of data: it is asked twice, and both answers must be sound and the same. */
public final class AskedTwice {
    private AskedTwice() {}

    /**
     * Asks.
     *
     * @param ask may throw {@link PluginFailure}, whose reason then is the defect
     * @param defect the first thing that is wrong with an answer, in a word
     */
    public static <A> Outcome outcome(
            String strategy, String data, Supplier<A> ask, Function<A, Optional<String>> defect) {
        long slowest = 0;
        Optional<A> first = Optional.empty();
        for (int time = 0; time < 2; time++) {
            long begun = System.nanoTime();
            A answer;
            try {
                answer = ask.get();
            } catch (PluginFailure e) {
                return new Outcome(strategy, data, word(e.reason()), millis(begun));
            }
            slowest = Math.max(slowest, millis(begun));
            Optional<String> found = defect.apply(answer);
            if (found.isEmpty() && first.isPresent() && !first.get().equals(answer)) {
                found = Optional.of("answers-differ");
            }
            if (found.isPresent()) {
                return new Outcome(strategy, data, found.get(), slowest);
            }
            first = Optional.of(answer);
        }
        return new Outcome(strategy, data, "", slowest);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static long millis(long begun) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }
}
