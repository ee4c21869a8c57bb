package cl.minka.studies.core.study;

import static org.junit.Assert.assertEquals;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import cl.minka.studies.Studies;
import cl.minka.studies.Study;
import cl.minka.studies.StudyDraft;
import cl.minka.studies.StudyStatus;
import cl.minka.studies.core.Databases;
import cl.minka.studies.core.World;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class StudyManagerTest {
    private static final Optional<String> NO_REASON = Optional.empty();

    private final Databases database;
    private World world;

    public StudyManagerTest(Databases database) {
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
    public void aMunicipalityRequestsItsOwnAndTheAssociationWorksOnAll() {
        Study made = world.studies.create(world.valparaiso, World.request("percepcion", ""));
        assertEquals("05101", made.draft().organization());
        assertEquals(StudyStatus.REQUESTED, made.status());
        assertEquals(made, world.studies.get(world.valparaiso, "percepcion"));
        assertEquals(made, world.studies.get(world.analyst, "percepcion"));
        for (Caller stranger : List.of(world.natales, world.nobody)) {
            assertEquals(
                    "NOT_FOUND studies.study-not-found", Refused.key(() -> world.studies.get(stranger, "percepcion")));
            assertEquals(Set.of(), ids(stranger));
        }
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> world.studies.create(world.natales, World.request("otro-estudio", "05101"))));
        assertEquals(
                "CONFLICT studies.slug-taken",
                Refused.key(() -> world.studies.create(world.natales, World.request("percepcion", ""))));
        assertEquals(
                "amuch",
                world.studies
                        .create(world.analyst, World.request("propio", ""))
                        .draft()
                        .organization());
        assertEquals(Set.of("percepcion"), ids(world.valparaiso));
        assertEquals(Set.of("percepcion", "propio"), ids(world.analyst));
    }

    @Test
    public void aGateTellsEverythingThatIsMissing() {
        world.studies.create(world.valparaiso, World.request("percepcion", ""));
        assertEquals(
                "CONFLICT studies.transition-refused",
                Refused.key(() -> move("percepcion", StudyStatus.DESIGNED, NO_REASON)));
        assertEquals(
                Set.of(
                        "/purpose kernel.required",
                        "/termsOfReference/objectives kernel.required",
                        "/universe/description kernel.required",
                        "/universe/unit kernel.required",
                        "/timetable kernel.required",
                        "/team studies.gate.lead",
                        "/protection studies.gate.protection"),
                Refused.faults(() -> move("percepcion", StudyStatus.DESIGNED, NO_REASON)));
        assertEquals(
                Set.of("/to studies.gate.next"),
                Refused.faults(() -> move("percepcion", StudyStatus.FIELDED, NO_REASON)));
    }

    /** Ley 19.628, article 16 as of Ley 21.719: sensitive personal data only with express consent. */
    @Test
    public void sensitiveDataNeedsExpressConsent() {
        StudyDraft draft = World.whole("percepcion", "05101");
        StudyDraft sensitive = new StudyDraft(
                draft.slug(),
                draft.title(),
                draft.kind(),
                draft.organization(),
                draft.purpose(),
                draft.terms(),
                draft.team(),
                draft.timetable(),
                draft.universe(),
                Optional.of(World.protection(true, false)));
        world.studies.create(world.valparaiso, sensitive);
        assertEquals(
                Set.of("/protection/expressConsent studies.gate.express-consent"),
                Refused.faults(() -> move("percepcion", StudyStatus.DESIGNED, NO_REASON)));
    }

    @Test
    public void aStudyGoesThroughItsGatesAndIsThenPublic() {
        world.studies.create(world.valparaiso, World.whole("percepcion", "05101"));
        move("percepcion", StudyStatus.DESIGNED, NO_REASON);
        assertEquals(
                Set.of("/reason studies.gate.reason"),
                Refused.faults(() -> move("percepcion", StudyStatus.REQUESTED, NO_REASON)));
        move("percepcion", StudyStatus.REQUESTED, Optional.of("Falta una pregunta"));
        for (StudyStatus to :
                List.of(StudyStatus.DESIGNED, StudyStatus.FIELDED, StudyStatus.ANALYSED, StudyStatus.PUBLISHED)) {
            assertEquals(to, move("percepcion", to, NO_REASON).status());
        }
        Study published = world.studies.get(world.nobody, "percepcion");
        assertEquals(Optional.of(world.clock.instant()), published.publishedAt());
        assertEquals(Set.of("percepcion"), ids(world.nobody));
        assertEquals(
                6,
                world.studies
                        .moves(world.valparaiso, "percepcion", Slice.first(9))
                        .items()
                        .size());
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> world.studies.moves(world.natales, "percepcion", Slice.first(9))));
        assertEquals(
                "CONFLICT studies.wrong-status",
                Refused.key(() -> world.studies.put(
                        world.valparaiso, "percepcion", World.whole("percepcion", ""), Expected.anyVersion())));
        assertEquals(
                Set.of("/to studies.gate.no-way-back"),
                Refused.faults(() -> move("percepcion", StudyStatus.ANALYSED, Optional.of("Error"))));
    }

    @Test
    public void aStudyIsChangedByItsVersionAndRemovedWhileRequested() {
        Study made = world.studies.create(world.valparaiso, World.request("percepcion", ""));
        Study put = world.studies.put(
                world.valparaiso, "percepcion", World.whole("percepcion", ""), Expected.version(made.version()));
        assertEquals("Elegir los barrios del plan", put.draft().purpose());
        assertEquals(
                "STALE kernel.stale",
                Refused.key(() -> world.studies.put(
                        world.valparaiso,
                        "percepcion",
                        World.whole("percepcion", ""),
                        Expected.version(made.version()))));
        move("percepcion", StudyStatus.DESIGNED, NO_REASON);
        assertEquals(
                "CONFLICT studies.wrong-status",
                Refused.key(() -> world.studies.delete(world.valparaiso, "percepcion", Expected.anyVersion())));
        move("percepcion", StudyStatus.REQUESTED, Optional.of("Se desiste"));
        world.studies.delete(world.valparaiso, "percepcion", Expected.anyVersion());
        assertEquals(Set.of(), ids(world.analyst));
    }

    @Test
    public void whatHasNoWordFindsNothing() {
        world.studies.create(world.valparaiso, World.request("percepcion", ""));
        assertEquals(OptionalLong.of(0), found("***"));
        assertEquals(OptionalLong.of(0), found("-"));
        assertEquals(OptionalLong.of(1), found(" "));
    }

    private OptionalLong found(String words) {
        Studies.Filter filter =
                new Studies.Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(words));
        return world.studies.list(world.analyst, filter, Slice.first(9)).total();
    }

    private Study move(String id, StudyStatus to, Optional<String> reason) {
        return world.studies.move(world.valparaiso, id, to, reason);
    }

    private Set<String> ids(Caller caller) {
        Studies.Filter all = new Studies.Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return world.studies.list(caller, all, Slice.first(50)).items().stream()
                .map(Study::id)
                .collect(Collectors.toSet());
    }
}
