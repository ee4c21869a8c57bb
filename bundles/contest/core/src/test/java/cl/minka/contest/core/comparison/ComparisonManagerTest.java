package cl.minka.contest.core.comparison;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.Committee;
import cl.minka.contest.Comparison;
import cl.minka.contest.Comparisons.Order;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.Opinion;
import cl.minka.contest.Ranking;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Samples;
import cl.minka.contest.core.Stage;
import cl.minka.contest.core.ranking.PanelTrials;
import cl.minka.contest.core.ranking.SomeStrategies;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.jpa.DirectGuard;
import cl.minka.kernel.jpa.Refused;
import cl.minka.plugin.scoring.ScoringRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/**
 * Two evaluators. Totals: I-1 80 and 80, I-2 100 and 40, I-3 60 by ana only, I-4 (alone in its category) 60 by berta
 * only, I-5 by nobody.
 */
@RunWith(Parameterized.class)
public class ComparisonManagerTest {
    private static final String CONTEST = Stage.CONTEST;

    private final Databases database;
    private Stage stage;
    private ComparisonManager comparisons;
    private String one;
    private String two;
    private String three;
    private String four;
    private String five;

    public ComparisonManagerTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void begin() {
        stage = new Stage(database, Samples.contest(CONTEST), ContestStatus.EVALUATION);
        one = stage.initiative("I-1", "gestion", "05101");
        two = stage.initiative("I-2", "gestion", "13101");
        three = stage.initiative("I-3", "gestion", "09101");
        four = stage.initiative("I-4", "servicios", "09101");
        five = stage.initiative("I-5", "servicios", "09101");
        stage.evaluated("I-1,ana,4,4", "I-1,berta,4,4", "I-2,ana,5,5", "I-2,berta,2,2", "I-3,ana,3,3", "I-4,berta,3,3");
        comparisons = new ComparisonManager(
                stage.transactions,
                new PanelTrials(stage.strategies, SomeStrategies.runner(), new DirectGuard(), stage.territory),
                stage.territory);
    }

    @Test
    public void everyInstalledStrategyStandsBesideTheOthers() {
        install();
        Comparison found = compare(40);
        assertEquals(
                List.of("mean", "best", "reversed"),
                found.strategies().stream().map(Comparison.Strategy::id).toList());
        assertEquals("cl.minka.scoring.best/1.0.0", found.strategies().get(1).bundle());
        assertEquals(
                Map.of("mean", List.of(one, four), "best", List.of(two, four), "reversed", List.of(three, four)),
                found.winners());
        assertEquals(
                List.of(one, two, three, four, five),
                found.entries().stream().map(Comparison.Entry::initiative).toList());
        Comparison.Entry second = found.entries().get(1);
        assertEquals(Optional.of("I-2"), second.externalId());
        assertEquals(Map.of("mean", 2, "best", 1, "reversed", 3), second.ranks());
        assertEquals(Map.of("mean", 70.0, "best", 100.0, "reversed", 30.0), second.scores());
        assertEquals(Map.of(), found.entries().get(4).ranks());
        assertEquals(0.0, found.entries().get(4).selectionProbability().get("mean"), 0);
    }

    /** mean against its reverse: −1; best ranks 80, 100, 60, 60 where mean ranks 80, 70, 60, 60: one of five pairs turned. */
    @Test
    public void agreementIsKendallsTau() {
        install();
        Map<String, OptionalDouble> taus = compare(0).kendallTau().stream()
                .collect(Collectors.toMap(tau -> tau.first() + " " + tau.second(), Comparison.Tau::tau));
        assertEquals(OptionalDouble.of(-1), taus.get("mean reversed"));
        assertEquals(3.0 / 5, taus.get("mean best").orElseThrow(), 1e-15);
        assertEquals(3, taus.size());
    }

