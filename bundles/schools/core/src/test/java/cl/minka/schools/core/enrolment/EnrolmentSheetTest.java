package cl.minka.schools.core.enrolment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.jpa.TextTable;
import cl.minka.kernel.table.ImportReport;
import cl.minka.schools.Edition;
import cl.minka.schools.core.Databases;
import cl.minka.schools.enrolment.Enrolment;
import cl.minka.schools.enrolment.Enrolment.State;
import cl.minka.schools.people.Person;
import cl.minka.schools.people.PersonDraft;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** The sheet of an edition: read from a table, and sorted by the names of its people. */
@RunWith(Parameterized.class)
public class EnrolmentSheetTest {
    private final Neighbourhood here;

    public EnrolmentSheetTest(Databases database) {
        here = new Neighbourhood(database);
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Test
    public void participantsComeInTheOrderOfTheSheet() {
        Edition edition = here.edition(5);
        here.enrol(edition, here.person("Ana Zamora Díaz"));
        Enrolment second = here.enrol(edition, here.person("Zoila Ávila Díaz"));
        List<Enrolment> sheet = here.participants.of(edition.id());
        assertEquals(second.id(), sheet.get(0).id());
        here.participants.complete(Caller.system("test"), second.id(), true);
        here.participants.complete(Caller.system("test"), second.id(), true);
        assertEquals(State.COMPLETED, here.get(second).state());
        assertEquals(2, here.participants.of(edition.id()).size());
        assertEquals(2, here.again(edition).enrolled());
    }

    @Test
    public void aTableOfParticipantsIsTakenWholeOrNotAtAll() {
        Edition edition = here.edition(2);
        here.people.importAll(
                here.world.organizer,
                new TextTable("name,externalId\nAna Rojas,1\nEva Soto,2\nLuz Vera,3"),
                false,
                done -> {});
        Person fourth = here.person("Cuatro Cuatro");
        String table =
                "person,externalId,organization,state\n,1,,\n,2,,waiting\n,3,,enrolled\n" + fourth.id() + ",,,\n";
        assertEquals(
                new ImportReport(4, 4, 0, 0, List.of()),
                here.enrolments.importAll(here.world.organizer, edition.id(), new TextTable(table), true, done -> {}));
        assertEquals(0, here.again(edition).enrolled());
        here.enrolments.importAll(here.world.organizer, edition.id(), new TextTable(table), false, done -> {});
        assertEquals(2, here.again(edition).enrolled());
        assertEquals(2, here.again(edition).waiting());
        assertEquals(
                new ImportReport(4, 0, 0, 4, List.of()),
                here.enrolments.importAll(here.world.organizer, edition.id(), new TextTable(table), false, done -> {}));
        ImportReport bad = here.enrolments.importAll(
                here.world.organizer,
                edition.id(),
                new TextTable("person,externalId,organization,state\nnadie,,,\n,9,no-hay,done\n,,,\n"),
                false,
                done -> {});
        assertEquals(
                Set.of(
                        "2 person schools.unknown-person",
                        "3 externalId schools.unknown-person",
                        "4 person kernel.required"),
                bad.errors().stream()
                        .map(one -> one.line() + " " + one.column() + " " + one.code())
                        .collect(Collectors.toSet()));
    }

    /** Lists and sheets are sorted by copies of the name: whoever comes second must see what the first has done. */
    @Test
    public void whoIsRenamedWhileHeIsEnrolledIsSortedByTheNewName() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            for (int n = 0; n < 12; n++) {
                Edition edition = here.edition(10);
                Person person = here.person("Zoila Zamora " + (char) ('a' + n));
                String name = "Ana Araya " + (char) ('a' + n);
                CyclicBarrier both = new CyclicBarrier(2);
                Future<?> renaming = pool.submit(() -> {
                    both.await();
                    return here.people.put(
                            here.world.organizer, person.id(), PersonDraft.named(name), Expected.anyVersion());
                });
                Future<?> enrolling = pool.submit(() -> {
                    both.await();
                    return here.enrol(edition, person);
                });
                enrolling.get();
                renaming.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertEquals("enrolments", 0, others("enrolment"));
        assertEquals("scopes", 0, others("person_scope"));
    }

    /** The second transaction reads the person before the first ends. */
    @Test
    public void whoEnrolsWaitsForWhoRenames() throws Exception {
        Edition edition = here.edition(10);
        Person person = here.person("Zoila Zamora");
        ExecutorService pool = Executors.newFixedThreadPool(1);
        try {
            Future<?> enrolling = here.world.transactions.quietly(manager -> {
                manager.createNativeQuery("UPDATE person SET name = 'Ana Araya', name_key = 'araya ana' WHERE id = ?")
                        .setParameter(1, person.id())
                        .executeUpdate();
                manager.createNativeQuery("UPDATE person_scope SET name_key = 'araya ana' WHERE person = ?")
                        .setParameter(1, person.id())
                        .executeUpdate();
                Future<?> started = pool.submit(() -> here.enrol(edition, person));
                assertThrows(TimeoutException.class, () -> started.get(500, TimeUnit.MILLISECONDS));
                return started;
            });
            enrolling.get();
        } finally {
            pool.shutdownNow();
        }
        assertEquals("enrolments", 0, others("enrolment"));
        assertEquals("scopes", 0, others("person_scope"));
    }

    /** Copies of names that are not those of their people. */
    private int others(String table) {
        return here.world.transactions.read(manager -> ((Number) manager.createNativeQuery("SELECT COUNT(*) FROM "
                                + table + " c JOIN person p ON p.id = c.person WHERE p.name_key <> c.name_key")
                        .getSingleResult())
                .intValue());
    }
}
