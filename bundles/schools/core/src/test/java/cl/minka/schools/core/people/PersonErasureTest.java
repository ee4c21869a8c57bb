package cl.minka.schools.core.people;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Expected;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.privacy.PersonalData.Subject;
import cl.minka.schools.Edition;
import cl.minka.schools.core.Databases;
import cl.minka.schools.core.enrolment.Neighbourhood;
import cl.minka.schools.people.Person;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** What is left of a person who is erased. */
@RunWith(Parameterized.class)
public class PersonErasureTest {
    private final Townsfolk folk;
    private final Neighbourhood here;

    public PersonErasureTest(Databases database) {
        folk = new Townsfolk(database);
        here = folk.here;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Test
    public void erasingKeepsFiguresWithoutAPerson() {
        Person gone = here.person("Nunca Vino");
        here.people.delete(here.world.organizer, gone.id(), Expected.anyVersion());
        assertEquals(
                "NOT_FOUND schools.person-not-found",
                Refused.key(() -> here.people.get(here.world.organizer, gone.id())));
        Edition edition = here.edition(5);
        Person came = here.people.create(here.world.organizer, Neighbourhood.withRut("Vino Siempre", Townsfolk.RUT));
        here.enrol(edition, came);
        here.people.delete(here.world.organizer, came.id(), Expected.anyVersion());
        Person erased = here.people.get(here.world.organizer, came.id());
        assertTrue(erased.erased());
        assertEquals(PersonEntity.ERASED, erased.name());
        assertEquals(Optional.empty(), erased.email());
        assertFalse(erased.rutKnown());
        assertEquals(1, here.again(edition).enrolled());
        assertEquals(Set.of(), folk.seen(here.world.organizer));
    }

    @Test
    public void anAccountIsToldAndErasedWithItsPerson() {
        Edition edition = here.edition(5);
        here.enrolments.enrolSelf(here.citizen, edition.id(), Neighbourhood.NOTHING);
        Subject subject = new Subject(here.citizen.account(), here.citizen.username());
        assertEquals(
                List.of("person 1", "enrolments 1"),
                here.world.transactions.read(manager -> here.data.find(manager, subject)).stream()
                        .map(one -> one.kind() + " " + one.records())
                        .toList());
        assertEquals(
                "Persona vecina",
                here.world
                        .transactions
                        .read(manager -> here.data.export(manager, subject))
                        .get("person")
                        .get(0)
                        .get("name"));
        assertEquals(1, (int) here.world.transactions.quietly(manager -> here.data.erase(manager, subject)));
        assertEquals(Optional.empty(), here.roster.ofAccount(here.citizen.account()));
        assertEquals(1, here.again(edition).enrolled());
    }
}
