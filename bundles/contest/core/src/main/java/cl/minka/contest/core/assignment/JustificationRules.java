package cl.minka.contest.core.assignment;

import cl.minka.contest.Criterion;
import cl.minka.contest.core.initiative.Words;
import cl.minka.kernel.Fault;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Which scores ask for words, and for how many. */
public final class JustificationRules {
    private JustificationRules() {}

    /** Whether a criterion, with this score or none yet, asks for words. */
    public static boolean asks(Criterion criterion, Optional<BigDecimal> score) {
        return switch (criterion.justification().when()) {
            case ALWAYS -> true;
            case NEVER -> false;
            case EXTREMES -> is(score, criterion.min()) || is(score, criterion.max());
            case LOW -> is(score, criterion.min());
            case HIGH -> is(score, criterion.max());
        };
    }

    /** What is wrong with a text where one is asked for. */
    public static Optional<Fault> fault(Criterion criterion, String text) {
        String pointer = ScoreScale.pointer("justification", criterion.id());
        int least = criterion.justification().minWords().orElse(0);
        if (text.isBlank()) {
            return Optional.of(Fault.at(pointer, "contest.justification.missing", "criterion", criterion.id()));
        }
        return Words.count(text) >= least
                ? Optional.empty()
                : Optional.of(new Fault(
                        pointer,
                        "contest.justification.too-short",
                        Map.of("criterion", criterion.id(), "least", least, "words", Words.count(text))));
    }

    private static boolean is(Optional<BigDecimal> score, BigDecimal bound) {
        return score.filter(one -> one.compareTo(bound) == 0).isPresent();
    }
}
