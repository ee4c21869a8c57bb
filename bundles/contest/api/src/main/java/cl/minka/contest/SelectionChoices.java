package cl.minka.contest;

import java.util.List;

/**
 * What a person decides otherwise than the rules propose, each with a reason that is published.
 *
 * @param voidCategories categories in which nobody shall win, whatever the rules say
 * @param departures initiatives that shall have another outcome, at most one each
 */
public record SelectionChoices(List<DeclaredVoid> voidCategories, List<Departure> departures) {
    public SelectionChoices {
        voidCategories = List.copyOf(voidCategories);
        departures = List.copyOf(departures);
    }

    public static SelectionChoices none() {
        return new SelectionChoices(List.of(), List.of());
    }

    /** What becomes of an initiative that competed. */
    public enum Outcome {
        WINNER,
        MENTION,
        NOT_SELECTED
    }

    /** A category that is declared void. */
    public record DeclaredVoid(String category, String reason) {}

    /** An initiative whose outcome is not that of the rules. */
    public record Departure(String initiative, Outcome outcome, String reason) {}
}
