package cl.minka.practices.transfer;

import java.util.Objects;

/**
 * What a receiver did with a component of the practice.
 *
 * @param component its name on the sheet as it was when the agreement was made
 * @param core whether that component is one without which the practice is not the same; a core component that is dropped is shown as such
 */
public record Adaptation(String component, boolean core, Choice choice, String note) {
    public Adaptation {
        Objects.requireNonNull(component, "component");
        Objects.requireNonNull(choice, "choice");
        Objects.requireNonNull(note, "note");
    }

    /** In JSON in lower case. */
    public enum Choice {
        KEPT,
        ADAPTED,
        DROPPED
    }
}
