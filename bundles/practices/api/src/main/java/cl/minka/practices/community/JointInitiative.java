package cl.minka.practices.community;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Something that members want to do together. */
public record JointInitiative(String id, Sheet sheet, Instant createdAt, Instant changedAt, long version) {
    public JointInitiative {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(sheet, "sheet");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(changedAt, "changedAt");
    }

    /**
     * What is written of it.
     *
     * @param municipalities CUT codes of members
     * @param presented the initiative of a contest that it became; only for the municipalities named and the association
     * @param practice id of the practice that it became
     */
    public record Sheet(
            String title,
            List<String> municipalities,
            String description,
            State state,
            Optional<Presented> presented,
            Optional<String> practice) {
        public Sheet {
            Objects.requireNonNull(title, "title");
            municipalities = List.copyOf(municipalities);
            Objects.requireNonNull(description, "description");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(presented, "presented");
            Objects.requireNonNull(practice, "practice");
        }
    }

    /** An initiative of a contest. */
    public record Presented(String contest, String initiative) {
        public Presented {
            Objects.requireNonNull(contest, "contest");
            Objects.requireNonNull(initiative, "initiative");
        }
    }

    /** How far it is; in JSON in lower case. */
    public enum State {
        IDEA,
        PREPARING,
        /** Stands in a contest; told only to those who see the link, to others it is being prepared. */
        PRESENTED,
        PRACTICE
    }
}
