package cl.minka.practices.core.catalogue;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import cl.minka.practices.Practice;
import cl.minka.practices.PracticeSheet;
import cl.minka.practices.Practices;
import cl.minka.practices.core.Databases;
import cl.minka.practices.core.Samples;
import cl.minka.practices.core.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class PracticeManagerTest {
    private final Databases database;
    private World world;

    public PracticeManagerTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void clear() {
        world = new World(database);
    }

    @Test
    public void whatIsStoredComesBackEqualAndIsAskedForAgainInAYear() {
        PracticeSheet sheet = Samples.sheet("Atención nocturna", "05101", "Salud");
        Practice made = world.practices.create(world.valparaiso, sheet);
        assertEquals(made, world.practices.get(world.valparaiso, made.id()));
        assertEquals(sheet, made.sheet());
        assertEquals(LocalDate.parse("2027-03-01"), made.confirmedOn());
        assertEquals(LocalDate.parse("2028-03-01"), made.confirmBy());
        assertEquals(List.of("practices.practice-created"), world.journal.actions());
    }

    @Test
    public void thePublicSeesNoHiddenPartAndNoDraft() {
        Practice open = world.practices.create(world.valparaiso, Samples.sheet("Abierta", "05101", "Salud"));
        Practice draft = world.practices.create(world.valparaiso, Samples.sheet("Borrador", "05101", false, "Salud"));
        assertTrue(open.sheet().cost().isPresent());
        assertEquals(
                Optional.empty(),
                world.practices.get(world.nobody, open.id()).sheet().cost());
        assertEquals(
                "NOT_FOUND practices.practice-not-found",
                Refused.key(() -> world.practices.get(world.temuco, draft.id())));
        assertEquals(List.of("Abierta"), titles(world.nobody, Practices.Filter.none()));
        assertEquals(List.of("Abierta"), titles(world.temuco, Practices.Filter.none()));
        assertEquals(List.of("Abierta", "Borrador"), titles(world.valparaiso, Practices.Filter.none()));
        assertEquals(List.of("Abierta", "Borrador"), titles(world.organizer, Practices.Filter.none()));
    }

    @Test
    public void aTopicIsFoundWhateverItsCaseAndAccents() {
        world.practices.create(world.valparaiso, Samples.sheet("Una", "05101", "Educación"));
        world.practices.create(world.temuco, Samples.sheet("Otra", "09101", "Salud"));
        assertEquals(List.of("Una"), titles(world.nobody, topic("EDUCACION")));
        assertEquals(List.of(), titles(world.nobody, topic("educ")));
    }

    @Test
    public void onlyItsMunicipalityAndTheAssociationWriteASheet() {
        PracticeSheet sheet = Samples.sheet("Atención nocturna", "05101", "Salud");
        assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> world.practices.create(world.temuco, sheet)));
        Practice made = world.practices.create(world.organizer, sheet);
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> world.practices.put(world.temuco, made.id(), sheet, Expected.anyVersion())));
        PracticeSheet stolen = Samples.sheet("Atención nocturna", "09101", "Salud");
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> world.practices.put(world.valparaiso, made.id(), stolen, Expected.anyVersion())));
        assertEquals(
                "STALE kernel.stale",
                Refused.key(() -> world.practices.put(world.valparaiso, made.id(), sheet, Expected.version(99))));
        Practice changed = world.practices.put(
                world.valparaiso, made.id(), Samples.sheet("Otro título", "05101", "Deporte"), Expected.version(1));
        assertEquals(2, changed.version());
        assertEquals(List.of(), titles(world.nobody, topic("Salud")));
        world.practices.delete(world.valparaiso, made.id(), Expected.version(2));
        assertEquals(List.of(), titles(world.organizer, Practices.Filter.none()));
    }

    @Test
    public void allThatIsWrongIsToldAtOnce() {
        PracticeSheet bad = Samples.sheet(" ", "05999", "Salud", "SALUD");
        assertEquals(
                java.util.Set.of(
                        "/title kernel.required",
                        "/municipality practices.unknown-municipality",
                        "/topics/1 practices.twice"),
                Refused.faults(() -> world.practices.create(world.organizer, bad)));
    }

    private List<String> titles(Caller caller, Practices.Filter filter) {
        return world.practices.list(caller, filter, Slice.first(50)).items().stream()
                .map(practice -> practice.sheet().title())
                .toList();
    }

    private static Practices.Filter topic(String topic) {
        Practices.Filter none = Practices.Filter.none();
        return new Practices.Filter(
                Optional.of(topic),
                none.region(),
                none.municipality(),
                none.contest(),
                none.status(),
                none.evidence(),
                none.cost());
    }
}
