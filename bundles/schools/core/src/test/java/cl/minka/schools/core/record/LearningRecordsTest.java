package cl.minka.schools.core.record;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Expected;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.jpa.CountedDataSource;
import cl.minka.kernel.paper.PagePrinter;
import cl.minka.kernel.paper.PrintedPages;
import cl.minka.schools.Edition;
import cl.minka.schools.assessment.AssessmentDraft;
import cl.minka.schools.assessment.GradeDraft;
import cl.minka.schools.assessment.Instrument;
import cl.minka.schools.attendance.AttendanceDraft;
import cl.minka.schools.attendance.AttendanceEntry;
import cl.minka.schools.attendance.AttendanceStatus;
import cl.minka.schools.core.Databases;
import cl.minka.schools.core.JournalLog;
import cl.minka.schools.core.assessment.AssessmentManager;
import cl.minka.schools.core.attendance.AttendanceManager;
import cl.minka.schools.core.attendance.Sheets;
import cl.minka.schools.core.enrolment.Neighbourhood;
import cl.minka.schools.core.indicator.Ledger;
import cl.minka.schools.enrolment.Enrolment;
import cl.minka.schools.enrolment.Enrolments;
import cl.minka.schools.enrolment.Self;
import cl.minka.schools.people.Organization;
import cl.minka.schools.people.PeopleNotFound;
import cl.minka.schools.record.OrganizationRecord;
import cl.minka.schools.record.PersonRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

@RunWith(Parameterized.class)
public class LearningRecordsTest {
    private final Databases database;
    private Neighbourhood here;
    private Sheets sheets;
    private RecordManager records;

