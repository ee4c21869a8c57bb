package cl.minka.practices.event;

import cl.minka.practices.PracticeFile;
import java.util.Objects;
import java.util.Optional;

/**
 * A file that goes with an event.
 *
 * @param session id of the session that it belongs to; empty: to the event as a whole
 */
public record EventMaterial(PracticeFile file, Optional<String> session, Access access) {
    public EventMaterial {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(access, "access");
    }

    /** Who may read it; in JSON in lower case. */
    public enum Access {
        PUBLIC,
        /** Organizers, and who has a seat or came. */
        REGISTERED
    }
}
