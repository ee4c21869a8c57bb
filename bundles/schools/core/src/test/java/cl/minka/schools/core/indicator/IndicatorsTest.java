package cl.minka.schools.core.indicator;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.jpa.CountedDataSource;
import cl.minka.kernel.jpa.TextTable;
import cl.minka.schools.Edition;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.attendance.AttendanceDraft;
import cl.minka.schools.attendance.AttendanceEntry;
import cl.minka.schools.attendance.AttendanceStatus;
import cl.minka.schools.core.Databases;
import cl.minka.schools.core.JournalLog;
import cl.minka.schools.core.ManyEditions;
import cl.minka.schools.core.attendance.AttendanceManager;
import cl.minka.schools.core.attendance.Sheets;
import cl.minka.schools.core.enrolment.Neighbourhood;
import cl.minka.schools.enrolment.Enrolment;
import cl.minka.schools.indicator.IndicatorFigures;
import cl.minka.schools.indicator.IndicatorTable;
import cl.minka.schools.indicator.IndicatorTable.Group;
import cl.minka.schools.indicator.Indicators.Grouping;
import cl.minka.schools.indicator.Indicators.Question;
import cl.minka.schools.people.Person;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

@RunWith(Parameterized.class)
public class IndicatorsTest {
    private final Databases database;
    private Neighbourhood here;
    private IndicatorManager indicators;
    private AttendanceManager attendances;

