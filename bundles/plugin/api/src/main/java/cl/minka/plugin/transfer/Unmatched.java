package cl.minka.plugin.transfer;

import java.util.Objects;

/**
 * The data do not carry an answer by this method.
 *
 * @param detail the reason in a sentence for people, in Spanish
 */
public record Unmatched(Reason reason, String detail) implements Matching {
    public Unmatched {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(detail, "detail");
    }

    /** Why a strategy may refuse. */
    public enum Reason {
        /** Fewer municipalities, indicators or words than the method needs. */
        TOO_FEW_DATA,
        /** The request is larger than the method can bear. */
        TOO_MANY_DATA,
        /** The method starts from the origin, which is not given or lacks what is needed. */
        ORIGIN_UNKNOWN,
        /** The method does not serve this {@link TransferRequest.Purpose}. */
        UNSUITABLE_PURPOSE,
        /** A parameter is missing or out of range. */
        BAD_PARAMETERS
    }
}
