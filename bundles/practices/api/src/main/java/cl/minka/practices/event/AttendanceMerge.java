package cl.minka.practices.event;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of a batch.
 *
 * @param conflicts entries that were not stored
 */
public record AttendanceMerge(int accepted, int unchanged, List<Conflict> conflicts, AttendanceFigures figures) {
    public AttendanceMerge {
        conflicts = List.copyOf(conflicts);
        Objects.requireNonNull(figures, "figures");
    }

    /**
     * Why an entry was not stored.
     *
     * @param reason {@code unknown-person}, {@code unknown-session}, {@code not-registered}, {@code other-content} (the client id
     *     was used for something else), {@code stands-otherwise}, {@code replaces-another} or {@code full}
     * @param standing the {@code clientId} of what is on record
     */
    public record Conflict(String clientId, String reason, Optional<String> standing, Optional<Boolean> present) {
        public Conflict {
            Objects.requireNonNull(clientId, "clientId");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(standing, "standing");
            Objects.requireNonNull(present, "present");
        }
    }
}
