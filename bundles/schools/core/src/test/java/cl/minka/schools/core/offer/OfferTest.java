package cl.minka.schools.core.offer;

import static org.junit.Assert.assertEquals;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import cl.minka.schools.Course;
import cl.minka.schools.CourseDraft;
import cl.minka.schools.Courses;
import cl.minka.schools.Edition;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.Editions;
import cl.minka.schools.ProgrammeDraft;
import cl.minka.schools.Programmes;
import cl.minka.schools.School;
import cl.minka.schools.SchoolDraft;
import cl.minka.schools.Schools;
import cl.minka.schools.core.Databases;
import cl.minka.schools.core.World;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class OfferTest {
    private final Databases database;
    private World world;

    public OfferTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void clear() {
        world = new World(database);
    }

    @Test
    public void aSchoolIsMadeByWhoOrganizesForIt() {
        School school = world.school("escuela-nuble", "05101");
        assertEquals(school, world.schools.get(world.nobody, "escuela-nuble"));
        SchoolDraft other = new SchoolDraft(Optional.of("escuela-nuble"), "Otra", "05101", "", Optional.empty(), true);
        assertEquals("CONFLICT schools.slug-taken", Refused.key(() -> world.schools.create(world.valparaiso, other)));
        SchoolDraft foreign = new SchoolDraft(Optional.empty(), "Otra", "amuch", "", Optional.empty(), true);
        assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> world.schools.create(world.valparaiso, foreign)));
        assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> world.schools.create(world.instructor, foreign)));
        SchoolDraft bad = new SchoolDraft(Optional.of("Ñ"), " ", "", "", Optional.empty(), true);
        Caller both = world.accounts.caller(
                "organiza-dos", Grant.of(Role.ORGANIZER, "05101"), Grant.of(Role.ORGANIZER, "13101"));
        assertEquals(
                Set.of("/id schools.bad-slug", "/title kernel.required", "/organizer kernel.required"),
                Refused.faults(() -> world.schools.create(both, bad)));
    }

    @Test
    public void whoOrganizesForOneNeedNotSayForWhich() {
        SchoolDraft draft = new SchoolDraft(Optional.of("escuela"), "Escuela", "", "", Optional.empty(), true);
        School school = world.schools.create(world.valparaiso, draft);
        assertEquals("05101", school.draft().organizer());
        SchoolDraft renamed = new SchoolDraft(Optional.empty(), "Otra", "", "", Optional.empty(), true);
        School changed = world.schools.put(world.organizer, school.id(), renamed, Expected.anyVersion());
        assertEquals(
                "Otra de 05101",
                changed.draft().title() + " de " + changed.draft().organizer());
        SchoolDraft other = new SchoolDraft(Optional.empty(), "Escuela", "", "", Optional.empty(), true);
        assertEquals(
                "amuch", world.schools.create(world.organizer, other).draft().organizer());
    }

    /** The school of a course is that of its programme. */
    @Test
    public void aCourseOfAProgrammeNeedNotSayItsSchool() {
        world.school("escuela-a", "amuch");
        world.programmes.create(
                world.organizer, new ProgrammeDraft(Optional.of("base"), "escuela-a", "Líderes", "", List.of(), true));
        CourseDraft model = world.course("escuela-a", "Liderazgo").draft();
        CourseDraft said = new CourseDraft(
                Optional.empty(),
                "",
                Optional.of("base"),
                "Otro",
                "civics",
                "",
                model.audience(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                true);
        assertEquals(
                "escuela-a", world.courses.create(world.organizer, said).draft().school());
    }

    @Test
    public void everythingThatIsWrongWithAnEditionIsTold() {
        world.school("escuela-a", "amuch");
        String course = world.course("escuela-a", "Liderazgo").id();
        EditionDraft model = World.draft(course, EditionDraft.State.OPEN, 1, Optional.of(9));
        EditionDraft.Session session = model.sessions().get(0);
        EditionDraft bad = new EditionDraft(
                model.slug(),
                course,
                model.title(),
                model.municipality(),
                new EditionDraft.Place("x".repeat(301), "", Optional.of("javascript:alert(1)")),
                List.of(new EditionDraft.Session(
                        "",
                        session.startsAt(),
                        session.endsAt(),
                        Optional.empty(),
                        Optional.of(new EditionDraft.Place("", "", Optional.of("sala 1"))),
                        List.of("relatora", "dos nombres", "relatora"))),
                model.seats(),
                List.of(),
                new EditionDraft.Enrolment(
                        Optional.empty(), Optional.empty(), false, Optional.of(18), Optional.of(14), List.of(), false),
                Optional.empty(),
                model.certificate(),
                EditionDraft.State.OPEN);
        assertEquals(
                Set.of(
                        "/place/name schools.too-long",
                        "/place/link schools.bad-url",
                        "/sessions/0/place/link schools.bad-url",
                        "/sessions/0/instructors/1 schools.bad-instructor",
                        "/sessions/0/instructors/2 schools.twice",
                        "/enrolment/maximumAge schools.ages-reversed"),
                Refused.faults(() -> world.editions.create(world.organizer, bad)));
    }

    /** {@code GET /schools/indicators} is no school. */
    @Test
    public void aSchoolDoesNotTakeAnAddressThatIsAnothers() {
        SchoolDraft taken = new SchoolDraft(Optional.of("indicators"), "Otra", "amuch", "", Optional.empty(), true);
        assertEquals(
                Set.of("/id schools.slug-reserved"),
                Refused.faults(() -> world.schools.create(world.organizer, taken)));
    }

    @Test
    public void programmesAreFoundByWholeAreas() {
        world.school("escuela-a", "amuch");
        ProgrammeDraft draft =
                new ProgrammeDraft(Optional.empty(), "escuela-a", "Líderes", "", List.of("leadership", "civics"), true);
        world.programmes.create(world.organizer, draft);
        assertEquals(1, programmes("civics"));
        assertEquals(0, programmes("civic"));
        ProgrammeDraft lost = new ProgrammeDraft(Optional.empty(), "no-hay", "Líderes", "", List.of("A b"), true);
        assertEquals(
                Set.of("/school schools.unknown-school", "/areas/0 schools.bad-name"),
                Refused.faults(() -> world.programmes.create(world.organizer, lost)));
    }

    @Test
    public void anEditionKeepsTheSyllabusThatItWasMadeWith() {
        world.school("escuela-a", "amuch");
        Course course = world.course("escuela-a", "Educación cívica");
        assertEquals(new BigDecimal("10.5"), course.draft().wholeHours());
        Edition edition = world.edition(course.id(), EditionDraft.State.OPEN, 3);
        CourseDraft other = World.draft("escuela-a", "Educación cívica II", CourseDraft.Audience.CITIZENS);
        Course changed = world.courses.put(world.organizer, course.id(), other, Expected.version(course.version()));
        assertEquals(2, changed.syllabus());
        assertEquals(2, world.courses.syllabuses(world.nobody, course.id()).size());
        assertEquals(
                "Educación cívica",
                world.editions.get(world.nobody, edition.id()).course().title());
        assertEquals(
                "Educación cívica II",
                world.edition(course.id(), EditionDraft.State.OPEN, 1).course().title());
        assertEquals(
                "CONFLICT schools.in-use",
                Refused.key(() -> world.courses.delete(world.organizer, course.id(), Expected.anyVersion())));
        assertEquals(
                1,
                world.courses
                        .list(
                                world.nobody,
                                new Courses.Filter(
                                        Optional.of("escuela-a"),
                                        Optional.empty(),
                                        Optional.of("civics"),
                                        Optional.of("CIVICA")),
                                Slice.first(9))
                        .items()
                        .size());
    }

    @Test
    public void aDraftIsThereForWhoOrganizesOrTeachesIt() {
        world.school("escuela-a", "05101");
        Course course = world.course("escuela-a", "Liderazgo");
        Edition draft = world.edition(course.id(), EditionDraft.State.DRAFT, 2);
        Edition open = world.edition(course.id(), EditionDraft.State.OPEN, 2);
        assertEquals(
                "NOT_FOUND schools.edition-not-found", Refused.key(() -> world.editions.get(world.nobody, draft.id())));
        assertEquals(Set.of(open.id()), editions(world.nobody));
        for (Caller caller : List.of(world.organizer, world.valparaiso, world.instructor)) {
            assertEquals(draft, world.editions.get(caller, draft.id()));
            assertEquals(Set.of(open.id(), draft.id()), editions(caller));
        }
        assertEquals(
                "CONFLICT schools.edition-is-public",
                Refused.key(() -> world.editions.delete(world.organizer, open.id(), Expected.anyVersion())));
        world.editions.delete(world.valparaiso, draft.id(), Expected.version(1));
        assertEquals(Set.of(open.id()), editions(world.organizer));
    }

    /** Contraloría General de la República, E195880N25: associations may charge for training officials. */
    @Test
    public void onlyOfficialsMayBeAskedForAFee() {
        world.school("escuela-a", "amuch");
        Course citizens = world.course("escuela-a", "Liderazgo");
        Course officials = world.courses.create(
                world.organizer, World.draft("escuela-a", "Finanzas", CourseDraft.Audience.OFFICIALS));
        assertEquals(
                Set.of("/fee schools.fee-not-lawful"),
                Refused.faults(() -> world.editions.create(world.organizer, paid(citizens.id()))));
        assertEquals(
                50_000,
                world.editions
                        .create(world.organizer, paid(officials.id()))
                        .draft()
                        .fee()
                        .orElseThrow()
                        .pesos());
        CourseDraft forCitizens = World.draft("escuela-a", "Finanzas", CourseDraft.Audience.CITIZENS);
        assertEquals(
                Set.of("/audience schools.edition-with-fee"),
                Refused.faults(
                        () -> world.courses.put(world.organizer, officials.id(), forCitizens, Expected.anyVersion())));
    }

    @Test
    public void whatHasNoWordFindsNothing() {
        world.school("escuela-a", "05101");
        world.edition(world.course("escuela-a", "Liderazgo - inicial").id(), EditionDraft.State.OPEN, 2);
        world.programmes.create(
                world.organizer,
                new ProgrammeDraft(Optional.empty(), "escuela-a", "Programa - uno", "", List.of("civics"), true));
        for (String vain : List.of("-", "***")) {
            assertEquals(vain, List.of(0L, 0L, 0L, 0L), found(Optional.of(vain)));
        }
        assertEquals(found(Optional.empty()), found(Optional.of(" ")));
        assertEquals(List.of(1L, 1L, 1L, 1L), found(Optional.of("")));
    }

    /** Schools, programmes, courses, editions. */
    private List<Long> found(Optional<String> words) {
        Optional<String> any = Optional.empty();
        Slice few = Slice.first(9);
        return Stream.of(
                        world.schools.list(world.organizer, new Schools.Filter(any, words), few),
                        world.programmes.list(world.organizer, new Programmes.Filter(any, any, words), few),
                        world.courses.list(world.organizer, new Courses.Filter(any, any, any, words), few),
                        world.editions.list(
                                world.organizer, new Editions.Filter(any, any, any, Optional.empty(), any, words), few))
                .map(page -> page.total().orElseThrow())
                .toList();
    }

    private static EditionDraft paid(String course) {
        EditionDraft free = World.draft(course, EditionDraft.State.OPEN, 1, Optional.empty());
        return new EditionDraft(
                free.slug(),
                course,
                free.title(),
                free.municipality(),
                free.place(),
                free.sessions(),
                free.seats(),
                free.quotas(),
                free.enrolment(),
                Optional.of(new EditionDraft.Fee(50_000, "Convenio 1 de 2027")),
                free.certificate(),
                free.state());
    }

    private Set<String> editions(Caller caller) {
        Editions.Filter all = new Editions.Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return world.editions.list(caller, all, Slice.first(50)).items().stream()
                .map(Edition::id)
                .collect(java.util.stream.Collectors.toSet());
    }

    private int programmes(String area) {
        Programmes.Filter filter = new Programmes.Filter(Optional.empty(), Optional.of(area), Optional.empty());
        return world.programmes
                .list(world.nobody, filter, Slice.first(9))
                .items()
                .size();
    }

    @Test
    public void aQuotaCountsByWhatThereIs() {
        world.school("escuela-a", "amuch");
        EditionDraft plain =
                World.draft(world.course("escuela-a", "Liderazgo").id(), EditionDraft.State.OPEN, 1, Optional.of(30));
        List<EditionDraft.Quota> quotas = List.of(
                new EditionDraft.Quota(EditionDraft.Quota.Kind.SEX, Optional.of("female"), 10),
                new EditionDraft.Quota(EditionDraft.Quota.Kind.SEX, Optional.of("mujer"), 10),
                new EditionDraft.Quota(EditionDraft.Quota.Kind.MUNICIPALITY, Optional.of("99999"), 10),
                new EditionDraft.Quota(EditionDraft.Quota.Kind.REGION, Optional.of("05"), 10),
                new EditionDraft.Quota(EditionDraft.Quota.Kind.REGION, Optional.of("99"), 10),
                new EditionDraft.Quota(EditionDraft.Quota.Kind.ORGANIZATION, Optional.of("junta-1"), 10));
        EditionDraft draft = new EditionDraft(
                plain.slug(),
                plain.course(),
                plain.title(),
                plain.municipality(),
                plain.place(),
                plain.sessions(),
                plain.seats(),
                quotas,
                plain.enrolment(),
                plain.fee(),
                plain.certificate(),
                plain.state());
        assertEquals(
                Set.of(
                        "/quotas/1/value schools.unknown-quota-value",
                        "/quotas/2/value schools.unknown-quota-value",
                        "/quotas/4/value schools.unknown-quota-value",
                        "/quotas/5/value schools.unknown-quota-value"),
                Refused.faults(() -> world.editions.create(world.organizer, draft)));
    }
}
