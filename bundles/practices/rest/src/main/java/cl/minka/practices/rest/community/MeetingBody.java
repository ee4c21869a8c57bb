package cl.minka.practices.rest.community;

import cl.minka.kernel.rest.Required;
import cl.minka.practices.community.Meeting;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A meeting as clients write it: a title and when it starts are needed. */
@JsonIgnoreProperties({"id", "createdAt"})
public record MeetingBody(
        String title,
        Instant startsAt,
        Instant endsAt,
        String place,
        String link,
        String agenda,
        String minutes,
        List<String> attendance) {
    Meeting.Sheet toSheet() {
        new Required().check("/startsAt", startsAt).orThrow();
        return new Meeting.Sheet(
                Required.text(title),
                startsAt,
                Optional.ofNullable(endsAt),
                Optional.ofNullable(place),
                Optional.ofNullable(link),
                Required.text(agenda),
                Required.text(minutes),
                Required.list(attendance));
    }
}
