package cl.minka.contest.core.search;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.Assignment;
import cl.minka.contest.Assignments;
import cl.minka.contest.Initiative;
import cl.minka.contest.InitiativeDraft;
import cl.minka.contest.Initiatives;
import cl.minka.contest.SearchScope;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Stage;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.contest.core.search.PlainSearch.Given;
import cl.minka.contest.core.search.PlainSearch.Thing;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Cursor;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Grant;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Page;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.CountedDataSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.AfterClass;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class SearchedListsTest {
    private static Crowd crowd;
    private static Databases filled;

    private final Databases database;

    public SearchedListsTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @AfterClass
    public static void forget() {
        crowd = null;
        filled = null;
    }

    private Crowd crowd() {
        if (filled != database) {
            crowd = new Crowd(database, 20270301, 40);
            filled = database;
        }
        return crowd;
    }

    @Test
    public void conditionsFindWhatPlainLoopsFind() {
        Random random = new Random(8);
        int found = 0;
        for (int n = 0; n < 300; n++) {
            String search = Queries.draw(random, 3);
            Set<String> ids = find(search);
            assertEquals(search, plainly(search), ids);
            found += ids.isEmpty() || ids.size() == crowd().things.size() ? 0 : 1;
        }
        assertTrue("only " + found + " told something", found > 100);
    }

    @Test
    public void eachFieldByItselfFindsWhatPlainLoopsFind() {
        Random random = new Random(9);
        for (String template : Queries.TERMS) {
            for (int n = 0; n < 3; n++) {
                String search = Queries.fill(template, random);
                assertEquals(search, plainly(search), find(search));
                assertEquals("-" + search, plainly("-(" + search + ")"), find("-(" + search + ")"));
            }
        }
    }

    @Test
    public void whatWasChangedIsFoundAtOnce() {
        Crowd own = new Crowd(database, 3, 4);
        filled = null;
        String id = own.things.get(0).id();
        assertEquals(Set.of(), find(own, "title:inconfundible"));
        own.stage.transactions.quietly(manager -> {
            var entity = InitiativeStore.get(manager, Stage.CONTEST, id);
            InitiativeDraft before = entity.draft();
            entity.write(
                    new InitiativeDraft(
                            "Inconfundible",
                            before.category(),
                            before.municipalities(),
                            before.answers(),
                            before.startedOn(),
                            before.team(),
                            before.externalId()),
                    entity.region(),
                    own.stage.clock.instant());
            return id;
        });
        assertEquals(Set.of(id), find(own, "title:INCONFUNDIBLE"));
        own.stage.ranked();
        assertEquals(find(own, "finished>0"), find(own, "rank:any"));
    }

    @Test
    public void pagesOfASearchGoOnAndCount() {
        Set<String> all = find("status:admitted -category:none");
        Set<String> paged = new TreeSet<>();
        Optional<Cursor> after = Optional.empty();
        do {
            Page<Initiative> page = crowd().initiatives
                    .list(
                            crowd().stage.organizer,
                            Stage.CONTEST,
                            filter("status:admitted -category:none"),
                            new Slice(4, after, List.of(new Slice.Sort("title", true)), false));
            assertEquals(all.size(), page.total().orElseThrow());
            page.items().forEach(one -> assertTrue(paged.add(one.id())));
            after = page.next().map(Cursor::decode);
        } while (after.isPresent());
        assertEquals(all, paged);
    }

    @Test
    public void aPageCostsTheSameNumberOfStatementsWhateverIsFound() {
        find("score.INN>=3 title:a rank<50");
        int one = statements("score.INN>=3 title:a rank<50");
        int other = statements("any score.INN>=0 OR title:a OR rank:any OR evaluator:eva-1 OR file:*.pdf");
        assertEquals(one, other);
        assertTrue("statements: " + one, one <= 16);
    }

    private int statements(String search) {
        int before = CountedDataSource.STATEMENTS.get();
        find(search);
        return CountedDataSource.STATEMENTS.get() - before;
    }

    @Test
    public void evaluatorsAreFoundByTheirWork() {
        for (String name : Crowd.EVALUATORS) {
            List<Given> own = crowd().things.stream()
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
                .filter(name -> crowd().things.stream()
                        .filter(thing -> thing.category().equals(Optional.of("servicios")))
                        .flatMap(thing -> thing.given().stream())
                        .anyMatch(given ->
                                given.username().equals(name) && !given.state().equals("recused")))
                .toList();
        assertEquals(expected, evaluators("initiative:(category:servicios)"));
        Thing some = crowd().things.stream()
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
        List<String> expected = crowd().things.stream()
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

    @Test
    public void aMunicipalityFindsItsOwnOnlyAndIsToldNothingOfTheRest() {
        Caller municipality = crowd().stage.accounts.caller("municipio-05101", Grant.of(Role.MUNICIPALITY, "05101"));
        Set<String> own = crowd().things.stream()
                .filter(thing -> thing.municipalities().contains("05101"))
                .map(Thing::id)
                .collect(Collectors.toSet());
        assertEquals(own, find(crowd(), municipality, "status:draft OR -status:draft"));
        Set<String> known = crowd().stage.transactions.read(manager -> names(manager, municipality));
        for (String hidden : List.of(
                "average>0",
                "finished>0",
                "assigned>0",
                "pending>0",
                "2+ total>1",
                "score.INN>1",
                "spread>1",
                "discrepancy:yes",
                "consensus:any",
                "evaluator:eva-1",
                "recused:any",
                "conflict:eva-1",
                "rank<3",
                "in:shortlist",
                "outcome:winner",
                "code:C00001",
                "blind:stale",
                "cleared:yes",
                "saved:x")) {
            InvalidInput refused = assertThrows(hidden, InvalidInput.class, () -> find(crowd(), municipality, hidden));
            Fault fault = refused.faults().get(0);
            assertEquals(hidden, "contest.search.unknown-field", fault.code());
            String suggestion = fault.arguments().get("suggestion").toString();
            assertTrue(hidden + " → " + suggestion, suggestion.equals("—") || known.contains(suggestion));
        }
        for (String word : List.of("has:evaluator", "has:discrepancy", "has:consensus", "has:evaluation")) {
            assertEquals(
                    "contest.search.bad-value.choice",
                    assertThrows(InvalidInput.class, () -> find(crowd(), municipality, word))
                            .faults()
                            .get(0)
                            .code());
        }
    }

    private Set<String> names(javax.persistence.EntityManager manager, Caller caller) {
        ContestEntity contest = ContestStore.find(manager, Stage.CONTEST).orElseThrow();
        return new Searcher(crowd().stage.accounts, crowd().stage.territory)
                .books(manager, caller, contest).fields(SearchScope.INITIATIVES).fields().stream()
                        .flatMap(Field::names)
                        .collect(Collectors.toSet());
    }

    @Test
    public void whatAMunicipalityFindsDoesNotChangeWithWhatItCanNotSee() {
        Crowd own = new Crowd(database, 5, 12);
        filled = null;
        Caller municipality = own.stage.accounts.caller("municipio-05101", Grant.of(Role.MUNICIPALITY, "05101"));
        List<String> searches = new ArrayList<>();
        Random random = new Random(10);
        for (String template : Queries.OPEN) {
            searches.add(Queries.fill(template, random));
        }
        searches.add("canario");
        List<Object> before = answers(own, municipality, searches);
        own.stage.evaluator("canario", 50);
        own.things.stream()
                .filter(thing -> thing.status().equals("admitted"))
                .filter(thing -> thing.municipalities().contains("05101"))
                .forEach(thing -> own.stage.evaluated(thing.externalId().orElse(thing.id()) + ",canario,5,0"));
        own.stage.ranked();
        own.stage.initiative("canario", "gestion", "13101");
        assertEquals(before, answers(own, municipality, searches));
    }

    private static List<Object> answers(Crowd crowd, Caller caller, List<String> searches) {
        List<Object> answers = new ArrayList<>();
        for (String search : searches) {
            Page<Initiative> page = crowd.initiatives.list(caller, Stage.CONTEST, filter(search), Slice.first(500));
            answers.add(search + " " + page.total() + " "
                    + page.items().stream().map(Initiative::id).toList());
        }
        return answers;
    }

    @Test
    public void faultsOfASearchAreFaultsOfTheRequest() {
        List<Fault> faults = assertThrows(InvalidInput.class, () -> find("averag>1 estado:nada"))
                .faults();
        assertEquals(
                List.of("/query/search contest.search.unknown-field", "/query/search contest.search.bad-value.choice"),
                faults.stream()
                        .map(fault -> fault.pointer() + " " + fault.code())
                        .toList());
        assertEquals("average", faults.get(0).arguments().get("suggestion"));
        assertEquals(1, faults.get(0).arguments().get("at"));
    }

    @Test
    public void anOrderMayBeRestrictedToWhatSearchesFind() {
        Stage stage = new Crowd(database, 6, 0).stage;
        filled = null;
        String first = stage.initiative("A", "gestion", "13101");
        String second = stage.initiative("B", "servicios", "13101");
        stage.initiative("C", "servicios", "13101");
        Assignments.Order order = new Assignments.Order(
                java.util.OptionalInt.of(1),
                Assignments.Objective.TOTAL,
                true,
                1,
                cl.minka.contest.AssignmentWishes.NONE,
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
                java.util.OptionalInt.of(1),
                Assignments.Objective.TOTAL,
                false,
                1,
                cl.minka.contest.AssignmentWishes.NONE,
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
                java.util.OptionalInt.empty(),
                Assignments.Objective.TOTAL,
                true,
                1,
                cl.minka.contest.AssignmentWishes.NONE,
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

    private Set<String> plainly(String search) {
        Crowd all = crowd();
        Node node = all.stage.transactions.read(manager -> {
            ContestEntity contest = ContestStore.find(manager, Stage.CONTEST).orElseThrow();
            Books books =
                    new Searcher(all.stage.accounts, all.stage.territory).books(manager, all.stage.organizer, contest);
            Searcher.Read read = Searcher.read(books, SearchScope.INITIATIVES, search);
            assertEquals(search, List.of(), read.faults());
            return read.node();
        });
        PlainSearch plain = new PlainSearch(all.conflicts, 20);
        return all.things.stream()
                .filter(thing -> plain.finds(node, thing))
                .map(Thing::id)
                .collect(Collectors.toSet());
    }

    private Set<String> find(String search) {
        return find(crowd(), search);
    }

    private static Set<String> find(Crowd crowd, String search) {
        return find(crowd, crowd.stage.organizer, search);
    }

    private static Set<String> find(Crowd crowd, Caller caller, String search) {
        return crowd.initiatives.list(caller, Stage.CONTEST, filter(search), Slice.first(500)).items().stream()
                .map(Initiative::id)
                .collect(Collectors.toSet());
    }

    private static Initiatives.Filter filter(String search) {
        return new Initiatives.Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(search));
    }

    private List<String> evaluators(String search) {
        Stage stage = crowd().stage;
        return stage
                .evaluators
                .list(stage.organizer, Stage.CONTEST, Optional.of(search), Slice.first(100))
                .items()
                .stream()
                .map(cl.minka.contest.Evaluator::username)
                .toList();
    }

    private List<String> assignments(String search) {
        Stage stage = crowd().stage;
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

    private List<Assignments.ScoreLine> scores(String search) {
        Stage stage = crowd().stage;
        return stage.assignments
                .scores(stage.organizer, Stage.CONTEST, Optional.of(search), Slice.first(500))
                .items();
    }

    /** Searches drawn from a seed. */
    static final class Queries {
        static final List<String> OPEN = List.of(
                "agua",
                "\"Acción y\"",
                "100%",
                "title:accion",
                "title=\"agua agua\"",
                "title:*agua",
                "team:arbol",
                "team:none",
                "file:*.pdf",
                "file:carta",
                "file:any",
                "status:(draft submitted)",
                "category:gestion",
                "category:none",
                "category!=servicios",
                "comuna:05101",
                "comuna:(05109 13101)",
                "region:(05 13)",
                "size:small",
                "size:(medium large)",
                "number:1..#20",
                "number>=#20",
                "number:none",
                "externalId:EXT-#20",
                "externalId:EXT-1*",
                "externalId:none",
                "submitted>2027-03-0#9",
                "submitted:2027-03-02..2027-04",
                "submitted:none",
                "started<2022",
                "started:2021..2023-0#9",
                "started:none",
                "appeal:open",
                "appeal:(upheld partly-upheld)",
                "appeal:none",
                "has:attachment",
                "answer.resumen:nuble",
                "answer.resumen:none",
                "answer.costo>=#900",
                "answer.costo:100..#900",
                "answer.costo:none",
                "answer.desde<2022-06",
                "answer.desde:any",
                "answer.replica:yes",
                "answer.replica:none");
        private static final List<String> CLOSED = List.of(
                "code:C0000#9",
                "code:c0001*",
                "cleared:yes",
                "assigned:#4",
                "assigned>#4",
                "finished<#4",
                "finished:1..2",
                "pending>0",
                "pending:#4",
                "average>=#90",
                "average:20..#90",
                "average:none",
                "average<50",
                "total>#90",
                "all total>#90",
                "none total>#90",
                "2 total>#90",
                "2+ total>#90",
                "any score.INN>=#5",
                "all score.INN>=#5",
                "2+ score.RES<#5",
                "1 score.RES:#5",
                "none score.INN:0..#5",
                "spread>#90",
                "spread:none",
                "spread:any",
                "discrepancy:yes",
                "discrepancy:no",
                "evaluator:eva-#6",
                "evaluator:none",
                "evaluator:eva-#6:finished",
                "evaluator:eva-#6:pending",
                "evaluator:eva-#6:assigned",
                "evaluator:(eva-1 eva-2:started)",
                "recused:any",
                "recused:none",
                "recused:eva-#6",
                "conflict:eva-#6",
                "rank<=#20",
                "rank:none",
                "rank:1..#9");
        static final List<String> TERMS =
                java.util.stream.Stream.concat(OPEN.stream(), CLOSED.stream()).toList();
        private static final Map<String, Integer> LIMITS =
                Map.of("#900", 900, "#90", 90, "#20", 20, "#9", 9, "#6", 6, "#5", 5, "#4", 4);

        private Queries() {}

        static String draw(Random random, int depth) {
            int kind = depth == 0 ? 9 : random.nextInt(10);
            return switch (kind) {
                case 0, 1, 2 -> draw(random, depth - 1) + " " + draw(random, depth - 1);
                case 3, 4, 5 -> "(" + draw(random, depth - 1) + " OR " + draw(random, depth - 1) + ")";
                case 6 -> "-(" + draw(random, depth - 1) + ")";
                case 7 -> "NOT " + fill(TERMS.get(random.nextInt(TERMS.size())), random);
                default -> fill(TERMS.get(random.nextInt(TERMS.size())), random);
            };
        }

        static String fill(String template, Random random) {
            String filled = template;
            for (String place : List.of("#900", "#90", "#20", "#9", "#6", "#5", "#4")) {
                if (filled.contains(place)) {
                    filled = filled.replace(place, Integer.toString(1 + random.nextInt(LIMITS.get(place))));
                }
            }
            return filled;
        }
    }
}
