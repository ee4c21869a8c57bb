package cl.minka.schools.core;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.jpa.RecordedJournal;
import cl.minka.kernel.jpa.SetClock;
import cl.minka.kernel.jpa.SomeAccounts;
import cl.minka.kernel.jpa.SomeMunicipalities;
import cl.minka.schools.CertificateRule;
import cl.minka.schools.Course;
import cl.minka.schools.CourseDraft;
import cl.minka.schools.Edition;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.School;
import cl.minka.schools.SchoolDraft;
import cl.minka.schools.core.offer.CourseManager;
import cl.minka.schools.core.offer.EditionManager;
import cl.minka.schools.core.offer.ProgrammeManager;
import cl.minka.schools.core.offer.SchoolManager;
import cl.minka.schools.core.persistence.SchoolTransactions;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A school on one database, with people who act in it. */
public final class World {
    public final RecordedJournal journal = new RecordedJournal();
    public final SetClock clock = new SetClock();
    public final SomeAccounts accounts = new SomeAccounts();
    public final SomeMunicipalities municipalities = new SomeMunicipalities();
    public final SchoolTransactions transactions;
    public final SchoolManager schools;
    public final ProgrammeManager programmes;
    public final CourseManager courses;
    public final EditionManager editions;

    public final Caller organizer = accounts.caller("organizadora", Grant.of(Role.ORGANIZER, "amuch"));
    public final Caller valparaiso = accounts.caller("organiza-05101", Grant.of(Role.ORGANIZER, "05101"));
    public final Caller instructor = accounts.caller("relatora", Grant.of(Role.INSTRUCTOR));
    public final Caller nobody = Caller.anonymous("test");

    public World(Databases database) {
        database.clear();
        transactions = SchoolTransactions.on(database.factory(), journal);
        schools = new SchoolManager(transactions, municipalities, clock);
        programmes = new ProgrammeManager(transactions, clock);
        courses = new CourseManager(transactions, clock);
        editions = new EditionManager(transactions, municipalities, clock);
    }

    public School school(String slug, String organization) {
        return schools.create(
                organizer,
                new SchoolDraft(Optional.of(slug), "Escuela Ñuble", organization, "", Optional.empty(), true));
    }

    public Course course(String school, String title) {
        return courses.create(organizer, draft(school, title, CourseDraft.Audience.CITIZENS));
    }

    public static CourseDraft draft(String school, String title, CourseDraft.Audience audience) {
        return new CourseDraft(
                Optional.empty(),
                school,
                Optional.empty(),
                title,
                "civics",
                "",
                audience,
                List.of("Participa en un cabildo"),
                List.of(
                        new CourseDraft.Module("m1", "Derechos", new BigDecimal("4"), ""),
                        new CourseDraft.Module("m2", "Participación", new BigDecimal("6.5"), "")),
                Optional.empty(),
                List.of(),
                true);
    }

    /** An edition of so many weekly sessions of two hours, from 2027-04-06 on. */
    public Edition edition(String course, EditionDraft.State state, int sessions) {
        return editions.create(organizer, draft(course, state, sessions, Optional.of(30)));
    }

    public static EditionDraft draft(String course, EditionDraft.State state, int sessions, Optional<Integer> seats) {
        List<EditionDraft.Session> all = new ArrayList<>();
        Instant first = Instant.parse("2027-04-06T22:00:00Z");
        for (int n = 0; n < sessions; n++) {
            Instant start = first.plus(Duration.ofDays(7L * n));
            all.add(new EditionDraft.Session(
                    "Sesión " + (n + 1),
                    start,
                    start.plus(Duration.ofHours(2)),
                    Optional.of("m1"),
                    Optional.empty(),
                    List.of("relatora")));
        }
        return new EditionDraft(
                Optional.empty(),
                course,
                Optional.empty(),
                Optional.of("05101"),
                new EditionDraft.Place("Sede vecinal", "Calle Uno 1", Optional.empty()),
                all,
                seats,
                List.of(),
                EditionDraft.Enrolment.usual(),
                Optional.empty(),
                new CertificateRule(Optional.of(new BigDecimal("0.75")), List.of(1), true, Optional.empty()),
                state);
    }
}
