package cl.minka.schools.core.people;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.jpa.TextTable;
import cl.minka.kernel.privacy.PersonalData.Subject;
import cl.minka.kernel.table.ImportReport;
import cl.minka.schools.Edition;
import cl.minka.schools.core.Databases;
import cl.minka.schools.core.enrolment.Neighbourhood;
import cl.minka.schools.enrolment.Enrolment;
import cl.minka.schools.people.Consent;
import cl.minka.schools.people.Consents;
import cl.minka.schools.people.Duplicate;
import cl.minka.schools.people.Duplicate.Reason;
import cl.minka.schools.people.Organization;
import cl.minka.schools.people.OrganizationDraft;
import cl.minka.schools.people.Organizations;
import cl.minka.schools.people.People;
import cl.minka.schools.people.Person;
import cl.minka.schools.people.PersonDraft;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class PeopleTest {
    /** Check digit by hand: 4·2+4·3+4·4+4·5+4·6+4·7+4·2+4·3 = 128, 11 − 128 mod 11 = 4. */
    private static final String RUT = "44.444.444-4";

    private final Databases database;
    private Neighbourhood here;

    public PeopleTest(Databases database) {
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
    public void onlyANameIsNeeded() {
        Person person = here.person("María José Pérez Soto");
        assertEquals(person, here.people.get(here.world.organizer, person.id()));
        assertEquals(
                Set.of("/name kernel.required", "/rut schools.bad-rut", "/municipality schools.unknown-municipality"),
                Refused.faults(() -> here.people.create(
                        here.world.organizer,
                        new PersonDraft(
                                " ",
                                Optional.of("44444444-5"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("99999"),
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()))));
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> here.people.create(here.municipality, PersonDraft.named("Ana"))));
    }

    @Test
    public void peopleComeByFamilyNameAsSpanishSortsIt() {
        here.person("Ana Ñiquén Díaz");
        here.person("Pedro Nancagua");
        here.person("Ñuñoa Leiva, Zoila");
        here.person("Luisa de la Fuente Rojas");
        assertEquals(
                List.of("Luisa de la Fuente Rojas", "Pedro Nancagua", "Ana Ñiquén Díaz", "Ñuñoa Leiva, Zoila"),
                names(here.world.organizer, People.Filter.all()));
    }

    @Test
    public void aRutIsOfOnePersonAndShownToOrganizersOnly() {
        Person one = here.people.create(here.world.instructor, Neighbourhood.withRut("Ana Rojas", RUT));
        assertEquals(Optional.empty(), one.rut());
        assertTrue(one.rutKnown());
        assertEquals(
                Optional.of("44444444-4"),
                here.people.get(here.world.organizer, one.id()).rut());
        assertEquals(
                "CONFLICT schools.rut-taken",
                Refused.key(
                        () -> here.people.create(here.world.organizer, Neighbourhood.withRut("Otra", "444444444"))));
        assertEquals(
                "CONFLICT schools.rut-taken-elsewhere",
                Refused.key(() -> here.people.create(here.world.valparaiso, Neighbourhood.withRut("Otra", RUT))));
        assertEquals(List.of(one.id()), ids(here.people.withRut(here.world.organizer, "44444444-4")));
        assertEquals(List.of(), here.people.withRut(here.world.valparaiso, RUT));
        assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> here.people.withRut(here.world.instructor, RUT)));
        Person kept = here.people.put(
                here.world.instructor, one.id(), PersonDraft.named("Ana Rojas Díaz"), Expected.version(one.version()));
        assertTrue(kept.rutKnown());
        assertFalse(here.people
                .put(here.world.organizer, one.id(), PersonDraft.named("Ana Rojas"), Expected.anyVersion())
                .rutKnown());
        String told = here.world.journal.changes().toString();
        assertFalse(told, told.contains("44444444") || told.contains("Rojas"));
    }

    @Test
    public void everybodySeesHisOwn() {
        Person lives = here.person("Vive Allí", null, "05101");
        Person other = here.person("Vive Lejos", null, "08101");
        Person entered = here.people.create(here.world.valparaiso, PersonDraft.named("Anotada Allí"));
        Person taught = here.people.create(here.world.instructor, PersonDraft.named("Anotada Clase"));
        assertEquals(Set.of(lives.id(), entered.id()), seen(here.world.valparaiso));
        assertEquals(Set.of(taught.id()), seen(here.world.instructor));
        assertEquals(Set.of(lives.id(), other.id(), entered.id(), taught.id()), seen(here.world.organizer));
        assertEquals(
                "NOT_FOUND schools.person-not-found",
                Refused.key(() -> here.people.get(here.world.valparaiso, other.id())));
        Organization council = here.organization("Junta de Vecinos 1", "05101");
        here.people.put(here.world.organizer, other.id(), member("Vive Lejos", council.id()), Expected.anyVersion());
        assertEquals(Set.of(lives.id(), entered.id(), other.id()), seen(here.world.valparaiso));
        here.people.put(
                here.world.organizer,
                lives.id(),
                Neighbourhood.draft("Vive Allí", null, "08101"),
                Expected.anyVersion());
        assertEquals(Set.of(entered.id(), other.id()), seen(here.world.valparaiso));
        here.enrol(here.edition(5), lives);
        assertEquals(Set.of(taught.id(), lives.id()), seen(here.world.instructor));
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> here.people.put(
                        here.world.instructor, lives.id(), PersonDraft.named("Otra"), Expected.anyVersion())));
        assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> seen(here.citizen)));
    }

    @Test
    public void organizationsAreOfTheirMunicipality() {
        Person chair = here.person("Presidenta Uno", null, "05101");
        OrganizationDraft draft = new OrganizationDraft(
                OrganizationDraft.Kind.SENIOR_CLUB,
                "Club Los Años Dorados",
                "05101",
                Optional.of("123"),
                List.of(new OrganizationDraft.Officer("presidenta", chair.id())));
        Organization club = here.organizations.create(here.municipality, draft);
        assertEquals(
                draft, here.organizations.get(here.world.valparaiso, club.id()).draft());
        here.organization("Junta 2", "08101");
        Organizations.Filter all = new Organizations.Filter(Optional.empty(), Optional.empty(), Optional.empty());
        assertEquals(
                1,
                here.organizations
                        .list(here.municipality, all, Slice.first(9))
                        .items()
                        .size());
        assertEquals(
                2,
                here.organizations
                        .list(here.world.organizer, all, Slice.first(9))
                        .items()
                        .size());
        here.people.put(here.world.organizer, chair.id(), member("Presidenta Uno", club.id()), Expected.anyVersion());
        assertEquals(1, here.organizations.get(here.municipality, club.id()).members());
        assertEquals(
                "CONFLICT schools.organization-has-members",
                Refused.key(() -> here.organizations.delete(here.municipality, club.id(), Expected.anyVersion())));
        assertEquals(
                Set.of("/officers/0/person schools.unknown-person"),
                Refused.faults(() -> here.organizations.create(
                        here.municipality,
                        new OrganizationDraft(
                                OrganizationDraft.Kind.GROUP,
                                "Grupo",
                                "05101",
                                Optional.empty(),
                                List.of(new OrganizationDraft.Officer("tesorera", "nadie"))))));
    }

    @Test
    public void aRosterIsTakenWholeOrNotAtAll() {
        Organization council = here.organization("Junta de Vecinos Ñuble", "08101");
        String header = "name,rut,email,phone,birthDate,sex,municipality,organization,externalId\n";
        String good = header
                + "Ana Rojas,44.444.444-4,,,1980-02-03,female,08101,junta de vecinos ñuble,1\n"
                + "Luis Soto,,,,,,,,2\n";
        ImportReport dry = here.people.importAll(here.world.organizer, new TextTable(good), true, done -> {});
        assertEquals(new ImportReport(2, 2, 0, 0, List.of()), dry);
        assertEquals(Set.of(), seen(here.world.organizer));
        assertEquals(dry, here.people.importAll(here.world.organizer, new TextTable(good), false, done -> {}));
        assertEquals(
                1, here.organizations.get(here.world.organizer, council.id()).members());
        assertEquals(
                new ImportReport(2, 0, 0, 2, List.of()),
                here.people.importAll(here.world.organizer, new TextTable(good), false, done -> {}));
        assertEquals(
                new ImportReport(1, 0, 1, 0, List.of()),
                here.people.importAll(
                        here.world.organizer,
                        new TextTable(header + "Ana Rojas Díaz,444444444,a@b.cl,,,,,,\n"),
                        false,
                        done -> {}));
        ImportReport bad = here.people.importAll(
                here.world.organizer,
                new TextTable(header + "Eva,11111111-2,,,ayer,x,,,3\n,,,,,,99999,no hay,3\n"),
                false,
                done -> {});
        assertEquals(
                Set.of(
                        "2 rut schools.bad-rut",
                        "2 birthDate schools.bad-birth-date",
                        "2 sex schools.bad-sex",
                        "3 externalId schools.import-twice",
                        "3 name kernel.required",
                        "3 municipality schools.unknown-municipality",
                        "3 organization schools.unknown-social-organization"),
                bad.errors().stream()
                        .map(one -> one.line() + " " + one.column() + " " + one.code())
                        .collect(Collectors.toSet()));
        assertEquals(2, seen(here.world.organizer).size());
    }

    /** A spreadsheet takes the zero from a commune's code; in Chile the day comes first. */
    @Test
    public void aRosterIsReadAsItIsTypedInChile() {
        String typed =
                "name;birthDate;sex;municipality\nAna Rojas;03-02-1980;Mujer;5101\nLuis Soto;3/12/1979;hombre;08101\n";
        ImportReport report =
                here.people.importAll(here.world.organizer, new TextTable(typed.replace(';', ',')), false, done -> {});
        assertEquals(new ImportReport(2, 2, 0, 0, List.of()), report);
        Map<String, Person> people =
                here.people.list(here.world.organizer, People.Filter.all(), Slice.first(9)).items().stream()
                        .collect(Collectors.toMap(Person::name, one -> one));
        assertEquals(
                Optional.of(LocalDate.of(1980, 2, 3)), people.get("Ana Rojas").birthDate());
        assertEquals(Optional.of(Person.Sex.FEMALE), people.get("Ana Rojas").sex());
        assertEquals(Optional.of("05101"), people.get("Ana Rojas").municipality());
        assertEquals(
                Optional.of(LocalDate.of(1979, 12, 3)), people.get("Luis Soto").birthDate());
        assertEquals(Optional.of(Person.Sex.MALE), people.get("Luis Soto").sex());
        ImportReport bad = here.people.importAll(
                here.world.organizer,
                new TextTable("name,birthDate\nEva Soto,31-02-1980\nEva Vera,2-13-1980\n"),
                false,
                done -> {});
        assertEquals(2, bad.errors().size());
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

    @Test
    public void aMergedPersonGoesOnAnsweringAndTakesItsEnrolmentsAlong() {
        Edition first = here.edition(1);
        Edition second = here.edition(5);
        Person loser = here.people.create(here.world.organizer, Neighbourhood.withRut("Ana Roja", RUT));
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
                        .sorted(java.util.Comparator.comparing(
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
        Person one = here.people.create(here.world.organizer, Neighbourhood.withRut("Ana", RUT));
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

    @Test
    public void erasingKeepsFiguresWithoutAPerson() {
        Person gone = here.person("Nunca Vino");
        here.people.delete(here.world.organizer, gone.id(), Expected.anyVersion());
        assertEquals(
                "NOT_FOUND schools.person-not-found",
                Refused.key(() -> here.people.get(here.world.organizer, gone.id())));
        Edition edition = here.edition(5);
        Person came = here.people.create(here.world.organizer, Neighbourhood.withRut("Vino Siempre", RUT));
        here.enrol(edition, came);
        here.people.delete(here.world.organizer, came.id(), Expected.anyVersion());
        Person erased = here.people.get(here.world.organizer, came.id());
        assertTrue(erased.erased());
        assertEquals(PersonEntity.ERASED, erased.name());
        assertEquals(Optional.empty(), erased.email());
        assertFalse(erased.rutKnown());
        assertEquals(1, here.again(edition).enrolled());
        assertEquals(Set.of(), seen(here.world.organizer));
    }

    @Test
    public void anAccountIsToldAndErasedWithItsPerson() {
        Edition edition = here.edition(5);
        here.enrolments.enrolSelf(
                here.citizen,
                edition.id(),
                new cl.minka.schools.enrolment.Enrolments.SelfOrder(
                        cl.minka.schools.enrolment.Self.nothing(), Optional.empty(), Optional.empty()));
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

    @Test
    public void whatWasAgreedToIsVersionedAndTakenBackByTheSameMeans() {
        Consent.Text text = here.consents.publish(here.world.organizer, "photos", "Autorizo fotos.");
        assertEquals(text, here.consents.publish(here.world.organizer, "photos", "Autorizo fotos."));
        assertEquals(
                1,
                here.consents
                        .texts(Optional.of("photos"), Slice.first(9))
                        .items()
                        .size());
        Person person = here.person("Ana Rojas");
        Consents.Draft given =
                new Consents.Draft("photos", text.version(), Consent.State.GIVEN, false, Optional.empty());
        here.consents.record(here.world.organizer, person.id(), given);
        here.consents.record(
                here.world.organizer,
                person.id(),
                new Consents.Draft("photos", text.version(), Consent.State.REVOKED, false, Optional.empty()));
        assertEquals(
                List.of(Consent.State.REVOKED, Consent.State.GIVEN),
                here.consents.of(here.world.organizer, person.id()).stream()
                        .map(Consent::state)
                        .toList());
        assertEquals(
                Set.of("/version schools.unknown-consent-text"),
                Refused.faults(() -> here.consents.record(
                        here.world.organizer,
                        person.id(),
                        new Consents.Draft("photos", "0", Consent.State.GIVEN, false, Optional.empty()))));
        assertEquals(
                Set.of("/purpose kernel.required", "/version kernel.required"),
                Refused.faults(() -> here.consents.record(
                        here.world.organizer,
                        person.id(),
                        new Consents.Draft("", "", Consent.State.GIVEN, false, Optional.empty()))));
        Person child = here.person("Niña Soto", "2020-01-01", null);
        assertEquals(
                Set.of("/byGuardian schools.guardian-consents"),
                Refused.faults(() -> here.consents.record(here.world.organizer, child.id(), given)));
        assertEquals(
                "NOT_FOUND schools.person-not-found", Refused.key(() -> here.consents.of(here.citizen, person.id())));
    }

    private static PersonDraft member(String name, String organization) {
        return new PersonDraft(
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(organization),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<Reason> reasons(List<Duplicate> all, Person one, Person other) {
        return all.stream()
                .filter(pair -> Set.of(pair.first().id(), pair.second().id()).equals(Set.of(one.id(), other.id())))
                .findFirst()
                .orElseThrow()
                .reasons();
    }

    private List<String> names(Caller caller, People.Filter filter) {
        return here.people.list(caller, filter, Slice.first(50)).items().stream()
                .map(Person::name)
                .toList();
    }

    private Set<String> seen(Caller caller) {
        return Set.copyOf(ids(
                here.people.list(caller, People.Filter.all(), Slice.first(50)).items()));
    }

    private static List<String> ids(List<Person> people) {
        return people.stream().map(Person::id).toList();
    }
}
