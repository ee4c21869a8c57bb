package cl.minka.schools.core.people;

import static org.junit.Assert.assertEquals;

import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.TextTable;
import cl.minka.kernel.table.ImportReport;
import cl.minka.schools.core.Databases;
import cl.minka.schools.core.enrolment.Neighbourhood;
import cl.minka.schools.people.Organization;
import cl.minka.schools.people.People;
import cl.minka.schools.people.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** People from a table. */
@RunWith(Parameterized.class)
public class RosterImportTest {
    private final Townsfolk folk;
    private final Neighbourhood here;

    public RosterImportTest(Databases database) {
        folk = new Townsfolk(database);
        here = folk.here;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
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
        assertEquals(Set.of(), folk.seen(here.world.organizer));
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
        assertEquals(2, folk.seen(here.world.organizer).size());
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
}
