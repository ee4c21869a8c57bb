package cl.minka.contest.core.notice;

import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.kernel.journal.Event;
import cl.minka.kernel.notice.CalendarEntry;
import java.time.Instant;

/** The dates of contests that go with notices for people's calendars; the newest event about one holds. */
final class ContestDates {
    private ContestDates() {}

    static CalendarEntry evaluationCloses(Event event, ContestEntity contest, Instant closes) {
        return CalendarEntry.deadline(
                        "contest/" + contest.id() + "/evaluation-closes", closes, key("evaluation-closes"))
                .sequence(event.position());
    }

    static CalendarEntry cure(Event event, ContestEntity contest, String initiative, Instant until) {
        return CalendarEntry.deadline(
                        "contest/" + contest.id() + "/initiatives/" + initiative + "/cure", until, key("cure"))
                .sequence(event.position());
    }

    /** The same for all initiatives of a municipality. */
    static CalendarEntry appeal(Event event, ContestEntity contest, String lead, Instant until) {
        return CalendarEntry.deadline("contest/" + contest.id() + "/appeals/" + lead, until, key("appeal"))
                .sequence(event.position());
    }

    private static String key(String name) {
        return "contest.calendar." + name;
    }
}
