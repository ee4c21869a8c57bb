package cl.minka.schools.core.privacy;

import static org.junit.Assert.assertEquals;

import cl.minka.kernel.Expected;
import cl.minka.kernel.privacy.PersonalData.Subject;
import cl.minka.schools.Edition;
import cl.minka.schools.attendance.AttendanceDraft;
import cl.minka.schools.attendance.AttendanceEntry;
import cl.minka.schools.attendance.AttendanceSheet;
import cl.minka.schools.attendance.AttendanceStatus;
import cl.minka.schools.core.Databases;
import cl.minka.schools.core.attendance.AttendanceData;
import cl.minka.schools.core.attendance.AttendanceManager;
import cl.minka.schools.core.attendance.Sheets;
import cl.minka.schools.core.enrolment.Neighbourhood;
import cl.minka.schools.core.people.PersonEntity;
import cl.minka.schools.enrolment.Enrolments.SelfOrder;
import cl.minka.schools.enrolment.Self;
import cl.minka.schools.people.Person;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** What stays of attendance when its person is erased or merged, in whatever order the parts of the domain are asked. */
@RunWith(Parameterized.class)
public class ErasureTest {
    private final Databases database;
    private Neighbourhood here;
    private AttendanceManager attendances;
    private AttendanceData data;
    private Edition edition;

    public ErasureTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void hold() {
        here = new Neighbourhood(database);
        attendances = new AttendanceManager(
                here.world.transactions,
                new Sheets(here.world.transactions, here.participants, here.roster),
                here.world.accounts,
                here.world.clock);
        data = new AttendanceData(here.roster);
        edition = here.edition(5);
    }

    @Test
    public void attendanceStaysWithoutNotesWhenPeopleAreErasedFirst() {
        erasesTheAccount(List.of(here.data, data));
    }

    @Test
    public void attendanceStaysWithoutNotesWhenPeopleAreErasedLast() {
        erasesTheAccount(List.of(data, here.data));
    }

    private void erasesTheAccount(List<HeldData> parts) {
        here.enrolments.enrolSelf(
                here.citizen, edition.id(), new SelfOrder(Self.nothing(), Optional.empty(), Optional.empty()));
        Person person = here.roster.ofAccount(here.citizen.account()).orElseThrow();
        record(person, "Vino con su hija");
        SchoolsPersonalData privacy = new SchoolsPersonalData(here.world.transactions, parts);
        privacy.erase(here.world.organizer, new Subject(here.citizen.account(), here.citizen.username()));
        assertNameless();
    }

    @Test
    public void notesGoWithAPersonWhomAnOrganizerErases() {
        Person person = here.person("Ana Rojas");
        here.enrol(edition, person);
        record(person, "Vino con su hija");
        here.people.delete(here.world.organizer, person.id(), Expected.anyVersion());
        assertNameless();
    }

    @Test
    public void attendanceGoesOverToWhomAPersonIsMergedInto() {
        Person twice = here.person("Ana Rojas");
        Person kept = here.person("Ana Rojas Soto");
        here.enrol(edition, twice);
        record(twice, "Vino con su hija");
        here.people.merge(here.world.organizer, twice.id(), kept.id(), Expected.anyVersion());
        assertEquals(List.of(kept.id()), here.world.transactions.read(manager -> manager.createQuery(
                        "SELECT a.person FROM AttendanceEntity a", String.class)
                .getResultList()));
        here.people.delete(here.world.organizer, kept.id(), Expected.anyVersion());
        assertNameless();
    }

    private void record(Person person, String note) {
        attendances.put(
                here.world.instructor,
                edition.id(),
                1,
                new AttendanceDraft.Entries(List.of(new AttendanceEntry(
                        person.id(), AttendanceStatus.PRESENT, note, Optional.empty(), Optional.empty()))),
                Expected.nothing());
    }

    private void assertNameless() {
        AttendanceSheet.Row row =
                attendances.get(here.world.organizer, edition.id(), 1).rows().get(0);
        assertEquals(AttendanceStatus.PRESENT, row.status());
        assertEquals(PersonEntity.ERASED, row.name());
        assertEquals("", row.note());
        assertEquals(List.of(""), here.world.transactions.read(manager -> manager.createQuery(
                        "SELECT c.note FROM AttendanceChangeEntity c", String.class)
                .getResultList()));
        assertEquals(0, here.words().size());
    }
}
