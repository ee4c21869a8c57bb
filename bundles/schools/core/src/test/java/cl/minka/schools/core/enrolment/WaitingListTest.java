package cl.minka.schools.core.enrolment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.jpa.TextTable;
import cl.minka.kernel.notice.Notice;
import cl.minka.schools.Edition;
import cl.minka.schools.EditionDraft.Quota;
import cl.minka.schools.core.Databases;
import cl.minka.schools.enrolment.Enrolment;
import cl.minka.schools.enrolment.Enrolment.State;
import cl.minka.schools.enrolment.Enrolments;
import cl.minka.schools.enrolment.Participant;
import cl.minka.schools.people.Person;
import cl.minka.schools.people.PersonDraft;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Seats are given once, and what is freed goes to whoever waits next. */
@RunWith(Parameterized.class)
public class WaitingListTest {
    private final Neighbourhood here;

    public WaitingListTest(Databases database) {
        here = new Neighbourhood(database);
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Test
    public void theLastSeatIsGivenOnceToTwoHundredWhoWantIt() throws Exception {
        Edition edition = here.edition(3);
        here.enrol(edition, here.person("Primera Persona"));
        here.enrol(edition, here.person("Segunda Persona"));
        List<Person> people = IntStream.range(0, 200)
                .mapToObj(n -> here.person("Persona " + (char) ('A' + n % 26) + (char) ('a' + n / 26) + "xq"))
                .toList();
        ExecutorService pool = Executors.newFixedThreadPool(200);
        List<Future<State>> tries = new ArrayList<>();
        for (Person person : people) {
            tries.add(pool.submit(() -> here.enrol(edition, person).state()));
        }
        List<State> got = new ArrayList<>();
        for (Future<State> one : tries) {
            got.add(one.get());
        }
        pool.shutdown();
        assertEquals(1, got.stream().filter(State.ENROLLED::equals).count());
        assertEquals(199, got.stream().filter(State.WAITING::equals).count());
        Edition now = here.again(edition);
        assertEquals(3, now.enrolled());
        assertEquals(199, now.waiting());
        assertEquals("the ETag does not count people", edition.version(), now.version());
        List<Participant> waiting = here.enrolments
                .list(
                        here.world.organizer,
                        edition.id(),
                        new Enrolments.Filter(
                                Optional.of(State.WAITING), Optional.empty(), Optional.empty(), Optional.empty()),
                        Slice.first(500))
                .items();
        assertEquals(
                IntStream.rangeClosed(1, 199).boxed().collect(Collectors.toSet()),
                waiting.stream()
                        .map(one -> one.enrolment().place().orElseThrow())
                        .collect(Collectors.toSet()));
    }

    @Test
    public void aFreedSeatIsOfferedToTheNextWhoFitsAndPassedOn() {
        Edition edition = here.edition(2, new Quota(Quota.Kind.MUNICIPALITY, Optional.empty(), 1));
        Enrolment inn = here.enrol(edition, here.person("Uno Santiago", null, "13101"));
        here.enrol(edition, here.person("Dos Valparaíso", null, "05101"));
        Enrolment third = here.enrol(edition, here.person("Tres Valparaíso", null, "05101"));
        Enrolment fourth = here.enrol(edition, self("cuarta", "13101"));
        Enrolment fifth = here.enrol(edition, here.person("Cinco Santiago", null, "13101"));
        assertEquals(State.WAITING, fourth.state());
        assertEquals(Optional.of(3), here.get(fifth).place());
        assertEquals(
                "CONFLICT schools.no-offer",
                Refused.key(() -> here.put(caller("cuarta"), fourth, State.ENROLLED, null)));
        here.notices.taken();
        here.put(here.world.organizer, inn, State.WITHDRAWN, "Se cambió de casa");
        Instant until = here.world.clock.instant().plus(Duration.ofHours(48));
        assertEquals(Optional.empty(), here.get(third).offeredUntil());
        assertEquals(Optional.of(until), here.get(fourth).offeredUntil());
        assertEquals(
                List.of("schools.notice.seat-offered"),
                here.notices.taken().stream().map(Notice::key).toList());
        assertEquals(1, here.again(edition).enrolled());
        assertEquals(
                "an offered seat is taken",
                State.WAITING,
                here.enrol(edition, here.person("Seis Concepción", null, "08101"))
                        .state());
        here.world.clock.advance(Duration.ofHours(47));
        here.expiry.run();
        assertEquals(Optional.of(until), here.get(fourth).offeredUntil());
        here.world.clock.advance(Duration.ofHours(1));
        here.expiry.run();
        assertEquals(Optional.empty(), here.get(fourth).offeredUntil());
        assertEquals(Optional.of(4), here.get(fourth).place());
        assertTrue(here.get(fifth).offeredUntil().isPresent());
        assertEquals(
                State.ENROLLED,
                here.put(here.world.organizer, fifth, State.ENROLLED, null).state());
        assertEquals(2, here.again(edition).enrolled());
        assertEquals(3, here.again(edition).waiting());
    }

    private Caller caller(String username) {
        return here.world.accounts.caller(username, Grant.of(Role.CITIZEN));
    }

    /** A person with an account. */
    private Person self(String username, String municipality) {
        caller(username);
        PersonDraft plain = Neighbourhood.draft("Cuatro Santiago", null, municipality);
        return here.people.create(
                here.world.organizer,
                new PersonDraft(
                        plain.name(),
                        plain.rut(),
                        plain.email(),
                        plain.phone(),
                        plain.birthDate(),
                        plain.sex(),
                        plain.municipality(),
                        plain.organizations(),
                        Optional.of(username),
                        plain.guardian(),
                        plain.externalId()));
    }

    @Test
    public void whoComesLaterDoesNotOvertakeWhoWaitsWhenSeatsAreAdded() {
        Edition edition = here.edition(1);
        here.enrol(edition, here.person("Primera Persona"));
        Enrolment waits = here.enrol(edition, here.person("Segunda Persona"));
        here.seats(edition, 2);
        Person third = here.person("Tercera Persona");
        assertEquals(State.WAITING, here.enrol(edition, third).state());
        assertTrue(here.get(waits).offeredUntil().isPresent());
        here.seats(edition, 3);
        String table = "person\n" + here.person("Cuarta Persona").id() + "\n";
        here.enrolments.importAll(here.world.organizer, edition.id(), new TextTable(table), false, done -> {});
        assertEquals(1, here.again(edition).enrolled());
        assertEquals(3, here.again(edition).waiting());
    }

    @Test
    public void whoWaitsTwiceKeepsTheBetterPlace() {
        Edition edition = here.edition(1);
        here.enrol(edition, here.person("Primera Persona"));
        Person winner = here.person("Ana Rojas");
        Enrolment first = here.enrol(edition, winner);
        Enrolment between = here.enrol(edition, here.person("Entre Ambas"));
        Person loser = here.person("Ana Roxas");
        here.enrol(edition, loser);
        here.people.merge(here.world.organizer, loser.id(), winner.id(), Expected.anyVersion());
        assertEquals(Optional.of(1), here.get(first).place());
        assertEquals(Optional.of(2), here.get(between).place());
    }

    @Test
    public void anOfferIsTakenByThePerson() {
        Edition edition = here.edition(1);
        Enrolment inn = here.enrol(edition, here.person("Uno Santiago"));
        Enrolment own = here.enrolments
                .enrolSelf(here.citizen, edition.id(), Neighbourhood.NOTHING)
                .enrolment();
        assertEquals(State.WAITING, own.state());
        assertEquals(
                "CONFLICT schools.enrolment-state",
                Refused.key(() -> here.put(here.citizen, own, State.PENDING, null)));
        here.put(here.world.organizer, inn, State.WITHDRAWN, "No puede");
        assertEquals(
                State.ENROLLED,
                here.put(here.citizen, own, State.ENROLLED, null).state());
        assertEquals(1, here.again(edition).enrolled());
        assertEquals(
                List.of(own.id()),
                here.enrolments.own(here.citizen, Slice.first(9)).items().stream()
                        .map(one -> one.enrolment().id())
                        .toList());
        assertEquals(
                State.WITHDRAWN,
                here.put(here.citizen, own, State.WITHDRAWN, "Trabajo").state());
        assertEquals(0, here.again(edition).enrolled());
        assertEquals(
                own.id(),
                here.enrolments
                        .enrolSelf(here.citizen, edition.id(), Neighbourhood.NOTHING)
                        .enrolment()
                        .id());
    }

    @Test
    public void whoMovesGivesOneSeatUpAndTakesAnother() {
        Edition from = here.edition(1);
        Edition to = here.edition(1);
        Enrolment one = here.enrol(from, here.person("Ana Rojas"));
        Enrolment waits = here.enrol(from, here.person("Eva Soto"));
        Enrolment moved = here.enrolments
                .move(
                        here.world.organizer,
                        from.id(),
                        one.id(),
                        to.id(),
                        Optional.empty(),
                        Expected.version(one.version()))
                .enrolment();
        assertEquals(to.id(), moved.edition());
        assertEquals(State.ENROLLED, moved.state());
        assertEquals(State.WITHDRAWN, here.get(one).state());
        assertTrue(here.get(waits).offeredUntil().isPresent());
        assertEquals(
                "CONFLICT schools.no-seat",
                Refused.key(() -> here.enrolments.move(
                        here.world.organizer,
                        from.id(),
                        waits.id(),
                        to.id(),
                        Optional.empty(),
                        Expected.anyVersion())));
        assertEquals(State.WAITING, here.get(waits).state());
    }
}
