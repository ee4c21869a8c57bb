package cl.minka.practices.event;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A part of the programme.
 *
 * @param id unique within the event
 * @param speakers names of speakers of the event
 * @param practice id of the practice that is shown
 */
public record EventSession(
        String id,
        String title,
        Instant startsAt,
        Instant endsAt,
        Optional<String> room,
        List<String> speakers,
        Optional<String> practice) {
    public EventSession {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(startsAt, "startsAt");
        Objects.requireNonNull(endsAt, "endsAt");
        Objects.requireNonNull(room, "room");
        speakers = List.copyOf(speakers);
        Objects.requireNonNull(practice, "practice");
    }
}
