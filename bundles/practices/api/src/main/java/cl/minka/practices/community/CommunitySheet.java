package cl.minka.practices.community;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is written of a community.
 *
 * @param title up to 200 characters
 * @param topics up to 10 words of any kind, each once whatever its case and accents
 * @param purpose what its members want to make together
 * @param practice id of the practice that it is about
 */
public record CommunitySheet(
        String title,
        List<String> topics,
        String purpose,
        Optional<String> practice,
        Admission open,
        Readers readers,
        State state) {
    public CommunitySheet {
        Objects.requireNonNull(title, "title");
        topics = List.copyOf(topics);
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(practice, "practice");
        Objects.requireNonNull(open, "open");
        Objects.requireNonNull(readers, "readers");
        Objects.requireNonNull(state, "state");
    }

    /** How a municipality comes in; in JSON in lower case with hyphens. */
    public enum Admission {
        /** Whoever wants. */
        FREELY,
        /** A moderator accepts. */
        BY_REQUEST
    }

    /** Who reads what is written in it; in JSON in lower case. */
    public enum Readers {
        MEMBERS,
        /** Every municipality. */
        PUBLIC
    }

    /** Whether it lives; in JSON in lower case. */
    public enum State {
        ACTIVE,
        /** Can be read, not written. */
        CLOSED
    }
}
