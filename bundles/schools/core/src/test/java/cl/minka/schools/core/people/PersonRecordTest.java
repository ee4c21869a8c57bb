package cl.minka.schools.core.people;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import cl.minka.schools.core.Databases;
import cl.minka.schools.core.enrolment.Neighbourhood;
import cl.minka.schools.people.Organization;
import cl.minka.schools.people.People;
import cl.minka.schools.people.Person;
import cl.minka.schools.people.PersonDraft;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** What is written of a person, and who reads it. */
@RunWith(Parameterized.class)
public class PersonRecordTest {
    private final Townsfolk folk;
    private final Neighbourhood here;

    public PersonRecordTest(Databases database) {
        folk = new Townsfolk(database);
        here = folk.here;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
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

    private List<String> names(Caller caller, People.Filter filter) {
        return here.people.list(caller, filter, Slice.first(50)).items().stream()
                .map(Person::name)
                .toList();
    }

    @Test
    public void aRutIsOfOnePersonAndShownToOrganizersOnly() {
        Person one = here.people.create(here.world.instructor, Neighbourhood.withRut("Ana Rojas", Townsfolk.RUT));
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
                Refused.key(
                        () -> here.people.create(here.world.valparaiso, Neighbourhood.withRut("Otra", Townsfolk.RUT))));
        assertEquals(List.of(one.id()), Townsfolk.ids(here.people.withRut(here.world.organizer, "44444444-4")));
        assertEquals(List.of(), here.people.withRut(here.world.valparaiso, Townsfolk.RUT));
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> here.people.withRut(here.world.instructor, Townsfolk.RUT)));
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
        assertEquals(Set.of(lives.id(), entered.id()), folk.seen(here.world.valparaiso));
        assertEquals(Set.of(taught.id()), folk.seen(here.world.instructor));
        assertEquals(Set.of(lives.id(), other.id(), entered.id(), taught.id()), folk.seen(here.world.organizer));
        assertEquals(
                "NOT_FOUND schools.person-not-found",
                Refused.key(() -> here.people.get(here.world.valparaiso, other.id())));
        Organization council = here.organization("Junta de Vecinos 1", "05101");
        here.people.put(
                here.world.organizer, other.id(), Townsfolk.member("Vive Lejos", council.id()), Expected.anyVersion());
        assertEquals(Set.of(lives.id(), entered.id(), other.id()), folk.seen(here.world.valparaiso));
        here.people.put(
                here.world.organizer,
                lives.id(),
                Neighbourhood.draft("Vive Allí", null, "08101"),
                Expected.anyVersion());
        assertEquals(Set.of(entered.id(), other.id()), folk.seen(here.world.valparaiso));
        here.enrol(here.edition(5), lives);
        assertEquals(Set.of(taught.id(), lives.id()), folk.seen(here.world.instructor));
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> here.people.put(
                        here.world.instructor, lives.id(), PersonDraft.named("Otra"), Expected.anyVersion())));
        assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> folk.seen(here.citizen)));
    }
}
