package cl.minka.plugin.scoring;

import java.util.Objects;

/**
 * The data do not carry a score by this method.
 *
 * @param detail the reason in a sentence for people, in Spanish
 */
public record Refused(Reason reason, String detail) implements Scoring {
    public Refused {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(detail, "detail");
    }

    /** Why a strategy may refuse. */
    public enum Reason {
        /** Fewer evaluations than the method needs. */
        TOO_FEW_DATA,
        /** The scale of the criteria does not suit the method. */
        UNSUITABLE_SCALE,
        /** Evaluators and initiatives fall into parts that can not be compared. */
        NOT_CONNECTED,
        /** A parameter is missing or out of range. */
        BAD_PARAMETERS
    }
}
