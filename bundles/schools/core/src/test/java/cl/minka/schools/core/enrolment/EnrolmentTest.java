package cl.minka.schools.core.enrolment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.jpa.TextTable;
import cl.minka.kernel.notice.Notice;
import cl.minka.kernel.table.ImportReport;
import cl.minka.schools.Edition;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.EditionDraft.Quota;
import cl.minka.schools.core.Databases;
import cl.minka.schools.enrolment.Enrolment;
import cl.minka.schools.enrolment.Enrolment.State;
import cl.minka.schools.enrolment.Enrolments;
import cl.minka.schools.enrolment.Invitations;
import cl.minka.schools.enrolment.Participant;
import cl.minka.schools.enrolment.Self;
import cl.minka.schools.people.Consent;
import cl.minka.schools.people.Consents;
import cl.minka.schools.people.Organization;
import cl.minka.schools.people.Person;
import cl.minka.schools.people.PersonDraft;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class EnrolmentTest {
    private static final Enrolments.SelfOrder NOTHING =
            new Enrolments.SelfOrder(Self.nothing(), Optional.empty(), Optional.empty());

    private final Databases database;
    private Neighbourhood here;

    public EnrolmentTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void clear() {
        here = new Neighbourhood(database);
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
        Enrolment own =
                here.enrolments.enrolSelf(here.citizen, edition.id(), NOTHING).enrolment();
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
                        .enrolSelf(here.citizen, edition.id(), NOTHING)
                        .enrolment()
                        .id());
    }

    @Test
    public void allThatStandsAgainstAnEnrolmentIsToldAtOnce() {
        Instant past = here.world.clock.instant().minus(Duration.ofDays(1));
        EditionDraft.Enrolment rules = new EditionDraft.Enrolment(
                Optional.empty(), Optional.of(past), true, Optional.of(18), Optional.empty(), List.of("08101"), true);
        Edition edition = here.edition(5, rules, EditionDraft.State.OPEN);
        Self child = new Self(
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.parse("2020-01-01")),
                Optional.empty(),
                Optional.of("05101"),
                Optional.empty());
        Set<String> personal = Set.of(
                "/birthDate schools.too-young",
                "/municipality schools.other-municipality",
                "/organization schools.organization-needed",
                "/guardian schools.guardian-needed",
                "/consents schools.guardian-consent-needed");
        Set<String> all = new java.util.HashSet<>(personal);
        all.add(" schools.enrolment-over");
        all.add(" schools.not-invited");
        Enrolments.SelfOrder order = new Enrolments.SelfOrder(child, Optional.empty(), Optional.empty());
        assertEquals(all, Refused.faults(() -> here.enrolments.enrolSelf(here.citizen, edition.id(), order)));
        assertEquals(
                "CONFLICT schools.enrolment-refused",
                Refused.key(() -> here.enrolments.enrolSelf(here.citizen, edition.id(), order)));
        Person person = here.person("Niña Soto", "2020-01-01", "05101");
        assertEquals(personal, Refused.faults(() -> here.enrol(edition, person)));
        Edition closed = here.edition(5, EditionDraft.Enrolment.usual(), EditionDraft.State.CLOSED);
        Person twice = here.person("Ana Rojas");
        assertEquals(Set.of(" schools.edition-not-open"), Refused.faults(() -> here.enrol(closed, twice)));
        Edition open = here.edition(5);
        here.enrol(open, twice);
        assertEquals(Set.of("/person schools.enrolled-already"), Refused.faults(() -> here.enrol(open, twice)));
    }

    /** Ley 21.719: data of who is under 14 are treated with the consent of parents or guardians. */
    @Test
    public void aChildComesWithAGuardianWhoConsents() {
        Edition edition = here.edition(5);
        Person child = here.people.create(
                here.world.organizer,
                new PersonDraft(
                        "Niña Soto",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(LocalDate.parse("2015-04-07")),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.of(new Person.Guardian("Madre Soto", Optional.empty(), "madre")),
                        Optional.empty()));
        assertEquals(
                Set.of("/consents schools.guardian-consent-needed"), Refused.faults(() -> here.enrol(edition, child)));
        Consent.Text text = here.consents.publish(here.world.organizer, Consents.ENROLMENT, "Autorizo que participe.");
        Consents.Draft given =
                new Consents.Draft(Consents.ENROLMENT, text.version(), Consent.State.GIVEN, true, Optional.empty());
        here.consents.record(here.world.organizer, child.id(), given);
        assertEquals(State.ENROLLED, here.enrol(edition, child).state());
        LocalDate today = LocalDate.ofInstant(here.world.clock.instant(), ZoneId.of("America/Santiago"));
        Person younger =
                here.person("Joven Soto", today.minusYears(14).plusDays(1).toString(), null);
        assertEquals(
                "it is now that data of a child are taken",
                Set.of("/guardian schools.guardian-needed", "/consents schools.guardian-consent-needed"),
                Refused.faults(() -> here.enrol(edition, younger)));
        Person older = here.person("Joven Vera", today.minusYears(14).toString(), null);
        assertEquals("14 today", State.ENROLLED, here.enrol(edition, older).state());
    }

    @Test
    public void anInvitationHoldsForPeopleOrganizationsAndWhoHasTheCode() {
        EditionDraft.Enrolment rules = new EditionDraft.Enrolment(
                Optional.empty(), Optional.empty(), true, Optional.empty(), Optional.empty(), List.of(), false);
        Edition edition = here.edition(5, rules, EditionDraft.State.OPEN);
        Organization council = here.organization("Junta 1", "05101");
        assertEquals(
                Set.of(" schools.not-invited"),
                Refused.faults(() -> here.enrolments.enrolSelf(here.citizen, edition.id(), NOTHING)));
        List<Invitations.Invitation> made =
                here.invitations.invite(here.world.organizer, edition.id(), List.of(), List.of(council.id()), true);
        String code = made.stream()
                .filter(one -> one.kind() == Invitations.Kind.CODE)
                .findFirst()
                .orElseThrow()
                .value();
        Enrolments.SelfOrder coded = new Enrolments.SelfOrder(
                Self.nothing(), Optional.empty(), Optional.of(code.toLowerCase(java.util.Locale.ROOT)));
        assertEquals(
                State.ENROLLED,
                here.enrolments
                        .enrolSelf(here.citizen, edition.id(), coded)
                        .enrolment()
                        .state());
        assertEquals(
                Set.of("/persons schools.nobody-invited"),
                Refused.faults(() ->
                        here.invitations.invite(here.world.organizer, edition.id(), List.of(), List.of(), false)));
        assertEquals(
                Set.of("/persons/0 schools.unknown-person"),
                Refused.faults(() -> here.invitations.invite(
                        here.world.organizer, edition.id(), List.of("nadie"), List.of(), false)));
        here.invitations.revoke(here.world.organizer, edition.id(), made.get(0).id(), Expected.anyVersion());
        assertEquals(1, here.invitations.of(here.world.organizer, edition.id()).size());
    }

    @Test
    public void whoComesForAnOrganizationThatDoesNotKnowHimIsDecidedByAPerson() {
        Edition edition = here.edition(5);
        Organization council = here.organization("Junta 1", "05101");
        Enrolments.SelfOrder order =
                new Enrolments.SelfOrder(Self.nothing(), Optional.of(council.id()), Optional.empty());
        Enrolment asked =
                here.enrolments.enrolSelf(here.citizen, edition.id(), order).enrolment();
        assertEquals(State.PENDING, asked.state());
        assertEquals(0, here.again(edition).enrolled());
        assertEquals(
                State.ENROLLED,
                here.put(here.world.organizer, asked, State.ENROLLED, null).state());
        assertEquals(
                List.of("schools.notice.enrolled"),
                here.notices.taken().stream().map(Notice::key).toList());
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

    @Test
    public void instructorsReadAndOthersSeeNothing() {
        Edition edition = here.edition(5);
        Enrolment one = here.enrol(edition, here.person("Ana Rojas"));
        assertEquals(
                1,
                here.enrolments
                        .list(here.world.instructor, edition.id(), Enrolments.Filter.all(), Slice.first(9))
                        .items()
                        .size());
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> here.put(here.world.instructor, one, State.WITHDRAWN, "x")));
        assertEquals(
                "NOT_FOUND schools.enrolment-not-found",
                Refused.key(() -> here.enrolments.get(here.citizen, edition.id(), one.id())));
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> here.enrolments.list(
                        here.world.valparaiso, edition.id(), Enrolments.Filter.all(), Slice.first(9))));
        assertEquals(
                State.WITHDRAWN,
                here.put(here.world.organizer, one, State.WITHDRAWN, null).state());
        Enrolment asks = here.enrolments
                .enrol(
                        here.world.organizer,
                        edition.id(),
                        new Enrolments.Order(
                                here.person("Eva Rojas").id(), Optional.empty(), Optional.of(State.PENDING)))
                .enrolment();
        assertEquals(
                "who is turned away is told why",
                Set.of("/reason kernel.required"),
                Refused.faults(() -> here.put(here.world.organizer, asks, State.WITHDRAWN, null)));
    }

    @Test
    public void anOrganizerEnrolsOnlyWhomHeSees() {
        here.world.school("escuela-v", "05101");
        Edition edition =
                here.world.edition(here.world.course("escuela-v", "Cabildos").id(), EditionDraft.State.OPEN, 1);
        Person lives = here.person("Vive Allí", null, "05101");
        Person elsewhere = here.person("Vive Lejos", null, "08101");
        Enrolments.Order order = new Enrolments.Order(elsewhere.id(), Optional.empty(), Optional.empty());
        assertEquals(
                Set.of("/person schools.unknown-person"),
                Refused.faults(() -> here.enrolments.enrol(here.world.valparaiso, edition.id(), order)));
        assertEquals(
                State.ENROLLED,
                here.enrolments
                        .enrol(
                                here.world.valparaiso,
                                edition.id(),
                                new Enrolments.Order(lives.id(), Optional.empty(), Optional.empty()))
                        .enrolment()
                        .state());
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
