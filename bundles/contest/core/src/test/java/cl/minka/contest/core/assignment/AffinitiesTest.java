package cl.minka.contest.core.assignment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.Affinities;
import cl.minka.contest.Affinity;
import cl.minka.contest.Affinity.Origin;
import cl.minka.contest.AffinityComputation;
import cl.minka.contest.AssignmentWishes;
import cl.minka.contest.Assignments;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.Evaluator;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Samples;
import cl.minka.contest.core.Stage;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Cursor;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jobs.JobCancelled;
import cl.minka.kernel.jpa.CountedDataSource;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.jpa.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class AffinitiesTest {
    private static final String CONTEST = Stage.CONTEST;
    private static final Affinities.Filter ALL = new Affinities.Filter(Optional.empty(), Optional.empty());

    private final Databases database;
    private Stage stage;
    private Caller ana;

    public AffinitiesTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void begin() {
        stage = new Stage(database, Samples.contest(CONTEST), ContestStatus.SCREENING);
        ana = stage.evaluator("ana", 5);
        stage.evaluator("berta", 5);
        stage.evaluator("carla", 5);
    }

    /**
     * By hand. N = 2; the title "Iniciativa" stands in both. I-1: iniciativa, reciclaje twice, orgánico; lnc weights 1,
     * 1.301, 1, length √(1 + 1.693 + 1) = 1.922. ana: reciclaje and biblioteca, each in one of two: equal weights, 1/√2. The
     * cosine with I-1 is 1.301 / 1.922 / √2 = 0.4787. I-2: iniciativa, biblioteca, each 1/√2: the cosine is 0.5.
     */
    @Test
    public void affinitiesAreTheCosineOfTheTexts() {
        stage.initiative("I-1", "gestion", "13101", "Reciclaje orgánico y reciclajes", true);
        stage.initiative("I-2", "servicios", "13101", "La biblioteca", true);
        knows("ana", "Reciclaje, bibliotecas", List.of());
        AffinityComputation done = compute(0, false);
        assertEquals(new AffinityComputation(2, 0, 0, 1, List.of("berta", "carla"), 2, 0), done);
        Affinity first = of("ana", "I-1");
        assertEquals(0.4787, first.value(), 1e-9);
        assertEquals(Origin.COMPUTED, first.origin());
        assertEquals(Optional.empty(), first.topicOverlap());
        assertEquals(List.of(new Affinity.Term("reciclaje", 0.4787)), first.terms());
        assertEquals(0.5, of("ana", "I-2").value(), 1e-9);
        // who names topics: 0.7 of the texts and 0.3 for the topic
        knows("ana", "Reciclaje, bibliotecas", List.of("gestion"));
        knows("berta", "", List.of("servicios"));
        assertEquals(List.of("carla"), compute(0.3, false).withoutProfile());
        assertEquals(0.6351, of("ana", "I-1").value(), 1e-9);
        assertEquals(Optional.of(true), of("ana", "I-1").topicOverlap());
        assertEquals(0.35, of("ana", "I-2").value(), 1e-9);
        assertEquals(0.3, of("berta", "I-2").value(), 1e-9);
        assertEquals(List.of(), list(new Affinities.Filter(Optional.of("berta"), Optional.of("I-1"))));
    }

    /** The field "quien" is hidden from evaluators, and an initiative that is not cleared is hidden whole. */
    @Test
    public void nothingIsReadThatAnEvaluatorMayNotSee() {
        stage.initiative("I-1", "gestion", "13101", "Riego tecnificado", true);
        stage.initiative("I-2", "gestion", "13101", "Sismología volcánica", false);
        stage.initiative("I-3", "gestion", "13101", "Luminarias", true);
        knows("ana", "Sismología volcánica", List.of());
        knows("berta", "Riego", List.of());
        AffinityComputation done = compute(0, false);
        assertEquals(1, done.notCleared());
        assertEquals(2, done.initiatives());
        assertEquals(1, done.pairs());
        assertEquals(List.of("I-1 berta"), names(list(ALL)));
    }

    @Test
    public void importedOnesStandUnlessTheyAreReplaced() {
        String one = stage.initiative("I-1", "gestion", "13101", "Reciclaje", true);
        stage.initiative("I-2", "gestion", "13101", "Biblioteca", true);
        knows("ana", "Reciclaje", List.of());
        importAffinities("ana,I-1,7.5\nberta,I-1,3\n");
        AffinityComputation done = compute(0, false);
        assertEquals(1, done.pairs());
        assertEquals(1, done.imported());
        assertEquals(7.5, of("ana", "I-1").value(), 0);
        assertEquals(Origin.IMPORTED, of("ana", "I-1").origin());
        assertEquals(List.of(), of("ana", "I-1").terms());
        assertEquals(7.5, total(), 0);
        AffinityComputation replaced = compute(0, true);
        assertEquals(1, replaced.replaced());
        assertEquals(0, replaced.imported());
        Affinity now = of("ana", "I-1");
        assertEquals(Origin.COMPUTED, now.origin());
        assertEquals(one, now.initiative());
        // berta has no profile: what was imported of her stands, and counts
        assertEquals(3, of("berta", "I-1").value(), 0);
        assertEquals(3, total(), 0);
        // and what is imported later stands before what was computed
        importAffinities("ana,I-1,-1\n");
        assertEquals(-1, of("ana", "I-1").value(), 0);
    }

    @Test
    public void assignmentsFollowWhatWasComputed() {
        stage.initiative("I-1", "gestion", "13101", "Compostaje domiciliario", true);
        stage.initiative("I-2", "gestion", "13101", "Turismo rural", true);
        knows("ana", "Rutas de turismo rural", List.of());
        knows("berta", "Compostaje", List.of());
        compute(0, false);
        stage.assignments.assign(
                stage.organizer,
                CONTEST,
                new Assignments.Order(OptionalInt.of(1), Assignments.Objective.TOTAL, true, 3, AssignmentWishes.NONE),
                fraction -> {});
        assertEquals(
                Set.of("I-1 berta", "I-2 ana"),
                Set.copyOf(stage
                        .assignments
                        .list(
                                stage.organizer,
                                CONTEST,
                                new Assignments.Filter(Optional.empty(), Optional.empty(), Optional.empty()),
                                Slice.first(9))
                        .items()
                        .stream()
                        .map(pair -> pair.externalId().orElseThrow() + " " + pair.evaluator())
                        .toList()));
    }

    @Test
    public void pagesFollowEachOther() {
        for (int n = 0; n < 7; n++) {
            stage.initiative("I-" + n, "gestion", "13101", n % 2 == 0 ? "Reciclaje" : "Compostaje", true);
        }
        knows("ana", "Reciclaje", List.of());
        knows("berta", "Compostaje y reciclaje", List.of());
        importAffinities("carla,I-3,2\n");
        assertEquals(11, compute(0, false).pairs());
        List<Affinity> all = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        do {
            Page<Affinity> page =
                    stage.affinities.list(stage.organizer, CONTEST, ALL, new Slice(5, after, List.of(), true));
            assertEquals(OptionalLong.of(12), page.total());
            all.addAll(page.items());
            after = page.next().map(Cursor::decode);
        } while (after.isPresent());
        assertEquals(12, all.size());
        assertEquals(
                OptionalLong.empty(),
                stage.affinities
                        .list(stage.organizer, CONTEST, ALL, Slice.first(5))
                        .total());
        assertEquals(
                OptionalLong.of(2),
                stage.affinities
                        .list(
                                stage.organizer,
                                CONTEST,
                                new Affinities.Filter(Optional.empty(), Optional.of("I-3")),
                                Slice.first(1))
                        .total());
        assertEquals(12, Set.copyOf(names(all)).size());
        assertEquals(names(list(ALL)), names(all));
        assertEquals(
                4,
                list(new Affinities.Filter(Optional.of("ana"), Optional.empty()))
                        .size());
        assertEquals(
                Set.of("/after kernel.bad-cursor"),
                Refused.faults(() -> stage.affinities.list(
                        stage.organizer,
                        CONTEST,
                        ALL,
                        new Slice(5, Optional.of(Cursor.of("a", "b")), List.of(), false))));
    }

    /** With imported ones before, between and behind the computed ones; one member's are in many initiatives. */
    @Test
    public void aPageReadsNoMoreThanItNeeds() {
        for (int n = 0; n < 30; n++) {
            stage.initiative("I-" + n, "gestion", "13101", n % 2 == 0 ? "Reciclaje" : "Compostaje", true);
        }
        knows("ana", "Reciclaje", List.of());
        assertEquals(15, compute(0, false).pairs());
        importAffinities("carla,I-3,2\ncarla,I-9,1\ncarla,I-29,1\n");
        for (String name : List.of("ana", "carla")) {
            Affinities.Filter own = new Affinities.Filter(Optional.of(name), Optional.empty());
            List<Affinity> all = new ArrayList<>();
            Optional<Cursor> after = Optional.empty();
            do {
                Page<Affinity> page =
                        stage.affinities.list(stage.organizer, CONTEST, own, new Slice(2, after, List.of(), false));
                all.addAll(page.items());
                after = page.next().map(Cursor::decode);
            } while (after.isPresent());
            assertEquals(name.equals("ana") ? 15 : 3, all.size());
            assertEquals(names(list(own)), names(all));
        }
        Slice first = Slice.first(2);
        stage.affinities.list(stage.organizer, CONTEST, ALL, first);
        int before = CountedDataSource.STATEMENTS.get();
        stage.affinities.list(stage.organizer, CONTEST, ALL, first);
        int statements = CountedDataSource.STATEMENTS.get() - before;
        assertTrue("statements " + statements, statements <= 15);
    }

    @Test
    public void onlyTheOrganizerComputesAndInTime() {
        Affinities.Order order = new Affinities.Order(0, false);
        assertTrue(Refused.key(() -> stage.affinities.compute(ana, CONTEST, order, fraction -> {}))
                .startsWith("FORBIDDEN"));
        assertTrue(Refused.key(() -> stage.affinities.list(ana, CONTEST, ALL, Slice.first(5)))
                .startsWith("FORBIDDEN"));
        assertEquals(Set.of("/minimum contest.affinity.bad-minimum"), Refused.faults(() -> compute(1.5, false)));
        assertEquals(Set.of("/minimum contest.affinity.bad-minimum"), Refused.faults(() -> compute(Double.NaN, false)));
        stage.move(ContestStatus.COMMITTEE);
        assertEquals("CONFLICT contest.wrong-status", Refused.key(() -> compute(0, false)));
    }

    @Test
    public void whatIsCancelledStoresNothing() {
        stage.initiative("I-1", "gestion", "13101", "Reciclaje", true);
        stage.initiative("I-2", "gestion", "13101", "Biblioteca", true);
        knows("ana", "Reciclaje", List.of());
        for (double until : new double[] {0.4, 0.9}) {
            assertThrows(
                    JobCancelled.class,
                    () -> stage.affinities.compute(
                            stage.organizer, CONTEST, new Affinities.Order(0, true), fraction -> {
                                if (fraction > until) {
                                    throw new JobCancelled();
                                }
                            }));
            assertEquals(List.of(), list(ALL));
        }
        assertFalse(stage.journal.changes().stream()
                .anyMatch(change -> change.action().equals("contest.affinities-computed")));
    }

    private AffinityComputation compute(double minimum, boolean replace) {
        return stage.affinities.compute(
                stage.organizer, CONTEST, new Affinities.Order(minimum, replace), fraction -> {});
    }

    private List<Affinity> list(Affinities.Filter filter) {
        return stage.affinities
                .list(stage.organizer, CONTEST, filter, Slice.first(100))
                .items();
    }

    private Affinity of(String evaluator, String initiative) {
        List<Affinity> found = list(new Affinities.Filter(Optional.of(evaluator), Optional.of(initiative)));
        assertEquals(1, found.size());
        return found.get(0);
    }

    private static List<String> names(List<Affinity> all) {
        return all.stream()
                .map(one -> one.externalId().orElseThrow() + " " + one.evaluator())
                .toList();
    }

    private double total() {
        return stage.assignments
                .assign(
                        stage.organizer,
                        CONTEST,
                        new Assignments.Order(
                                OptionalInt.of(1),
                                Assignments.Objective.TOTAL,
                                false,
                                1,
                                new AssignmentWishes(
                                        List.of(),
                                        List.of(),
                                        List.of(new AssignmentWishes.Wanted("I-2", 0)),
                                        false,
                                        0)),
                        fraction -> {})
                .total();
    }

    private void importAffinities(String rows) {
        stage.evaluators.importAffinities(
                stage.organizer,
                CONTEST,
                new TextTable("evaluator,initiative,affinity\n" + rows),
                false,
                fraction -> {});
    }

    private void knows(String username, String expertise, List<String> topics) {
        stage.evaluators.put(
                stage.organizer,
                CONTEST,
                username,
                new Evaluator.Draft(
                        OptionalInt.of(5),
                        List.of(),
                        List.of(),
                        OptionalInt.empty(),
                        List.of(),
                        Optional.of(expertise),
                        topics),
                Expected.anyVersion());
    }
}
