package cl.minka.schools.core.people;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Expected;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import cl.minka.schools.Edition;
import cl.minka.schools.core.Databases;
import cl.minka.schools.core.enrolment.Neighbourhood;
import cl.minka.schools.enrolment.Enrolment;
import cl.minka.schools.people.Duplicate;
import cl.minka.schools.people.Duplicate.Reason;
import cl.minka.schools.people.Person;
import cl.minka.schools.people.PersonDraft;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Two records that may be of one person, and what becomes of them. */
@RunWith(Parameterized.class)
public class PersonMergeTest {
    private final Neighbourhood here;

    public PersonMergeTest(Databases database) {
        here = new Neighbourhood(database);
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Test
    public void whoMayBeOnePersonIsShownWithReasonsAndAPersonDecides() {
        Person one = here.person("Hilda González Vera", "1950-05-06", "08101");
        Person same = here.person("Vera González, Hilda", "1950-05-06", "08101");
        Person sounds = here.person("Ilda Gonsales Bera");
        Person born = here.person("Hilda Gonzálex Vera", "1950-05-06", null);
        here.person("Hilda González Vera", "1951-05-06", "08101");
        List<Duplicate> all =
                here.people.duplicates(here.world.organizer, Slice.first(50)).items();
        assertEquals(
                List.of(Reason.SAME_NAME_AND_BIRTH_DATE, Reason.SAME_NAME_AND_MUNICIPALITY), reasons(all, one, same));
        assertEquals(List.of(Reason.SIMILAR_NAME), reasons(all, one, sounds));
        assertEquals(List.of(Reason.SIMILAR_NAME), reasons(all, one, born));
        assertEquals(
                List.of(),
                here.people.duplicates(here.world.valparaiso, Slice.first(50)).items());
        here.people.keepApart(here.world.organizer, one.id(), sounds.id());
        assertEquals(
                all.size() - 1,
                here.people
                        .duplicates(here.world.organizer, Slice.first(50))
                        .items()
                        .size());
    }

    private static List<Reason> reasons(List<Duplicate> all, Person one, Person other) {
        return all.stream()
                .filter(pair -> Set.of(pair.first().id(), pair.second().id()).equals(Set.of(one.id(), other.id())))
                .findFirst()
                .orElseThrow()
                .reasons();
    }

    @Test
    public void aMergedPersonGoesOnAnsweringAndTakesItsEnrolmentsAlong() {
        Edition first = here.edition(1);
        Edition second = here.edition(5);
        Person loser = here.people.create(here.world.organizer, Neighbourhood.withRut("Ana Roja", Townsfolk.RUT));
        Person winner = here.person("Ana Rojas Díaz", "1980-01-01", "05101");
        Person waits = here.person("Espera Cupo");
        here.enrol(first, loser);
        Enrolment waiting = here.enrol(first, winner);
        Enrolment queued = here.enrol(first, waits);
        assertEquals(Enrolment.State.WAITING, waiting.state());
        here.enrol(second, loser);
        Person merged =
                here.people.merge(here.world.organizer, loser.id(), winner.id(), Expected.version(loser.version()));
        assertEquals(winner.id(), merged.id());
        assertEquals(Optional.of("44444444-4"), merged.rut());
        assertEquals("Ana Rojas Díaz", merged.name());
        assertEquals(
                winner.id(), here.people.get(here.world.organizer, loser.id()).id());
        Person named = here.roster.byId(List.of(loser.id())).get(loser.id());
        assertEquals("Ana Rojas Díaz", named.name());
        assertEquals(loser.id(), named.id());
        assertEquals(Optional.empty(), named.email());
        assertEquals(
                List.of(Enrolment.State.ENROLLED, Enrolment.State.WITHDRAWN, Enrolment.State.ENROLLED),
                here.participants.ofPerson(winner.id()).stream()
                        .sorted(Comparator.comparing(
                                        (Enrolment it) -> it.edition().equals(second.id()))
                                .thenComparing(Enrolment::state))
                        .map(Enrolment::state)
                        .toList());
        assertEquals(1, here.again(first).enrolled());
        assertEquals(1, here.again(first).waiting());
        assertEquals(Optional.of(1), here.get(queued).place());
        assertEquals(
                "CONFLICT schools.person-merged",
                Refused.key(() -> here.people.put(
                        here.world.organizer, loser.id(), PersonDraft.named("X"), Expected.anyVersion())));
        assertTrue(here.world.journal.actions().contains("schools.person-merged"));
    }

    @Test
    public void whoHasAnotherRutIsAnotherPerson() {
        Person one = here.people.create(here.world.organizer, Neighbourhood.withRut("Ana", Townsfolk.RUT));
        Person other = here.people.create(here.world.organizer, Neighbourhood.withRut("Ana", "55555555-5"));
        assertEquals(
                "CONFLICT schools.two-ruts",
                Refused.key(
                        () -> here.people.merge(here.world.organizer, one.id(), other.id(), Expected.anyVersion())));
        assertEquals(
                Set.of("/into kernel.required"),
                Refused.faults(() -> here.people.merge(here.world.organizer, one.id(), "", Expected.anyVersion())));
        assertEquals(
                Set.of("/other kernel.required"),
                Refused.faults(() -> here.people.keepApart(here.world.organizer, one.id(), "")));
        assertEquals(
                Set.of("/into schools.unknown-person"),
                Refused.faults(
                        () -> here.people.merge(here.world.organizer, one.id(), one.id(), Expected.anyVersion())));
    }
}