    public LearningRecordsTest(Databases database) {
        this.database = database;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void open() {
        here = new Neighbourhood(database);
        sheets = new Sheets(here.world.transactions, here.participants, here.roster);
        records = new RecordManager(
                here.world.transactions,
                new Ledger(here.world.transactions, new JournalLog(here.world.journal, here.world.clock)),
                here.people,
                here.roster,
                here.organizations,
                here.world.municipalities,
                new Plain(),
                here.world.clock);
    }

    /** Hands out the pages as they are. */
    private static final class Plain implements PagePrinter {
        @Override
        public void print(PrintedPages pages, OutputStream out) throws IOException {
            out.write(pages.xhtml().getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public int count(PrintedPages pages) {
            return 1;
        }
    }

    /** 10.5 hours of modules; both sessions of two hours held, of which one attended. */
    @Test
    public void aPersonsYearsAreGatheredAndEveryReadingIsTold() {
        Edition edition = here.edition(10);
        Enrolment seat = enrol(edition);
        attend(edition, 1, seat, AttendanceStatus.PRESENT);
        attend(edition, 2, seat, AttendanceStatus.ABSENT);
        grade(edition, seat);
        PersonRecord own = records.ofPerson(here.citizen, seat.person());
        PersonRecord.Entry entry = own.entries().get(0);
        assertEquals(edition.id(), entry.edition());
        assertEquals("Liderazgo", entry.title());
        assertEquals(new BigDecimal("10.5"), entry.hours());
        assertEquals(new BigDecimal("2.0"), entry.hoursReceived());
        assertEquals(Optional.of(new BigDecimal("0.5000")), entry.attendance());
        assertEquals(Optional.of(new BigDecimal("5.5")), entry.grade());
        assertEquals(Optional.empty(), entry.certificate());
        records.certified = enrolments -> Map.of(seat.id(), "4F7K09QXT2MB");
        assertEquals(
                Optional.of("4F7K-09QX-T2MB"),
                records.ofPerson(here.world.organizer, seat.person())
                        .entries()
                        .get(0)
                        .certificate());
        String page = new String(records.printPerson(here.citizen, seat.person()), StandardCharsets.UTF_8);
        assertTrue(
                page,
                page.contains(">4F7K-09QX-T2MB</td>")
                        && page.contains(">06-04-2027</td>")
                        && page.contains(">5,5</td>"));
        assertEquals(
                3,
                here.world.journal.changes().stream()
                        .filter(change -> change.action().equals("schools.record-read"))
                        .filter(change -> change.resource().equals("people/" + seat.person() + "/record"))
                        .count());
    }

    @Test
    public void whoWasOnTheListTwiceLearntOnce() {
        Edition edition = here.edition(10);
        Enrolment one = here.enrol(edition, here.person("Ana Rojas"));
        Enrolment other = here.enrol(edition, here.person("Ana Roxas"));
        attend(edition, 1, one, AttendanceStatus.PRESENT);
        attend(edition, 1, other, AttendanceStatus.PRESENT);
        attend(edition, 2, other, AttendanceStatus.PRESENT);
        here.people.merge(here.world.organizer, other.person(), one.person(), Expected.anyVersion());
        PersonRecord record = records.ofPerson(here.world.organizer, one.person());
        assertEquals(1, record.entries().size());
        assertEquals(
                Optional.of(new BigDecimal("1.0000")), record.entries().get(0).attendance());
        assertEquals(new BigDecimal("4.0"), record.hoursReceived());
    }

    @Test
    public void nobodyElseReadsIt() {
        Enrolment seat = enrol(here.edition(10));
        String person = seat.person();
        assertThrows(Forbidden.class, () -> records.ofPerson(here.world.nobody, person));
        assertThrows(PeopleNotFound.class, () -> records.ofPerson(here.world.instructor, person));
        assertThrows(PeopleNotFound.class, () -> records.ofPerson(here.municipality, person));
        assertThrows(
                "of another municipality", PeopleNotFound.class, () -> records.ofPerson(here.world.valparaiso, person));
        assertThrows(
                PeopleNotFound.class,
                () -> records.ofPerson(here.world.accounts.caller("otra", Grant.of(Role.CITIZEN)), person));
        assertTrue(here.world.journal.actions().stream().noneMatch("schools.record-read"::equals));
    }

    @Test
    public void whoOnlyWaitedLearntNothing() {
        Edition full = here.edition(1);
        here.enrol(full, here.person("Ana Rojas"));
        Enrolment waiting = enrol(full);
        assertEquals(Enrolment.State.WAITING, waiting.state());
        assertEquals(List.of(), records.ofPerson(here.citizen, waiting.person()).entries());
    }

    @Test
    public void anOrganizationsYearsNameNobody() {
        Organization council = here.organization("Junta de Vecinos 1", "05101");
        Edition edition = here.edition(10);
        come(council, edition, "Ana Rojas", "Beto Soto");
        here.enrol(edition, here.person("Carla Vera"));
        OrganizationRecord record = records.ofOrganization(here.world.valparaiso, council.id());
        assertEquals(0, record.smallest());
        assertEquals(2, record.total().orElseThrow().people());
        assertEquals(new BigDecimal("4.0"), record.total().orElseThrow().hoursReceived());
        assertEquals(2, record.entries().get(0).figures().orElseThrow().started());
        assertEquals(Optional.empty(), record.entries().get(0).certificates());
        records.certified = enrolments -> Map.of(enrolments.iterator().next(), "K7QF2M");
        assertEquals(
                Optional.of(1),
                records.ofOrganization(here.world.organizer, council.id())
                        .entries()
                        .get(0)
                        .certificates());
        String page = page(council);
        assertTrue(page.contains("Junta de Vecinos 1") && !page.contains("Rojas"));
        Organization other = here.organization("Junta de Vecinos 2", "13101");
        assertThrows(PeopleNotFound.class, () -> records.ofOrganization(here.municipality, other.id()));
    }

    @Test
    public void aMunicipalitySeesNoFiguresOfFewPeople() {
        Organization council = here.organization("Junta de Vecinos 1", "05101");
        Edition small = here.edition(10);
        come(council, small, "Ana Rojas", "Beto Soto");
        records.certified = enrolments -> Map.of(enrolments.iterator().next(), "K7QF2M");
        OrganizationRecord few = records.ofOrganization(here.municipality, council.id());
        assertEquals(5, few.smallest());
        assertEquals(Optional.empty(), few.total());
        assertEquals(List.of(false), shown(few));
        assertEquals(Optional.empty(), few.entries().get(0).certificates());
        String page = page(council);
        assertTrue(page, page.contains("Personas distintas: *.") && page.contains(">*</td>"));
        assertTrue(page, page.contains("cifras de menos de 5 personas") && !page.contains(">2</td>"));
        come(council, here.edition(10), "Carla Vera", "Dora Paz", "Elena Ríos", "Flor Díaz", "Gil Mora");
        OrganizationRecord two = records.ofOrganization(here.municipality, council.id());
        assertEquals(7, two.total().orElseThrow().people());
        assertEquals("one alone would be told by the total", List.of(false, false), shown(two));
        come(council, here.edition(10), "Hugo Lara", "Inés Vidal", "Juan Toro", "Karen Soto", "Luz Pino");
        OrganizationRecord three = records.ofOrganization(here.municipality, council.id());
        assertEquals(1, shown(three).stream().filter(Boolean::booleanValue).count());
        assertEquals(List.of(true, true, true), shown(records.ofOrganization(here.world.organizer, council.id())));
    }

    private static List<Boolean> shown(OrganizationRecord record) {
        return record.entries().stream().map(one -> one.figures().isPresent()).toList();
    }

    private String page(Organization organization) {
        return new String(records.printOrganization(here.municipality, organization.id()), StandardCharsets.UTF_8);
    }

    private void come(Organization organization, Edition edition, String... names) {
        for (String name : names) {
            Enrolments.Order order =
                    new Enrolments.Order(here.person(name).id(), Optional.of(organization.id()), Optional.empty());
            Enrolment seat = here.enrolments
                    .enrol(here.world.organizer, edition.id(), order)
                    .enrolment();
            attend(edition, 1, seat, AttendanceStatus.PRESENT);
        }
    }

    @Test
    public void howManyStatementsItTakesDoesNotGrow() {
        Enrolment seat = enrol(here.edition(10));
        int few = statements(seat.person());
        for (int n = 0; n < 5; n++) {
            enrol(here.edition(10));
        }
        records.ofPerson(here.citizen, seat.person());
        assertEquals(few, statements(seat.person()));
    }

    private int statements(String person) {
        records.ofPerson(here.citizen, person);
        CountedDataSource.STATEMENTS.set(0);
        records.ofPerson(here.citizen, person);
        return CountedDataSource.STATEMENTS.get();
    }

    private Enrolment enrol(Edition edition) {
        return here.enrolments
                .enrolSelf(
                        here.citizen,
                        edition.id(),
                        new Enrolments.SelfOrder(Self.nothing(), Optional.empty(), Optional.empty()))
                .enrolment();
    }

    private void attend(Edition edition, int session, Enrolment seat, AttendanceStatus status) {
        new AttendanceManager(here.world.transactions, sheets, here.world.accounts, here.world.clock)
                .put(
                        here.world.organizer,
                        edition.id(),
                        session,
                        new AttendanceDraft.Entries(List.of(
                                new AttendanceEntry(seat.id(), status, "", Optional.empty(), Optional.empty()))),
                        Expected.anyVersion());
    }

    private void grade(Edition edition, Enrolment seat) {
        Instrument test = new Instrument(
                "prueba",
                "Prueba",
                Instrument.Kind.TEST,
                BigDecimal.ONE,
                List.of(),
                Optional.empty(),
                Optional.empty());
        GradeDraft grade =
                new GradeDraft(Optional.of(new BigDecimal("5.5")), Optional.empty(), Optional.empty(), "", Map.of());
        new AssessmentManager(here.world.transactions, sheets, here.world.accounts, here.world.clock)
                .put(
                        here.world.organizer,
                        edition.id(),
                        new AssessmentDraft(
                                Optional.of(List.of(test)),
                                List.of(new AssessmentDraft.Entry(seat.id(), "prueba", grade))),
                        Expected.nothing());
    }
}
