package cl.minka.schools.core.calendar;

import cl.minka.kernel.calendar.CalendarEvent;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.time.WorkingDays;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.EditionDraft.Place;
import cl.minka.schools.EditionDraft.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sessions as entries of a calendar. */
final class SessionEvents {
    private final HolidayTable holidays;
    private final Map<String, Account> instructors;

    /** @param instructors those who may be named, by user name */
    SessionEvents(HolidayTable holidays, Map<String, Account> instructors) {
        this.holidays = holidays;
        this.instructors = instructors;
    }

    /**
     * An edition as it stands in a calendar.
     *
     * @param prefix of the uids: the same for the same reader's sessions ever after
     * @param turn is added to every sequence; never falls
     * @param changedAt when whatever the turn counts changed last
     * @param left whether the reader gave the seat up
     */
    record Shown(String prefix, String title, EditionDraft draft, int turn, Instant changedAt, boolean left) {
        boolean isCancelled() {
            return left || draft.state() == EditionDraft.State.CANCELLED;
        }
    }

    List<CalendarEvent> of(Shown edition, List<CalendarEntryEntity> entries) {
        return entries.stream().map(entry -> of(edition, entry)).toList();
    }

    private CalendarEvent of(Shown edition, CalendarEntryEntity entry) {
        List<Session> sessions = edition.draft().sessions();
        Optional<Session> session = Optional.of(entry)
                .filter(one -> one.isPresent() && one.number() <= sessions.size())
                .map(one -> sessions.get(one.number() - 1));
        return new CalendarEvent(
                edition.prefix() + "/sessions/" + entry.number(),
                entry.sequence() + edition.turn(),
                entry.changedAt().isAfter(edition.changedAt()) ? entry.changedAt() : edition.changedAt(),
                session.map(Session::startsAt).orElse(entry.startsAt()),
                session.map(Session::endsAt).orElse(entry.endsAt()),
                WorkingDays.ZONE,
                summary(edition.title(), session.map(Session::title).orElse(entry.title())),
                session.map(one -> description(edition, one)).orElse(""),
                session.map(one -> location(one.place().orElse(edition.draft().place())))
                        .filter(text -> !text.isEmpty()),
                edition.isCancelled() || session.isEmpty(),
                comments(edition.draft(), session));
    }

    private static String summary(String title, String session) {
        return session.isBlank() ? title : title + ": " + session;
    }

    private String description(Shown edition, Session session) {
        List<String> lines = new ArrayList<>();
        String names = session.instructors().stream()
                .filter(instructors::containsKey)
                .map(name -> instructors.get(name).name())
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            lines.add("Relatoría: " + names);
        }
        session.place().orElse(edition.draft().place()).link().ifPresent(link -> lines.add("Enlace: " + link));
        return String.join("\n", lines);
    }

    private static String location(Place place) {
        return Stream.of(place.name(), place.address(), place.link().orElse(""))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
    }

    private List<String> comments(EditionDraft draft, Optional<Session> session) {
        return session.flatMap(one -> holidays.on(one.startsAt(), draft.municipality()))
                .map(holiday -> List.of("Feriado: " + holiday.name()))
                .orElse(List.of());
    }
}