    /**
     * Of two evaluators a resample has ana twice (1/4), berta twice (1/4) or both (1/2). Under the mean I-2 wins with
     * ana alone, otherwise I-1; I-4 wins unless ana is alone.
     */
    @Test
    public void theChancesAreThoseOfTheDraws() {
        Comparison found = compare(800);
        Function<String, Double> chance = id -> found.entries().stream()
                .filter(entry -> entry.initiative().equals(id))
                .findFirst()
                .orElseThrow()
                .selectionProbability()
                .get("mean");
        assertEquals(0.25, chance.apply(two), 0.05);
        assertEquals(1, chance.apply(one) + chance.apply(two), 1e-12);
        assertEquals(chance.apply(one), chance.apply(four));
        assertEquals(0, chance.apply(three), 0);
        assertEquals(0, chance.apply(five), 0);
        assertEquals(800, found.strategies().get(0).resamples());
        assertEquals(1.0, found.entries().get(0).shortlistProbability().get("mean"), 0);
        assertEquals(found.entries().get(2).shortlistProbability().get("mean"), 0.75, 0.05);
    }

    @Test
    public void theSameSeedGivesTheSameAnswer() {
        install();
        assertEquals(compare(100), compare(100));
        assertNotEquals(
                compare(100).entries(), order(new Order(List.of(), 6, 100)).entries());
    }

    /**
     * I-2 lacks 10 points, but only berta's 40 can rise: at 20 it ties with I-1 on the total and on both criteria, and
     * I-1 was filed first. I-3 lacks 20.
     */
    @Test
    public void whatALoserLacksIsTold() {
        List<Comparison.Gap> gaps = compare(0).gaps();
        assertEquals(
                List.of(two, three, five),
                gaps.stream().map(Comparison.Gap::initiative).toList());
        assertEquals(Optional.of(one), gaps.get(0).winner());
        assertEquals(OptionalDouble.of(10), gaps.get(0).gap());
        assertEquals(OptionalDouble.of(20.01), gaps.get(0).rise());
        assertEquals(OptionalDouble.of(20), gaps.get(1).gap());
        assertEquals(OptionalDouble.of(20.01), gaps.get(1).rise());
        assertEquals(OptionalDouble.empty(), gaps.get(2).gap());
        assertTrue(gaps.get(1).tried() && !gaps.get(2).tried());
        assertEquals(
                "contest.selection.not-evaluated", gaps.get(2).reasons().get(0).code());
    }

    @Test
    public void whatAStrategyDoesWrongIsToldInItsPlace() {
        SomeStrategies.install(stage.strategies, "broken", "1.0.0", request -> {
            throw new IllegalStateException("boom");
        });
        SomeStrategies.install(
                stage.strategies,
                "choosy",
                "1.0.0",
                request -> new cl.minka.plugin.scoring.Refused(
                        cl.minka.plugin.scoring.Refused.Reason.TOO_FEW_DATA, "Faltan datos."));
        SomeStrategies.install(
                stage.strategies, "needy", "1.0.0", SomeStrategies::mean, "{\"type\":\"object\",\"required\":[\"n\"]}");
        SomeStrategies.install(stage.strategies, "picky", "1.0.0", ComparisonManagerTest::onlyTheWhole);
        Comparison found = compare(20);
        Map<String, String> refusals = found.strategies().stream()
                .collect(Collectors.toMap(
                        Comparison.Strategy::id,
                        strategy -> strategy.refusal().map(Fault::code).orElse("") + " " + strategy.resamples()));
        assertEquals("contest.strategy-failed 0", refusals.get("broken"));
        assertEquals("contest.strategy-refused 0", refusals.get("choosy"));
        assertEquals("contest.comparison.parameters 0", refusals.get("needy"));
        assertEquals(" 20", refusals.get("mean"));
        int whole = Integer.parseInt(refusals.get("picky").strip());
        assertTrue(refusals.toString(), whole > 0 && whole < 20);
        assertEquals(Set.of("mean", "picky"), found.winners().keySet());
        assertEquals(1, found.entries().get(0).selectionProbability().get("picky"), 0);
    }

