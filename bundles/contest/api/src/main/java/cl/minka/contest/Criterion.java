package cl.minka.contest;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A dimension that is evaluated.
 *
 * <p>The criteria that a phase asks of the initiatives of a category are its form; the weights of each form add up to 1
 * (±1e-9).
 *
 * @param description what the evaluator should look at, or empty
 * @param weight 0 to 1
 * @param min lowest score
 * @param max highest score, above {@code min}
 * @param step scores are {@code min} plus whole multiples of it; above 0
 * @param phases in which it is scored; left out or empty: in both
 * @param categories whose initiatives are scored by it; empty: all
 * @param levels what some scores mean, ascending; may be empty
 * @param justification when a score asks for words; left out: {@link Justification#ALWAYS}
 * @param abstention whether an evaluator may leave it unscored, with a reason
 */
public record Criterion(
        String id,
        String name,
        String description,
        BigDecimal weight,
        BigDecimal min,
        BigDecimal max,
        BigDecimal step,
        List<EvaluationPhase> phases,
        List<String> categories,
        List<Level> levels,
        Justification justification,
        boolean abstention) {
    public Criterion {
        phases = phases(phases);
        categories = copy(categories);
        levels = copy(levels);
        justification = Objects.requireNonNullElse(justification, Justification.ALWAYS);
    }

    /** One that everybody scores and justifies, whatever the category. */
    public Criterion(
            String id,
            String name,
            String description,
            BigDecimal weight,
            BigDecimal min,
            BigDecimal max,
            BigDecimal step) {
        this(
                id,
                name,
                description,
                weight,
                min,
                max,
                step,
                List.of(),
                List.of(),
                List.of(),
                Justification.ALWAYS,
                false);
    }

    /** Whether it is scored in a phase, in some category at least. */
    public boolean isOf(EvaluationPhase phase) {
        return phases.contains(phase);
    }

    /** Whether it is on the form of a phase for the initiatives of a category. */
    public boolean isOf(EvaluationPhase phase, Optional<String> category) {
        return isOf(phase)
                && (categories.isEmpty()
                        || category.filter(categories::contains).isPresent());
    }

    private static List<EvaluationPhase> phases(List<EvaluationPhase> given) {
        Collection<EvaluationPhase> wanted = copy(given);
        return Arrays.stream(EvaluationPhase.values())
                .filter(phase -> wanted.isEmpty() || wanted.contains(phase))
                .toList();
    }

    /** What was stored before there was such a list has none. */
    private static <T> List<T> copy(List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    /**
     * What a score means.
     *
     * @param score on the scale of the criterion
     * @param label in a word or two
     * @param description in full, or empty
     */
    public record Level(BigDecimal score, String label, String description) {}

    /**
     * When a score asks for words.
     *
     * @param minWords least number of words where they are asked for, 1 or more; empty: any text will do
     */
    public record Justification(When when, OptionalInt minWords) {
        /** Every score, in any number of words. */
        public static final Justification ALWAYS = new Justification(When.ALWAYS, OptionalInt.empty());

        /** Which scores ask for words. */
        public enum When {
            ALWAYS,
            NEVER,
            /** The lowest and the highest score of the scale. */
            EXTREMES,
            /** The lowest score of the scale. */
            LOW,
            /** The highest score of the scale. */
            HIGH
        }
    }
}
