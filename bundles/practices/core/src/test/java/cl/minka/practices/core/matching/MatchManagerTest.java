package cl.minka.practices.core.matching;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.jpa.Json;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.plugin.Gate;
import cl.minka.kernel.plugin.PluginVersion;
import cl.minka.plugin.transfer.Match;
import cl.minka.plugin.transfer.Matched;
import cl.minka.plugin.transfer.Municipality;
import cl.minka.plugin.transfer.StagePlan;
import cl.minka.plugin.transfer.Subject;
import cl.minka.plugin.transfer.TransferRequest;
import cl.minka.plugin.transfer.Unmatched;
import cl.minka.practices.core.Databases;
import cl.minka.practices.core.Samples;
import cl.minka.practices.matching.MatchList;
import cl.minka.practices.matching.TransferChoice;
import cl.minka.practices.need.Need;
import cl.minka.practices.need.NeedState;
import cl.minka.practices.need.NeedStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.persistence.EntityManager;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class MatchManagerTest {
    private final Databases database;
    private final List<TransferRequest> asked = new ArrayList<>();
    private MatchWorld world;

    public MatchManagerTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void open() {
        world = new MatchWorld(database);
        world.put("todos", "1.0.0", this::everyone, "{}");
    }

    @Test
    public void aNeedIsMatchedWithThePracticesThatAnswerItAndTheReasonsAddUp() {
        String fits = practice(world.board.temuco, "Puntos limpios en los barrios", "09101", "Residuos");
        practice(world.board.arica, "Escuela de ajedrez", "15101", "Deporte");
        Need need = world.board.asked(world.board.valparaiso, "Residuos en los barrios", "Residuos");
        MatchList list = world.matches.ofNeed(world.board.valparaiso, need.id(), MatchWorld.order(""));
        assertEquals("need-driven", list.strategy());
        assertEquals("0.1.0", list.version());
        assertEquals(Map.of("terms", 5, "minimum", 0), list.parameters());
        MatchList.Match first = list.matches().get(0);
        assertEquals(Optional.of(fits), first.practice());
        assertEquals("09101", first.municipality());
        assertEquals(
                first.score(),
                first.reasons().stream().mapToDouble(Match.Reason::contribution).sum(),
                1e-6);
        assertTrue(first.reasons().stream()
                .allMatch(reason -> !reason.text().isBlank() && !reason.factor().isBlank()));
        assertEquals(4, list.plan().stages().size());
    }

    @Test
    public void aPracticeIsMatchedWithMunicipalitiesThatAreLikeItsOwn() {
        String practice = practice(world.board.temuco, "Puntos limpios", "09101", "Residuos");
        MatchList list =
                world.matches.ofPractice(world.board.valparaiso, practice, MatchWorld.order("", Map.of(), "13", 5));
        assertEquals("neighbours", list.strategy());
        assertEquals(5, list.matches().size());
        assertTrue(
                list.matches().stream().allMatch(match -> match.municipality().startsWith("13")));
        double before = Double.POSITIVE_INFINITY;
        for (MatchList.Match match : list.matches()) {
            assertTrue(match.score() <= before);
            before = match.score();
        }
    }

    @Test
    public void aStrategyIsToldWhatIsPublicOfAllMunicipalities() {
        String practice = practice(world.board.temuco, "Puntos limpios", "09101", "Residuos");
        world.board.practices.create(world.board.arica, Samples.sheet("Borrador", "15101", false, "Residuos"));
        Need open = world.board.asked(world.board.arica, "Basura en la playa", "Residuos");
        world.board.secret(world.board.valparaiso, "Nadie lo sabe", "Residuos");
        world.matches.setFacts(new TransferFacts() {
            @Override
            public Map<String, Integer> receivers(EntityManager manager) {
                return Map.of("09101", 3, "13101", 12);
            }

            @Override
            public Set<String> adopters(EntityManager manager, String id) {
                return Set.of("13102");
            }
        });
        world.matches.ofNeed(world.board.organizer, open.id(), MatchWorld.order("todos"));
        TransferRequest need = asked.get(0);
        assertEquals(344, need.candidates().size());
        assertEquals("15101", need.origin().orElseThrow().id());
        assertEquals(List.of("residuos"), need.subject().orElseThrow().topics());
        assertEquals(2.0 / 3, need.subject().orElseThrow().facts().get("urgency"), 1e-12);
        Municipality temuco = candidate(need, "09101");
        assertEquals(List.of("08", "14"), temuco.borders());
        assertEquals("large", temuco.sizeBand());
        assertEquals(14, temuco.indicators().size());
        assertEquals(5, temuco.capacity());
        assertEquals(0, candidate(need, "13101").capacity());
        assertEquals(8, candidate(need, "13102").capacity());
        assertTrue(temuco.solved());
        assertTrue("a partner has it too", candidate(need, "05109").solved());
        assertFalse(candidate(need, "13101").solved());
        assertEquals(
                List.of(practice), temuco.practices().stream().map(Subject::id).toList());
        assertEquals(0.25, temuco.practices().get(0).facts().get("evidence"), 1e-12);
        assertEquals(-38.7, temuco.point().orElseThrow().latitude(), 0.3);

        world.matches.ofPractice(world.board.organizer, practice, MatchWorld.order("todos"));
        TransferRequest spread = asked.get(1);
        assertEquals("09101", spread.origin().orElseThrow().id());
        assertEquals(
                List.of(open.id()),
                candidate(spread, "15101").needs().stream().map(Subject::id).toList());
        assertEquals(List.of(), candidate(spread, "05101").needs());
        assertTrue(candidate(spread, "05109").solved());
        assertTrue(candidate(spread, "13102").solved());
        assertFalse(candidate(spread, "15101").solved());
    }

    @Test
    public void whoSolvedANeedLikeItIsKnownUnlessItWasAnonymous() {
        Need named = world.board.asked(world.board.arica, "Basura", "Residuos");
        Need secret = world.board.secret(world.board.vina, "Secreta", "Residuos");
        NeedStep solved = new NeedStep(NeedState.SOLVED, Optional.of("Solos."), Optional.empty());
        world.board.needs.move(world.board.arica, named.id(), solved);
        world.board.needs.move(world.board.vina, secret.id(), solved);
        Need need = world.board.asked(world.board.valparaiso, "Otra", "RESIDUOS");
        world.matches.ofNeed(world.board.valparaiso, need.id(), MatchWorld.order("todos"));
        assertTrue(candidate(asked.get(0), "15101").solved());
        assertFalse(candidate(asked.get(0), "05109").solved());
    }

    @Test
    public void ofAnAnonymousNeedTheStrategyLearnsNothingWhoeverAsks() {
        practice(world.board.valparaiso, "Puntos limpios", "05101", "Residuos");
        Need secret = world.board.secret(world.board.valparaiso, "Residuos en los cerros", "Residuos");
        for (Caller caller : List.of(world.board.valparaiso, world.board.temuco, world.board.organizer)) {
            world.matches.ofNeed(caller, secret.id(), MatchWorld.order("todos", Map.of(), "", 345));
        }
        assertEquals(3, asked.size());
        for (TransferRequest request : asked) {
            assertEquals(asked.get(0), request);
            assertEquals(Optional.empty(), request.origin());
            assertEquals(345, request.candidates().size());
            assertFalse(
                    request.subject().toString(), request.subject().toString().contains(secret.id()));
            assertFalse(
                    request.subject().toString(), request.subject().toString().contains("05101"));
        }
    }

    @Test
    public void amongItsMatchesNoGapTellsWhoseItIs() {
        Need secret = world.board.secret(world.board.valparaiso, "Residuos en los cerros", "Residuos");
        MatchList stranger =
                world.matches.ofNeed(world.board.temuco, secret.id(), MatchWorld.order("todos", Map.of(), "", 345));
        assertEquals(345, stranger.matches().size());
        MatchList own =
                world.matches.ofNeed(world.board.valparaiso, secret.id(), MatchWorld.order("todos", Map.of(), "", 345));
        assertEquals(344, own.matches().size());
        for (int limit : List.of(1, 40, 344)) {
            assertEquals(
                    limit,
                    world.matches
                            .ofNeed(world.board.valparaiso, secret.id(), MatchWorld.order("todos", Map.of(), "", limit))
                            .matches()
                            .size());
        }
        assertFalse(Json.write(stranger), Json.write(stranger).contains(secret.id()));
        assertEquals(
                "CONFLICT practices.strategy-refused",
                Refused.key(() ->
                        world.matches.ofNeed(world.board.valparaiso, secret.id(), MatchWorld.order("neighbours"))));
        assertEquals(
                "CONFLICT practices.strategy-refused",
                Refused.key(
                        () -> world.matches.ofNeed(world.board.temuco, secret.id(), MatchWorld.order("neighbours"))));
    }

    @Test
    public void ofManyPracticesOfAMunicipalityThoseThatFitBestAreGiven() {
        for (int number = 0; number < 12; number++) {
            practice(world.board.temuco, "Ajedrez " + number, "09101", "Deporte");
        }
        String fits = practice(world.board.temuco, "Puntos limpios", "09101", "Residuos");
        Need need = world.board.asked(world.board.valparaiso, "Basura", "Residuos");
        world.matches.ofNeed(world.board.valparaiso, need.id(), MatchWorld.order("todos"));
        List<String> given = candidate(asked.get(0), "09101").practices().stream()
                .map(Subject::id)
                .toList();
        assertEquals(Candidates.MOST_SUBJECTS, given.size());
        assertTrue(given.contains(fits));
    }

    @Test
    public void whatChangesIsSeenAtOnce() {
        String practice = practice(world.board.temuco, "Puntos limpios", "09101", "Residuos");
        Need need = world.board.asked(world.board.valparaiso, "Basura", "Residuos");
        world.matches.ofNeed(world.board.valparaiso, need.id(), MatchWorld.order("todos"));
        world.board.practices.put(
                world.board.temuco, practice, Samples.sheet("Compostaje", "09101", "Agua"), Expected.anyVersion());
        world.matches.ofNeed(world.board.valparaiso, need.id(), MatchWorld.order("todos"));
        assertEquals(
                "Compostaje",
                candidate(asked.get(1), "09101").practices().get(0).texts().get("title"));
        assertFalse(candidate(asked.get(1), "09101").solved());
        world.board.practices.delete(world.board.temuco, practice, Expected.anyVersion());
        world.matches.ofNeed(world.board.valparaiso, need.id(), MatchWorld.order("todos"));
        assertEquals(List.of(), candidate(asked.get(2), "09101").practices());
    }

    @Test
    public void aMunicipalityIsServedByItsOwnChoice() {
        Need need = world.board.asked(world.board.valparaiso, "Basura", "Residuos");
        choose(world.board.valparaiso, "05101", "todos", Optional.of("[1,2)"), Map.of("peso", 3));
        MatchList list = world.matches.ofNeed(world.board.valparaiso, need.id(), MatchWorld.order(""));
        assertEquals("todos", list.strategy());
        assertEquals(Map.of("peso", 3), list.parameters());
        assertEquals(Map.of("peso", 3.0), asked.get(0).parameters());
        assertEquals(
                "need-driven",
                world.matches
                        .ofNeed(world.board.temuco, need.id(), MatchWorld.order(""))
                        .strategy());
        world.remove("todos", "1.0.0");
        world.put("todos", "2.0.0", this::everyone, "{}");
        assertEquals(
                "UNAVAILABLE practices.strategy-version-absent",
                Refused.key(() -> world.matches.ofNeed(world.board.valparaiso, need.id(), MatchWorld.order(""))));
        world.remove("todos", "2.0.0");
        assertEquals(
                "UNAVAILABLE practices.strategy-absent",
                Refused.key(() -> world.matches.ofNeed(world.board.valparaiso, need.id(), MatchWorld.order(""))));
    }

    @Test
    public void aChoiceIsCheckedAndBelongsToItsMunicipality() {
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> choose(world.board.temuco, "05101", "todos", Optional.empty(), Map.of())));
        assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> world.choices.get(world.board.temuco, "05101")));
        assertEquals(
                "NOT_FOUND practices.municipality-not-found",
                Refused.key(() -> world.choices.get(world.board.organizer, "99999")));
        assertEquals(
                Set.of("/parameters practices.parameter.forbidden", "/version practices.bad-version-range"),
                Set.of(
                        Refused.faults(() -> choose(
                                        world.board.valparaiso,
                                        "05101",
                                        "need-driven",
                                        Optional.empty(),
                                        Map.of("terms", 99)))
                                .iterator()
                                .next()
                                .replace("/parameters/terms", "/parameters"),
                        Refused.faults(() -> choose(
                                        world.board.valparaiso, "05101", "need-driven", Optional.of("uno"), Map.of()))
                                .iterator()
                                .next()));
        world.permissions.allow("todos", Set.of("09101"));
        assertEquals(
                Set.of("/strategy practices.strategy-not-allowed"),
                Refused.faults(() -> choose(world.board.valparaiso, "05101", "todos", Optional.empty(), Map.of())));
        TransferChoice made =
                choose(world.board.organizer, "05101", "need-driven", Optional.empty(), Map.of("terms", 2));
        assertEquals(made, world.choices.get(world.board.valparaiso, "05101"));
        assertEquals(
                "PRECONDITION_REQUIRED kernel.precondition-required",
                Refused.key(() -> choose(world.board.valparaiso, "05101", "need-driven", Optional.empty(), Map.of())));
        TransferChoice usual = world.choices.put(
                world.board.valparaiso, "05101", TransferChoice.usual(), Expected.version(made.version()));
        assertEquals(Optional.empty(), usual.strategy());
        assertEquals(
                List.of("practices.transfer-strategy-chosen", "practices.transfer-strategy-chosen"),
                world.board.journal.actions());
    }

    @Test
    public void whatMayNotBeChosenIsNotAsked() {
        Need need = world.board.asked(world.board.valparaiso, "Basura", "Residuos");
        world.permissions.allow("todos", Set.of("09101", "amuch"));
        assertEquals(
                Set.of("/strategy practices.strategy-not-allowed"),
                Refused.faults(
                        () -> world.matches.ofNeed(world.board.valparaiso, need.id(), MatchWorld.order("todos"))));
        for (Caller allowed : List.of(world.board.temuco, world.board.organizer, world.board.admin)) {
            world.matches.ofNeed(allowed, need.id(), MatchWorld.order("todos"));
        }
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> world.matches.ofNeed(world.board.evaluator, need.id(), MatchWorld.order("todos"))));
        assertEquals(
                Set.of("/parameters/nada practices.parameter.unknown"),
                Refused.faults(() -> world.matches.ofNeed(
                        world.board.temuco, need.id(), MatchWorld.order("need-driven", Map.of("nada", 1), "", 5))));
    }

    @Test
    public void whateverAStrategyDoesTheCallerIsToldByItsName() {
        Need need = world.board.asked(world.board.valparaiso, "Basura", "Residuos");
        assertEquals("UNAVAILABLE practices.strategy-absent", failure(need, "no-hay-tal"));
        world.put(
                "odd",
                "1.0.0",
                request -> new Matched(
                        List.of(Match.about("09101", "inventada", List.of())), StagePlan.usual(), Map.of(), List.of()),
                "{}");
        assertEquals("UNAVAILABLE practices.strategy-failed", failure(need, "odd"));
        world.put(
                "shy",
                "1.0.0",
                request -> new Unmatched(Unmatched.Reason.UNSUITABLE_PURPOSE, "No sirve para esto."),
                "{}");
        assertEquals("CONFLICT practices.strategy-refused", failure(need, "shy"));
        world.put(
                "broken",
                "1.0.0",
                request -> {
                    throw new IllegalStateException("bug");
                },
                "{}");
        assertEquals("UNAVAILABLE practices.strategy-failed", failure(need, "broken"));
        world.guard.set(new PluginVersion("org.ejemplo.todos", "1.0.0"), Gate.STOPPED);
        assertEquals("UNAVAILABLE practices.strategy-stopped", failure(need, "todos"));
    }

    @Test
    public void aSwapUnderLoadLosesNoCall() throws Exception {
        Need need = world.board.asked(world.board.valparaiso, "Basura", "Residuos");
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            List<Future<MatchList>> answers = new ArrayList<>();
            Callable<MatchList> call =
                    () -> world.matches.ofNeed(world.board.temuco, need.id(), MatchWorld.order("todos"));
            for (int round = 1; round <= 40; round++) {
                answers.add(people.submit(call));
                String before = "1.0." + (round - 1);
                world.put("todos", "1.0." + round, this::everyone, "{}");
                world.guard.set(new PluginVersion("org.ejemplo.todos", before), Gate.RETIRED);
                answers.add(people.submit(call));
                world.remove("todos", before);
            }
            for (Future<MatchList> answer : answers) {
                assertEquals(20, answer.get().matches().size());
            }
        } finally {
            people.shutdownNow();
        }
    }

    private String failure(Need need, String strategy) {
        return Refused.key(() -> world.matches.ofNeed(world.board.valparaiso, need.id(), MatchWorld.order(strategy)));
    }

    private TransferChoice choose(
            Caller caller, String cut, String strategy, Optional<String> versions, Map<String, Object> parameters) {
        return world.choices.put(
                caller, cut, new TransferChoice(Optional.of(strategy), versions, parameters, 0), Expected.nothing());
    }

    private String practice(Caller caller, String title, String cut, String topic) {
        return world.board
                .practices
                .create(caller, Samples.sheet(title, cut, topic))
                .id();
    }

    private static Municipality candidate(TransferRequest request, String cut) {
        return request.candidates().stream()
                .filter(one -> one.id().equals(cut))
                .findFirst()
                .orElseThrow();
    }

    /** As many as are wanted, in order of code; remembers what it was asked. */
    private cl.minka.plugin.transfer.Matching everyone(TransferRequest request) {
        synchronized (asked) {
            asked.add(request);
        }
        return new Matched(
                request.candidates().stream()
                        .limit(request.limit())
                        .map(one -> Match.with(one.id(), List.of(new Match.Reason("todo", 1, 1, 1, "Ejemplo."))))
                        .toList(),
                StagePlan.usual(),
                Map.of(),
                List.of());
    }
}
