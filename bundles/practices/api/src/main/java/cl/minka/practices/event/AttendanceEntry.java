package cl.minka.practices.event;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Somebody was seen, or not.
 *
 * @param clientId unique within the event; the same again changes nothing
 * @param who code of a badge or id of a registration; empty for who comes without one
 * @param session id of a session; empty for the event as a whole
 * @param replaces the {@code clientId} of what stands and is wrong; nothing is overwritten without it
 * @param walkIn who comes without registration
 */
public record AttendanceEntry(
        String clientId,
        Optional<String> who,
        String session,
        Instant at,
        boolean present,
        Optional<String> replaces,
        Optional<RegistrationDraft> walkIn) {
    public AttendanceEntry {
        Objects.requireNonNull(clientId, "clientId");
        Objects.requireNonNull(who, "who");
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(replaces, "replaces");
        Objects.requireNonNull(walkIn, "walkIn");
    }
}
