package cl.minka.schools.rest;

import cl.minka.kernel.rest.TableShape;
import cl.minka.schools.CertificateRule;
import cl.minka.schools.Edition;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.EditionDraft.Session;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An edition of a course, with the seats that are taken. */
public record EditionView(
        String id,
        String course,
        String courseTitle,
        int syllabus,
        BigDecimal hours,
        Optional<String> title,
        String organizer,
        Optional<String> municipality,
        EditionDraft.Place place,
        List<SessionView> sessions,
        Optional<Integer> seats,
        List<EditionDraft.Quota> quotas,
        EditionDraft.Enrolment enrolment,
        Optional<EditionDraft.Fee> fee,
        CertificateRule certificate,
        EditionDraft.State state,
        int enrolled,
        int waiting,
        Instant createdAt,
        Instant changedAt) {
    static final TableShape<Edition> TABLE = TableShape.<Edition>named("editions")
            .column("id", Edition::id)
            .column("course", edition -> edition.draft().course())
            .column(
                    "title",
                    edition -> edition.draft().title().orElse(edition.course().title()))
            .column("municipality", edition -> edition.draft().municipality())
            .column("state", edition -> edition.draft().state())
            .column("startsAt", edition -> edition.draft().sessions().stream()
                    .map(Session::startsAt)
                    .min(Instant::compareTo))
            .column("sessions", edition -> edition.draft().sessions().size())
            .column("seats", edition -> edition.draft().seats())
            .column("enrolled", Edition::enrolled)
            .column("waiting", Edition::waiting)
            .column("changedAt", Edition::changedAt);

    static EditionView of(Edition edition) {
        EditionDraft draft = edition.draft();
        List<SessionView> sessions = new ArrayList<>();
        draft.sessions().forEach(session -> sessions.add(SessionView.of(sessions.size() + 1, session)));
        return new EditionView(
                edition.id(),
                draft.course(),
                edition.course().title(),
                edition.syllabus(),
                edition.course().wholeHours(),
                draft.title(),
                edition.organizer(),
                draft.municipality(),
                draft.place(),
                sessions,
                draft.seats(),
                draft.quotas(),
                draft.enrolment(),
                draft.fee(),
                draft.certificate(),
                draft.state(),
                edition.enrolled(),
                edition.waiting(),
                edition.createdAt(),
                edition.changedAt());
    }

    /** A session and its number. */
    public record SessionView(
            int number,
            String title,
            Instant startsAt,
            Instant endsAt,
            Optional<String> module,
            Optional<EditionDraft.Place> place,
            List<String> instructors) {
        static SessionView of(int number, Session session) {
            return new SessionView(
                    number,
                    session.title(),
                    session.startsAt(),
                    session.endsAt(),
                    session.module(),
                    session.place(),
                    session.instructors());
        }
    }
}
