package cl.minka.contest.core.assignment;

import cl.minka.contest.Evaluation;
import cl.minka.contest.EvaluationDifference;
import cl.minka.contest.EvaluationDifference.Field;
import cl.minka.contest.EvaluationVersion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** Compares two versions of an evaluation field by field. */
final class VersionDifference {
    private final List<Field> fields = new ArrayList<>();

    private VersionDifference() {}

    static EvaluationDifference of(EvaluationVersion from, EvaluationVersion to) {
        VersionDifference difference = new VersionDifference();
        difference.plain("/state", Optional.of(state(from.state())), Optional.of(state(to.state())));
        difference.each("scores", from.scores(), to.scores(), VersionDifference::plain, false);
        difference.each("abstentions", from.abstentions(), to.abstentions(), Function.identity(), true);
        difference.each("justification", from.justification(), to.justification(), Function.identity(), true);
        difference.text("/comment", written(from.comment()), written(to.comment()));
        return new EvaluationDifference(from.number(), to.number(), difference.fields);
    }

    private <T> void each(
            String field, Map<String, T> before, Map<String, T> after, Function<T, String> text, boolean isText) {
        TreeSet<String> criteria = new TreeSet<>(before.keySet());
        criteria.addAll(after.keySet());
        for (String criterion : criteria) {
            String pointer = ScoreScale.pointer(field, criterion);
            Optional<String> old = Optional.ofNullable(before.get(criterion)).map(text);
            Optional<String> now = Optional.ofNullable(after.get(criterion)).map(text);
            if (isText) {
                text(pointer, old, now);
            } else {
                plain(pointer, old, now);
            }
        }
    }

    private void plain(String field, Optional<String> before, Optional<String> after) {
        if (!before.equals(after)) {
            fields.add(new Field(field, before, after, List.of()));
        }
    }

    private void text(String field, Optional<String> before, Optional<String> after) {
        if (!before.equals(after)) {
            fields.add(new Field(field, before, after, TextDifference.of(before.orElse(""), after.orElse(""))));
        }
    }

    private static Optional<String> written(String comment) {
        return Optional.of(comment).filter(text -> !text.isEmpty());
    }

    /** 4.0 is 4. */
    private static String plain(BigDecimal score) {
        return score.signum() == 0 ? "0" : score.stripTrailingZeros().toPlainString();
    }

    private static String state(Evaluation.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