    public IndicatorsTest(Databases database) {
        this.database = database;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void open() {
        here = new Neighbourhood(database);
        indicators = manager();
        attendances = new AttendanceManager(
                here.world.transactions,
                new Sheets(here.world.transactions, here.participants, here.roster),
                here.world.accounts,
                here.world.clock);
    }

    private IndicatorManager manager() {
        Ledger ledger = new Ledger(here.world.transactions, new JournalLog(here.world.journal, here.world.clock));
        return new IndicatorManager(here.world.transactions, ledger, here.world.municipalities, here.world.clock);
    }

    /** Two sessions of two hours: who came is counted by hand below. */
    private final class Course {
        private final Edition edition = here.edition(null);
        private final Person ana = here.person("Ana Rojas", "1980-01-01", "05101");
        private final Person beto = here.person("Beto Soto", "1981-01-01", "05101");
        private final Person carla = here.person("Carla Vera", "1982-01-01", "13101");
        private final Person dina = here.person("Dina Lagos", "1983-01-01", null);
        private final Map<String, Enrolment> seats = new TreeMap<>();

        Course() {
            for (Person one : List.of(ana, beto, carla, dina)) {
                seats.put(one.id(), here.enrol(edition, one));
            }
            record(edition, 1, entry(ana, AttendanceStatus.PRESENT), entry(beto, AttendanceStatus.LATE));
            record(edition, 1, entry(carla, AttendanceStatus.EXCUSED), entry(dina, AttendanceStatus.ABSENT));
            record(edition, 2, entry(ana, AttendanceStatus.LEFT_EARLY), entry(beto, AttendanceStatus.ABSENT));
        }
    }

    @Test
    public void aWorkedExample() {
        Course course = new Course();
        IndicatorFigures before = total(Question.everything());
        assertEquals(4, before.enrolled());
        assertEquals(rate("0.3750"), before.attendanceRate()); // (2 + 1 + 0 + 0) of 4 x 2
        assertEquals(rate("0.5000"), before.commitmentRate()); // (2 + 1 + 1 + 0) of 4 x 2
        here.put(here.world.organizer, course.seats.get(course.beto.id()), Enrolment.State.WITHDRAWN, "Trabaja");
        here.participants.complete(
                here.world.organizer, course.seats.get(course.ana.id()).id(), true);
        IndicatorFigures after = total(Question.everything());
        assertEquals(1, after.editions());
        assertEquals(4, after.enrolled());
        assertEquals(4, after.people());
        assertEquals(2, after.reached());
        assertEquals(2, after.started());
        assertEquals(1, after.completed());
        assertEquals(1, after.droppedOut());
        assertEquals(0, after.inProgress());
        assertEquals(2, after.sessionsHeld());
        assertEquals(new BigDecimal("4.0"), after.hoursDelivered());
        assertEquals(new BigDecimal("6.0"), after.hoursReceived()); // ana 4, beto 2
        assertEquals(rate("0.3333"), after.attendanceRate()); // 2 of 3 x 2, without who left
        assertEquals(rate("0.5000"), after.commitmentRate());
        assertEquals(rate("0.5000"), after.completionRate());
        assertEquals(rate("0.5000"), after.dropOutRate());
    }

    @Test
    public void groupsAddUpAndPeopleCountOnce() {
        Course course = new Course();
        Edition other = here.edition(null);
        here.enrol(other, course.ana);
        record(other, 1, entry(course.ana, AttendanceStatus.PRESENT));
        close(other);
        IndicatorTable table = indicators.of(here.world.organizer, Question.everything(Grouping.values()));
        IndicatorFigures total = table.total().orElseThrow();
        assertEquals(5, total.enrolled());
        assertEquals(4, total.people());
        assertEquals(1, total.notCompleted());
        table.breakdowns()
                .forEach(one -> assertEquals(
                        one.by().name(),
                        total.enrolled(),
                        one.groups().stream()
                                .mapToInt(group -> group.figures().orElseThrow().enrolled())
                                .sum()));
        assertEquals(List.of("05101 Valparaíso 2", "  1", "13101 Santiago 1"), groups(table, Grouping.COMMUNE));
        assertEquals(List.of("05 Valparaíso 2", "  1", "13 Metropolitana 1"), groups(table, Grouping.REGION));
        assertEquals(List.of("2027-04 2027-04 4"), groups(table, Grouping.MONTH));
        assertEquals(List.of("civics civics 4"), groups(table, Grouping.CONTENT_AREA));
        assertEquals(2, groups(table, Grouping.EDITION).size());
    }

    @Test
    public void whatIsAskedForIsFiltered() {
        Course course = new Course();
        assertEquals(0, enrolled(question(LocalDate.of(2027, 4, 7), null, null)));
        assertEquals(4, enrolled(question(LocalDate.of(2027, 4, 6), null, null)));
        assertEquals(4, enrolled(question(null, LocalDate.of(2027, 4, 6), null)));
        assertEquals(0, enrolled(question(null, LocalDate.of(2027, 4, 5), null)));
        assertEquals(2, enrolled(question(null, null, "05101")));
        here.edition(null, EditionDraft.Enrolment.usual(), EditionDraft.State.DRAFT);
        assertEquals(1, total(Question.everything()).editions());
        state(course.edition, EditionDraft.State.CANCELLED);
        assertEquals(0, total(Question.everything()).editions());
    }

    @Test
    public void whatFollowsTheLogIsWhatIsComputedAnew() throws SQLException {
        Course course = new Course();
        IndicatorTable first = indicators.of(here.world.organizer, Question.everything(Grouping.values()));
        Person twin = here.person("Ana Rojas Díaz", "1980-01-01", "13101");
        Edition other = here.edition(null);
        here.enrol(other, twin);
        record(other, 1, entry(twin, AttendanceStatus.PRESENT));
        here.people.merge(here.world.organizer, course.ana.id(), twin.id(), Expected.anyVersion());
        here.people.delete(here.world.organizer, course.carla.id(), Expected.anyVersion());
        here.people.importAll(
                here.world.organizer,
                new TextTable(List.of("name,municipality,externalId", "Zoe Mella,09101,z1")),
                false,
                done -> {});
        here.enrolments.importAll(
                here.world.organizer, other.id(), new TextTable(List.of("externalId", "z1")), false, done -> {});
        here.people.importAll(
                here.world.organizer,
                new TextTable(List.of("name,municipality,externalId", "Zoe Mella,08101,z1")),
                false,
                done -> {});
        IndicatorTable followed = indicators.of(here.world.organizer, Question.everything(Grouping.values()));
        assertFalse(first.equals(followed));
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("indicator_position", "indicator_enrolment", "indicator_edition")) {
                statement.executeUpdate("DELETE FROM " + table);
            }
        }
        assertEquals(followed, manager().of(here.world.organizer, Question.everything(Grouping.values())));
        assertEquals(
                List.of("13101 Santiago 2", "  1", "05101 Valparaíso 1", "08101 Concepción 1"),
                groups(followed, Grouping.COMMUNE));
    }

    /** Of more editions than are read one by one: a node that has kept all of them tells the same as one that has just come. */
    @Test
    public void whatIsKeptFollowsWhatChanges() throws SQLException {
        ManyEditions many = new ManyEditions(database, here, 210);
        many.storePeople(2_000);
        Question question = Question.everything(Grouping.COMMUNE, Grouping.EDITION, Grouping.SEX);
        assertEquals(2_000, total(question).people());
        Course course = new Course();
        requireSame(question);
        assertEquals(2_004, total(question).people());
        here.put(here.world.organizer, course.seats.get(course.carla.id()), Enrolment.State.WITHDRAWN, "Trabaja");
        record(course.edition, 2, entry(course.dina, AttendanceStatus.PRESENT));
        requireSame(question);
        here.people.put(
                here.world.organizer,
                course.dina.id(),
                Neighbourhood.draft("Dina Lagos", "1983-01-01", "08101"),
                Expected.anyVersion());
        requireSame(question);
        state(here.world.editions.get(here.world.organizer, many.ids().get(19)), EditionDraft.State.CANCELLED);
        requireSame(question);
        assertEquals(
                "without Carla, who never came, and 100", 1_903, total(question).people());
        here.people.delete(here.world.organizer, "p7", Expected.anyVersion());
        requireSame(question);
    }

    private void requireSame(Question question) {
        assertEquals(
                manager().of(here.world.organizer, question).breakdowns(),
                indicators.of(here.world.organizer, question).breakdowns());
    }

    @Test
    public void aMunicipalitySeesItsOwnAndNoSmallGroups() {
        Course course = new Course();
        IndicatorTable organizer = indicators.of(here.world.valparaiso, Question.everything(Grouping.COMMUNE));
        assertEquals(0, organizer.smallest());
        assertEquals(List.of("05101 Valparaíso 2"), groups(organizer, Grouping.COMMUNE));
        IndicatorTable few = indicators.of(here.municipality, Question.everything(Grouping.COMMUNE));
        assertEquals(5, few.smallest());
        assertEquals(Optional.empty(), few.total());
        assertEquals(List.of("05101 Valparaíso -"), groups(few, Grouping.COMMUNE));
        for (int n = 0; n < 9; n++) {
            Person more = here.person("Vecino " + (char) ('A' + n), "19" + (50 + n) + "-01-01", "05101");
            here.enrol(n < 7 ? course.edition : here.edition(null), more);
        }
        assertEquals("two with one person each are told by the total", 0, shown(11));
        Edition four = here.edition(null);
        for (int n = 0; n < 4; n++) {
            here.enrol(four, here.person("Vecina " + (char) ('A' + n), "19" + (60 + n) + "-01-01", "05101"));
        }
        assertEquals(1, shown(15));
        Caller stranger = here.citizen;
        assertThrows(Forbidden.class, () -> indicators.of(stranger, Question.everything()));
        assertThrows(Forbidden.class, () -> indicators.of(here.world.instructor, Question.everything()));
    }

    /** Editions with figures, as the municipality sees them. */
    private long shown(int people) {
        IndicatorTable table = indicators.of(here.municipality, Question.everything(Grouping.EDITION));
        assertEquals(people, table.total().orElseThrow().people());
        return table.breakdowns().get(0).groups().stream()
                .filter(one -> one.figures().isPresent())
                .count();
    }

    /** The same two people in three editions are two people. */
    @Test
    public void theSameFewAreNotMoreForComingOften() {
        Person ana = here.person("Ana Rojas", "1950-01-01", "05101");
        Person beto = here.person("Beto Soto", "1951-01-01", "05101");
        for (int n = 0; n < 3; n++) {
            Edition small = here.edition(null);
            here.enrol(small, ana);
            here.enrol(small, beto);
        }
        Edition large = here.edition(null);
        for (int n = 0; n < 6; n++) {
            here.enrol(large, here.person("Vecino " + (char) ('A' + n), "19" + (50 + n) + "-01-01", "05101"));
        }
        assertEquals(0, shown(8));
    }

    /** 6 of one edition, 1 of another: leaving out the 1 alone would tell it by the total. */
    @Test
    public void oneSmallGroupTakesTheNextWithIt() {
        Edition large = here.edition(null);
        Edition small = here.edition(null);
        for (int n = 0; n < 7; n++) {
            Person one = here.person("Vecino " + (char) ('A' + n), "19" + (50 + n) + "-01-01", "05101");
            here.enrol(n < 6 ? large : small, one);
        }
        IndicatorTable table = indicators.of(here.municipality, Question.everything(Grouping.EDITION));
        assertEquals(7, table.total().orElseThrow().people());
        assertEquals(
                List.of(Optional.empty(), Optional.empty()),
                table.breakdowns().get(0).groups().stream().map(Group::figures).toList());
    }

    @Test
    public void howManyStatementsItTakesDoesNotGrow() {
        Course course = new Course();
        int few = statements();
        for (int n = 0; n < 5; n++) {
            here.enrol(here.edition(null), course.ana);
        }
        indicators.of(here.world.organizer, Question.everything());
        assertEquals(few, statements());
    }

    private int statements() {
        indicators.of(here.world.organizer, Question.everything(Grouping.values()));
        CountedDataSource.STATEMENTS.set(0);
        indicators.of(here.world.organizer, Question.everything(Grouping.values()));
        return CountedDataSource.STATEMENTS.get();
    }

    private IndicatorFigures total(Question question) {
        return indicators.of(here.world.organizer, question).total().orElseThrow();
    }

    private int enrolled(Question question) {
        return total(question).enrolled();
    }

    private static Question question(LocalDate from, LocalDate to, String commune) {
        return new Question(
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(commune),
                Optional.empty(),
                List.of());
    }

    private static List<String> groups(IndicatorTable table, Grouping by) {
        return table.breakdowns().stream()
                .filter(one -> one.by() == by)
                .flatMap(one -> one.groups().stream())
                .map(one -> one.key() + " " + one.name() + " "
                        + one.figures()
                                .map(figures -> Integer.toString(figures.people()))
                                .orElse("-"))
                .toList();
    }

    private static Optional<BigDecimal> rate(String text) {
        return Optional.of(new BigDecimal(text));
    }

    private void close(Edition edition) {
        state(edition, EditionDraft.State.CLOSED);
    }

    private void state(Edition edition, EditionDraft.State state) {
        EditionDraft draft = edition.draft();
        here.world.editions.put(
                here.world.organizer,
                edition.id(),
                new EditionDraft(
                        draft.slug(),
                        draft.course(),
                        draft.title(),
                        draft.municipality(),
                        draft.place(),
                        draft.sessions(),
                        draft.seats(),
                        draft.quotas(),
                        draft.enrolment(),
                        draft.fee(),
                        draft.certificate(),
                        state),
                Expected.anyVersion());
    }

    private static AttendanceEntry entry(Person person, AttendanceStatus status) {
        return new AttendanceEntry(person.id(), status, "", Optional.empty(), Optional.empty());
    }

    private void record(Edition edition, int session, AttendanceEntry... entries) {
        attendances.put(
                here.world.organizer,
                edition.id(),
                session,
                new AttendanceDraft.Entries(new ArrayList<>(List.of(entries))),
                Expected.anyVersion());
    }
}
