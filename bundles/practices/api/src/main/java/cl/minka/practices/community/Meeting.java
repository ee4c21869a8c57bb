package cl.minka.practices.community;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A meeting of a community.
 *
 * @param changedAt when it was last written
 */
public record Meeting(String id, Sheet sheet, Instant createdAt, Instant changedAt, long version) {
    public Meeting {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(sheet, "sheet");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(changedAt, "changedAt");
    }

    /**
     * What is written of a meeting.
     *
     * @param link address with {@code https:} or {@code http:}
     * @param attendance CUT codes of members that came
     */
    public record Sheet(
            String title,
            Instant startsAt,
            Optional<Instant> endsAt,
            Optional<String> place,
            Optional<String> link,
            String agenda,
            String minutes,
            List<String> attendance) {
        public Sheet {
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(startsAt, "startsAt");
            Objects.requireNonNull(endsAt, "endsAt");
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(link, "link");
            Objects.requireNonNull(agenda, "agenda");
            Objects.requireNonNull(minutes, "minutes");
            attendance = List.copyOf(attendance);
        }
    }
}
