package cl.minka.contest.core.search;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.Assignment;
import cl.minka.contest.AssignmentWishes;
import cl.minka.contest.Assignments;
import cl.minka.contest.Evaluator;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Stage;
import cl.minka.contest.core.search.PlainSearch.Given;
import cl.minka.contest.core.search.PlainSearch.Thing;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Slice;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Searches of evaluators, of assignments and of scores, and orders restricted by them. */
@RunWith(Parameterized.class)
public class PanelSearchTest {
    private final Databases database;
    private final SharedCrowd crowd;

    public PanelSearchTest(Databases database) {
        this.database = database;
        this.crowd = new SharedCrowd(database);
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Test
    public void evaluatorsAreFoundByTheirWork() {
        for (String name : Crowd.EVALUATORS) {
            List<Given> own = crowd.get().things.stream()
                    .flatMap(thing -> thing.given().stream())
                    .filter(given -> given.username().equals(name))
                    .toList();
            long recused =
                    own.stream().filter(one -> one.state().equals("recused")).count();
            long finished = own.stream().filter(Given::isFinished).count();
            long assigned = own.size() - recused;
            String search = "username:" + name + " assigned:" + assigned + " finished:" + finished + " pending:"
                    + (assigned - finished) + " recused:" + recused;
            assertEquals(search, List.of(name), evaluators(search));
            assertEquals(List.of(), evaluators("username:" + name + " assigned>" + assigned));
        }
        assertEquals(Crowd.EVALUATORS, evaluators("eva"));
        assertEquals(List.of("eva-2"), evaluators("name:\"Persona eva-2\""));
        assertEquals(List.of("eva-2"), evaluators("comuna:05109"));
        assertEquals(List.of("eva-2"), evaluators("region:05"));
        assertEquals(List.of("eva-2"), evaluators("conflict:05109"));
        assertEquals(Crowd.EVALUATORS, evaluators("category:gestion"));
        assertEquals(List.of("eva-6"), evaluators("maxLoad:30"));
        assertEquals(Crowd.EVALUATORS, evaluators("load%>=0 load%<=100"));
        assertEquals(evaluators("load%<50"), evaluators("-load%>=50"));
    }

    @Test
    public void evaluatorsAreFoundByWhatTheyEvaluate() {
        List<String> expected = Crowd.EVALUATORS.stream()
                .filter(name -> crowd.get().things.stream()
                        .filter(thing -> thing.category().equals(Optional.of("servicios")))
                        .flatMap(thing -> thing.given().stream())
                        .anyMatch(given ->
                                given.username().equals(name) && !given.state().equals("recused")))
                .toList();
        assertEquals(expected, evaluators("initiative:(category:servicios)"));
        Thing some = crowd.get().things.stream()
                .filter(thing -> thing.given().stream().anyMatch(Given::isFinished))
                .findFirst()
                .orElseThrow();
        assertEquals(
                some.given().stream()
                        .filter(given -> !given.state().equals("recused"))
                        .map(Given::username)
                        .sorted()
                        .toList(),
                evaluators("initiative:" + some.code()));
    }

    @Test
    public void assignmentsAndEvaluationsAreFoundByBothEnds() {
        List<String> expected = crowd.get().things.stream()
                .filter(thing -> thing.category().equals(Optional.of("gestion")))
                .flatMap(thing -> thing.given().stream()
                        .filter(given -> given.state().equals("final")
                                && given.username().equals("eva-1")
                                && given.scores().get("INN") >= 2)
                        .map(given -> thing.id() + " " + given.username()))
                .sorted()
                .toList();
        String search = "initiative:(categoria:gestion) evaluator:(username:eva-1) state:final score.INN>=2";
        assertEquals(expected, assignments(search));
        assertEquals(expected, pairs(search));
        assertEquals(assignments("state:(assigned started)"), assignments("state:pending"));
        for (String both : List.of(
                "initiative:(categoria:gestion)",
                "-initiative:(categoria:gestion) evaluator:(region:05)",
                "evaluator:eva-1 OR initiative:(categoria:gestion)",
                "-(evaluator:eva-1 initiative:(categoria:gestion)) total:any",
                "agua state:final",
                "state:final score.INN<3",
                "-state:final OR evaluator:(eva-2)",
                "")) {
            assertEquals(both, scored(both), pairs(both));
        }
        assertEquals(assignments("evaluator:eva-1"), assignments("evaluator:(eva-1)"));
        assertEquals(assignments(""), assignments("state:pending OR -state:pending"));
    }

    @Test
    public void anOrderMayBeRestrictedToWhatSearchesFind() {
        Stage stage = new Crowd(database, 6, 0).stage;
        String first = stage.initiative("A", "gestion", "13101");
        String second = stage.initiative("B", "servicios", "13101");
        stage.initiative("C", "servicios", "13101");
        Assignments.Order order = new Assignments.Order(
                OptionalInt.of(1),
                Assignments.Objective.TOTAL,
                true,
                1,
                AssignmentWishes.NONE,
                Optional.empty(),
                new Assignments.Among(
                        Optional.of("category:servicios -number:3"), Optional.of("username:(eva-1 eva-3)")));
        assertEquals(
                1,
                stage.assignments
                        .assign(stage.organizer, Stage.CONTEST, order, f -> {})
                        .assigned());
        List<Assignment> made = stage.assignments
                .list(
                        stage.organizer,
                        Stage.CONTEST,
                        new Assignments.Filter(Optional.empty(), Optional.empty(), Optional.empty()),
                        Slice.first(10))
                .items();
        assertEquals(List.of(second), made.stream().map(Assignment::initiative).toList());
        assertTrue(Set.of("eva-1", "eva-3").contains(made.get(0).evaluator()));
        stage.assignments.add(stage.organizer, Stage.CONTEST, first, "eva-5");
        Assignments.Order anew = new Assignments.Order(
                OptionalInt.of(1),
                Assignments.Objective.TOTAL,
                false,
                1,
                AssignmentWishes.NONE,
                Optional.empty(),
                new Assignments.Among(Optional.of("category:servicios"), Optional.empty()));
        assertEquals(
                2,
                stage.assignments
                        .assign(stage.organizer, Stage.CONTEST, anew, f -> {})
                        .assigned());
        assertEquals(
                List.of("eva-5"),
                stage
                        .assignments
                        .list(
                                stage.organizer,
                                Stage.CONTEST,
                                new Assignments.Filter(Optional.empty(), Optional.of(first), Optional.empty()),
                                Slice.first(10))
                        .items()
                        .stream()
                        .map(Assignment::evaluator)
                        .toList());
        Assignments.Order wrong = new Assignments.Order(
                OptionalInt.empty(),
                Assignments.Objective.TOTAL,
                true,
                1,
                AssignmentWishes.NONE,
                Optional.empty(),
                new Assignments.Among(Optional.of("categor:x"), Optional.empty()));
        assertEquals(
                "/initiatives/search",
                assertThrows(
                                InvalidInput.class,
                                () -> stage.assignments.assign(stage.organizer, Stage.CONTEST, wrong, f -> {}))
                        .faults()
                        .get(0)
                        .pointer());
    }

    private List<String> evaluators(String search) {
        Stage stage = crowd.get().stage;
        return stage
                .evaluators
                .list(stage.organizer, Stage.CONTEST, Optional.of(search), Slice.first(100))
                .items()
                .stream()
                .map(Evaluator::username)
                .toList();
    }

    private List<String> assignments(String search) {
        Stage stage = crowd.get().stage;
        return stage
                .assignments
                .list(
                        stage.organizer,
                        Stage.CONTEST,
                        new Assignments.Filter(
                                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(search)),
                        Slice.first(500))
                .items()
                .stream()
                .map(one -> one.initiative() + " " + one.evaluator())
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** Those of its assignments that have scores, since a score is a line. */
    private List<String> scored(String search) {
        Set<String> all = Set.copyOf(pairs(""));
        return assignments(search).stream().filter(all::contains).toList();
    }

    private List<String> pairs(String search) {
        return scores(search).stream()
                .map(line -> line.initiative() + " " + line.evaluator())
                .distinct()
                .sorted()
                .toList();
    }

    private List<Assignments.ScoreLine> scores(String search) {
        Stage stage = crowd.get().stage;
        return stage.assignments
                .scores(stage.organizer, Stage.CONTEST, Optional.of(search), Slice.first(500))
                .items();
    }
}