    /** Refuses resamples in which an evaluator stands twice. */
    private static cl.minka.plugin.scoring.Scoring onlyTheWhole(ScoringRequest request) {
        return request.evaluations().stream()
                        .anyMatch(evaluation -> evaluation.evaluator().contains("."))
                ? new cl.minka.plugin.scoring.Refused(
                        cl.minka.plugin.scoring.Refused.Reason.TOO_FEW_DATA, "Faltan evaluadores.")
                : SomeStrategies.mean(request);
    }

    @Test
    public void othersRunWithTheDefaultsOfTheirSchema() {
        List<Map<String, Object>> seen = Collections.synchronizedList(new ArrayList<>());
        SomeStrategies.install(
                stage.strategies,
                "tuned",
                "1.0.0",
                request -> {
                    seen.add(request.parameters());
                    return SomeStrategies.mean(request);
                },
                "{\"type\":\"object\",\"properties\":{\"share\":{\"type\":\"number\",\"default\":0.25},"
                        + "\"method\":{\"type\":\"string\",\"default\":\"reml\"},\"free\":{\"type\":\"string\"}}}");
        Comparison found = order(new Order(List.of("tuned"), 5, 3));
        assertEquals(4, seen.size());
        assertEquals(Set.of(Map.of("share", 0.25, "method", "reml")), Set.copyOf(seen));
        assertEquals(
                Set.of("share", "method"),
                found.strategies().get(0).parameters().keySet());
        assertEquals(List.of(), found.gaps());
        assertEquals("mean", found.own());
    }

    @Test
    public void whatIsNotThereIsABadRequest() {
        assertEquals(
                Set.of(
                        "/query/strategies contest.comparison.unknown-strategy",
                        "/query/resamples contest.comparison.resamples"),
                Refused.faults(() -> order(new Order(List.of("mean", "none"), 1, 2_001))));
        stage.move(ContestStatus.SCREENING);
        assertEquals("CONFLICT contest.wrong-status", Refused.key(() -> compare(0)));
        Caller stranger = stage.accounts.caller("otra", Grant.of(Role.ORGANIZER, "05101"));
        assertTrue(Refused.key(() -> comparisons.compare(stranger, CONTEST, new Order(List.of(), 1, 0), f -> {}))
                .matches("(FORBIDDEN|NOT_FOUND) .*"));
    }

    /** Half the committee's 100 for I-2 makes (70 + 100)/2 = 85 against (80 + 60)/2 = 70 of I-1. */
    @Test
    public void theScoresOfTheCommitteeCountOnceThereAre() {
        Ranking ranking = stage.ranked();
        Caller ines = stage.accounts.caller("comite-1", Grant.of(Role.COMMITTEE, "amuch"));
        stage.committees.put(
                stage.organizer,
                CONTEST,
                new Committee.Draft(List.of("comite-1"), 1, Optional.of(ranking.id()), Optional.empty()),
                Expected.nothing());
        assertEquals(List.of(one, four), compare(0).winners().get("mean"));
        stage.move(ContestStatus.COMMITTEE);
        opine(ines, one, 3);
        opine(ines, two, 5);
        Comparison found = compare(0);
        assertTrue(found.withCommittee());
        assertEquals(List.of(two), found.winners().get("mean"));
        assertEquals(one, found.gaps().get(0).initiative());
        assertEquals(OptionalDouble.of(15), found.gaps().get(0).gap());
        assertEquals(OptionalDouble.empty(), found.gaps().get(0).rise());
        assertTrue(found.gaps().get(0).tried());
    }

    private void opine(Caller member, String initiative, int score) {
        stage.committees.putOpinion(
                member,
                CONTEST,
                initiative,
                new Opinion.Draft(Stage.scores(score, score), Map.of("", "Nos parece bien"), Optional.empty()),
                Expected.nothing());
    }

    private void install() {
        SomeStrategies.install(stage.strategies, "best", "1.0.0", MoreStrategies::best);
        SomeStrategies.install(stage.strategies, "reversed", "1.0.0", MoreStrategies::reversed);
    }

    private Comparison compare(int resamples) {
        return order(new Order(List.of(), 5, resamples));
    }

    private Comparison order(Order order) {
        return comparisons.compare(stage.organizer, CONTEST, order, fraction -> {});
    }
}
