package cl.minka.assistance.join;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that is handed over to another part of the platform. It waits while that part is away, and is handed over once.
 *
 * @param source path of what it comes from: {@code assistance/…} or {@code assistance/notes/…}
 * @param municipality CUT code of whose practice it is, or for whom the course is; empty: none
 * @param basis where the municipality agreed; empty where it asked itself
 * @param made path of what was made of it: {@code practices/…}, {@code training-requests/…}
 * @param reason why it was refused
 * @param askedBy user name
 */
public record Handover(
        String source,
        Target target,
        String municipality,
        String basis,
        State state,
        Optional<String> made,
        Optional<String> reason,
        Optional<String> askedBy,
        Instant askedAt,
        Optional<Instant> doneAt) {
    public Handover {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(municipality, "municipality");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(made, "made");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(askedBy, "askedBy");
        Objects.requireNonNull(askedAt, "askedAt");
        Objects.requireNonNull(doneAt, "doneAt");
    }

    /** What is made of it. */
    public enum Target {
        /** The draft of a practice's sheet. */
        PRACTICE,
        /** A request for training. */
        COURSE
    }

    /** How far it is. */
    public enum State {
        /** The other part of the platform is away, or has not taken it yet. */
        WAITING,
        DONE,
        /** The other part does not take it so; it may be handed over again. */
        REFUSED
    }
}
