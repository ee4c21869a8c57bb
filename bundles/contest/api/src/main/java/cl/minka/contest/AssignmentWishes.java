package cl.minka.contest;

import java.util.List;

/**
 * What an organiser wants of a computed assignment besides its objective; initiatives by id or externalId.
 *
 * @param forced pairs that must be; they are checked like pairs made by hand and count towards what the initiative needs
 * @param forbidden pairs that must not be made now; what stands is not touched
 * @param numbers how many evaluators some initiatives need, where it is not the number of all
 * @param addOnly nothing that stands is removed; contradicts discarding
 * @param alternates how many further evaluators are named for each initiative, 0 to {@value #MOST_ALTERNATES}
 * @param anchors initiatives that every evaluator gets whom nothing keeps from it, so that all are measured alike
 */
public record AssignmentWishes(
        List<Pair> forced,
        List<Pair> forbidden,
        List<Wanted> numbers,
        boolean addOnly,
        int alternates,
        List<String> anchors) {
    /** More are not named. */
    public static final int MOST_ALTERNATES = 50;

    /** Nothing special. */
    public static final AssignmentWishes NONE = new AssignmentWishes(List.of(), List.of(), List.of(), false, 0);

    public AssignmentWishes {
        forced = List.copyOf(forced);
        forbidden = List.copyOf(forbidden);
        numbers = List.copyOf(numbers);
        anchors = List.copyOf(anchors);
    }

    /** Without anchors. */
    public AssignmentWishes(
            List<Pair> forced, List<Pair> forbidden, List<Wanted> numbers, boolean addOnly, int alternates) {
        this(forced, forbidden, numbers, addOnly, alternates, List.of());
    }

    /** An initiative and an evaluator by user name. */
    public record Pair(String initiative, String evaluator) {}

    /**
     * An initiative and how many evaluators it needs.
     *
     * @param perInitiative 0 to 1,000,000
     */
    public record Wanted(String initiative, int perInitiative) {}
}
