package cl.minka.practices.rest.community;

import cl.minka.practices.community.Meeting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A meeting of a community. */
public record MeetingView(
        String id,
        String title,
        Instant startsAt,
        Optional<Instant> endsAt,
        Optional<String> place,
        Optional<String> link,
        String agenda,
        String minutes,
        List<String> attendance,
        Instant createdAt) {
    static MeetingView of(Meeting meeting) {
        Meeting.Sheet sheet = meeting.sheet();
        return new MeetingView(
                meeting.id(),
                sheet.title(),
                sheet.startsAt(),
                sheet.endsAt(),
                sheet.place(),
                sheet.link(),
                sheet.agenda(),
                sheet.minutes(),
                sheet.attendance(),
                meeting.createdAt());
    }
}
