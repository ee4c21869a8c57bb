package cl.minka.practices.core.need;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import cl.minka.practices.core.Databases;
import cl.minka.practices.core.Samples;
import cl.minka.practices.need.Need;
import cl.minka.practices.need.NeedSheet;
import cl.minka.practices.need.NeedState;
import cl.minka.practices.need.NeedStep;
import cl.minka.practices.need.Needs;
import cl.minka.practices.need.Unanswered;
import cl.minka.practices.need.Urgency;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class NeedManagerTest {
    private final Databases database;
    private NeedWorld world;

    public NeedManagerTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void clear() {
        world = new NeedWorld(database);
    }

    @Test
    public void aMunicipalityNeedNotNameItselfAndWhatIsStoredComesBackEqual() {
        NeedSheet sheet = new NeedSheet(
                Optional.empty(),
                "Basura en quebradas",
                "Se acumula.",
                "Residuos",
                List.of("Participación"),
                Urgency.CRITICAL,
                "Hay tres quebradas.",
                false,
                Optional.of(LocalDate.parse("2027-12-31")));
        Need made = world.needs.create(world.valparaiso, sheet);
        assertEquals(made, world.needs.get(world.valparaiso, made.id()));
        assertEquals(sheet.of(Optional.of("05101")), made.sheet());
        assertEquals(Optional.of("05"), made.region());
        assertEquals(NeedState.OPEN, made.state());
        assertTrue(made.mine());
        assertFalse(world.needs.get(world.temuco, made.id()).mine());
        assertEquals(List.of("practices.need-created"), world.journal.actions());
    }

    @Test
    public void whoActsForSeveralSaysForWhich() {
        Caller both =
                world.accounts.caller("dos", Grant.of(Role.MUNICIPALITY, "05101"), Grant.of(Role.ORGANIZER, "05109"));
        NeedSheet sheet = NeedWorld.sheet("Basura", "Residuos", false);
        assertEquals(Set.of("/municipality kernel.required"), Refused.faults(() -> world.needs.create(both, sheet)));
        assertEquals(
                Set.of("/municipality kernel.required"),
                Refused.faults(() -> world.needs.create(world.organizer, sheet)));
        world.needs.create(both, sheet.of(Optional.of("05109")));
        world.needs.create(world.organizer, sheet.of(Optional.of("09101")));
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> world.needs.create(both, sheet.of(Optional.of("09101")))));
    }

    @Test
    public void onlyMunicipalitiesAndOrganizersReadTheBoard() {
        Need need = world.asked(world.valparaiso, "Basura", "Residuos");
        for (Caller stranger : List.of(world.evaluator, world.nobody)) {
            assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> world.needs.get(stranger, need.id())));
            assertEquals(
                    "FORBIDDEN kernel.forbidden",
                    Refused.key(() -> world.needs.list(stranger, Needs.Filter.none(), Slice.first(9))));
            assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> world.needs.unanswered(stranger)));
        }
    }

    @Test
    public void onlyItsMunicipalityAndTheAssociationChangeIt() {
        Need need = world.asked(world.valparaiso, "Basura", "Residuos");
        NeedSheet sheet = NeedWorld.sheet("Microbasurales", "Aseo", false);
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> world.needs.put(world.temuco, need.id(), sheet, Expected.anyVersion())));
        assertEquals(
                "STALE kernel.stale",
                Refused.key(() -> world.needs.put(world.valparaiso, need.id(), sheet, Expected.version(99))));
        assertEquals(
                Set.of("/municipality practices.need-keeps-its-municipality"),
                Refused.faults(() -> world.needs.put(
                        world.organizer, need.id(), sheet.of(Optional.of("09101")), Expected.anyVersion())));
        world.needs.put(world.organizer, need.id(), sheet, Expected.version(need.version()));
        assertEquals(List.of("Microbasurales"), titles(world.temuco, topic("ASEO")));
        assertEquals(List.of(), titles(world.temuco, topic("Residuos")));
        world.needs.delete(world.valparaiso, need.id(), Expected.anyVersion());
        assertEquals(
                "NOT_FOUND practices.need-not-found", Refused.key(() -> world.needs.get(world.valparaiso, need.id())));
    }

    @Test
    public void allThatIsWrongIsToldAtOnce() {
        NeedSheet bad = new NeedSheet(
                Optional.of("05101"),
                " ",
                "",
                "Aseo",
                List.of("ASEO", ""),
                Urgency.LOW,
                "x".repeat(20_001),
                false,
                Optional.empty());
        assertEquals(
                Set.of(
                        "/title kernel.required",
                        "/problem kernel.required",
                        "/topics/0 practices.twice",
                        "/topics/1 kernel.required",
                        "/context practices.too-long"),
                Refused.faults(() -> world.needs.create(world.valparaiso, bad)));
    }

    @Test
    public void itIsFoundByWordsStateRegionAndUrgency() {
        world.asked(world.valparaiso, "Reciclaje en escuelas", "Educación");
        world.asked(world.temuco, "Plaga de termitas", "Vivienda");
        assertEquals(List.of("Reciclaje en escuelas"), titles(world.arica, text("escuela RECICLAJES")));
        assertEquals(List.of(), titles(world.arica, text("escuela termita")));
        assertEquals(List.of("Plaga de termitas"), titles(world.arica, text("las termitas y la plaga")));
        assertEquals(List.of("Reciclaje en escuelas"), titles(world.arica, topic("educacion")));
        assertEquals(List.of("Plaga de termitas"), titles(world.arica, region("09")));
        assertEquals(2, titles(world.arica, Needs.Filter.none()).size());
    }

    @Test
    public void itGoesFromOpenToSolvedAndARefusalTellsAllThatIsMissing() {
        Need need = world.asked(world.valparaiso, "Basura", "Residuos");
        assertEquals(
                "CONFLICT practices.need-step-refused",
                Refused.key(() -> move(world.valparaiso, need, NeedState.IN_PROGRESS, "", "")));
        assertEquals(
                Set.of("/to practices.need-no-such-step"),
                Refused.faults(() -> move(world.valparaiso, need, NeedState.IN_PROGRESS, "", "")));
        assertEquals(
                Set.of("/practice practices.need-match-wants-offer-or-practice"),
                Refused.faults(() -> move(world.valparaiso, need, NeedState.MATCHED, "", "")));
        assertEquals(
                Set.of("/reason practices.need-step-wants-reason"),
                Refused.faults(() -> move(world.valparaiso, need, NeedState.SOLVED, "", "")));
        assertEquals(
                Set.of("/practice practices.unknown-practice"),
                Refused.faults(() -> move(world.valparaiso, need, NeedState.MATCHED, "", "nada")));
        assertEquals(
                "FORBIDDEN kernel.forbidden", Refused.key(() -> move(world.temuco, need, NeedState.WITHDRAWN, "", "")));
        String practice = world.practices
                .create(world.temuco, Samples.sheet("Puntos limpios", "09101", "Residuos"))
                .id();
        Need matched = move(world.valparaiso, need, NeedState.MATCHED, "", practice);
        assertEquals(Optional.of(practice), matched.practice());
        assertTrue(matched.answeredAt().isPresent());
        assertEquals(matched, move(world.valparaiso, need, NeedState.MATCHED, "", ""));
        move(world.valparaiso, need, NeedState.IN_PROGRESS, "", "");
        Need solved = move(world.organizer, need, NeedState.SOLVED, "Con puntos limpios.", "");
        assertEquals(Optional.of("Con puntos limpios."), solved.reason());
        assertEquals(Optional.empty(), world.needs.get(world.temuco, need.id()).reason());
        move(world.valparaiso, need, NeedState.OPEN, "Volvió.", "");
        move(world.valparaiso, need, NeedState.WITHDRAWN, "", "");
        move(world.valparaiso, need, NeedState.OPEN, "", "");
        assertEquals(
                List.of("matched", "in-progress", "solved", "open", "withdrawn", "open"),
                world.journal.actions().stream()
                        .filter(action -> action.startsWith("practices.need-"))
                        .skip(1)
                        .map(action -> action.substring("practices.need-".length()))
                        .toList());
    }

    @Test
    public void whatWasNeverAnsweredIsCountedByTopicAndAge() {
        world.asked(world.valparaiso, "Vieja", "Residuos");
        world.clock.advance(Duration.ofDays(61));
        world.asked(world.valparaiso, "Mediana", "RESIDUOS");
        world.clock.advance(Duration.ofDays(31));
        world.asked(world.valparaiso, "Nueva", "residuos");
        world.offered(world.temuco, world.asked(world.valparaiso, "Contestada", "Residuos"));
        world.clock.advance(Duration.ofDays(1));
        world.secret(world.arica, "Otra", "Agua");
        Unanswered counted = world.needs.unanswered(world.temuco);
        assertEquals(4, counted.total());
        Unanswered.Topic first = counted.topics().get(0);
        assertEquals("Residuos", first.topic());
        assertEquals(
                List.of(3, 1, 1, 1), List.of(first.needs(), first.upTo30Days(), first.upTo90Days(), first.older()));
        assertEquals("Agua", counted.topics().get(1).topic());
        Needs.Filter none = Needs.Filter.none();
        assertEquals(
                List.of("Otra", "Nueva", "Mediana", "Vieja"),
                titles(
                        world.temuco,
                        new Needs.Filter(
                                none.topic(),
                                none.region(),
                                none.state(),
                                none.urgency(),
                                none.municipality(),
                                true,
                                none.text())));
    }

    @Test
    public void whatHasNoWordFindsNothing() {
        world.asked(world.valparaiso, "Basura - en las calles", "Residuos");
        for (String vain : List.of("***", "-", "en las")) {
            assertEquals(
                    vain,
                    OptionalLong.of(0),
                    world.needs.list(world.temuco, text(vain), Slice.first(9)).total());
        }
        assertEquals(1, titles(world.temuco, text(" ")).size());
        assertEquals(1, titles(world.temuco, text("las calles")).size());
    }

    @Test
    public void anAgreementMovesItsNeed() {
        Need need = world.asked(world.valparaiso, "Basura", "Residuos");
        assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> begin(world.temuco, need, List.of("05101"))));
        assertEquals(
                Set.of("/need practices.need-of-no-receiver"),
                Refused.faults(() -> begin(world.valparaiso, need, List.of("09101"))));
        begin(world.valparaiso, need, List.of("05101", "15101"));
        Need begun = world.needs.get(world.temuco, need.id());
        assertEquals(NeedState.IN_PROGRESS, begun.state());
        assertEquals(Optional.of("acuerdo"), begun.transfer());
        assertEquals(
                "CONFLICT practices.need-has-offers",
                Refused.key(() -> world.needs.delete(world.valparaiso, need.id(), Expected.anyVersion())));
        assertEquals(
                List.of(), world.transactions.read(manager -> world.links.ended(manager, need.id(), "otro", true)));
        world.transactions.read(manager -> world.links.ended(manager, need.id(), "acuerdo", false));
        assertEquals(NeedState.OPEN, world.needs.get(world.temuco, need.id()).state());
        begin(world.valparaiso, need, List.of("05101"));
        world.transactions.read(manager -> world.links.ended(manager, need.id(), "acuerdo", true));
        assertEquals(NeedState.SOLVED, world.needs.get(world.temuco, need.id()).state());
        assertEquals(
                "CONFLICT practices.need-step-refused",
                Refused.key(() -> begin(world.valparaiso, need, List.of("05101"))));
    }

    private void begin(Caller caller, Need need, List<String> receivers) {
        world.transactions.read(
                manager -> world.links.begun(manager, caller, need.id(), "acuerdo", "practica", receivers));
    }

    private Need move(Caller caller, Need need, NeedState to, String reason, String practice) {
        return world.needs.move(
                caller,
                need.id(),
                new NeedStep(
                        to,
                        reason.isEmpty() ? Optional.empty() : Optional.of(reason),
                        practice.isEmpty() ? Optional.empty() : Optional.of(practice)));
    }

    private List<String> titles(Caller caller, Needs.Filter filter) {
        return world.needs.list(caller, filter, Slice.first(50)).items().stream()
                .map(need -> need.sheet().title())
                .toList();
    }

    private static Needs.Filter topic(String topic) {
        return filter(Optional.of(topic), Optional.empty(), Optional.empty());
    }

    private static Needs.Filter region(String region) {
        return filter(Optional.empty(), Optional.of(region), Optional.empty());
    }

    private static Needs.Filter text(String text) {
        return filter(Optional.empty(), Optional.empty(), Optional.of(text));
    }

    private static Needs.Filter filter(Optional<String> topic, Optional<String> region, Optional<String> text) {
        return new Needs.Filter(topic, region, Optional.empty(), Optional.empty(), Optional.empty(), false, text);
    }
}
