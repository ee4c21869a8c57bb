package cl.minka.practices.core.community;

import cl.minka.kernel.calendar.CalendarEvent;
import cl.minka.kernel.calendar.CalendarFeed;
import cl.minka.kernel.time.WorkingDays;
import cl.minka.practices.community.Meeting;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Meetings as a calendar, in Chilean time; one without an end ends when it begins. */
final class MeetingCalendar {
    private MeetingCalendar() {}

    static CalendarFeed of(String name, String community, List<Meeting> meetings) {
        return new CalendarFeed(
                name, meetings.stream().map(one -> entry(community, one)).toList());
    }

    private static CalendarEvent entry(String community, Meeting meeting) {
        Meeting.Sheet sheet = meeting.sheet();
        String place = Stream.of(sheet.place(), sheet.link())
                .flatMap(Optional::stream)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
        return new CalendarEvent(
                "communities/" + community + "/meetings/" + meeting.id(),
                (int) Math.max(0, meeting.version() - 1),
                meeting.changedAt(),
                sheet.startsAt(),
                sheet.endsAt().orElse(sheet.startsAt()),
                WorkingDays.ZONE,
                sheet.title(),
                sheet.agenda(),
                place.isEmpty() ? Optional.empty() : Optional.of(place),
                false);
    }
}
