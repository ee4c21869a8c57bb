package cl.minka.contest.core.ranking;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.ContestStatus;
import cl.minka.contest.Ranking;
import cl.minka.contest.Rankings;
import cl.minka.contest.ScoringChoice;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Samples;
import cl.minka.contest.core.Stage;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.DirectGuard;
import cl.minka.kernel.jpa.Refused;
import cl.minka.plugin.scoring.InitiativeScore;
import cl.minka.plugin.scoring.Scored;
import cl.minka.plugin.scoring.ScoringRequest;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class RankingManagerTest {
    private static final String CONTEST = Stage.CONTEST;

    private final Databases database;
    private Stage stage;

    public RankingManagerTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void begin() {
        stage = new Stage(database, Samples.contest(CONTEST), ContestStatus.EVALUATION);
        stage.initiative("I-1", "gestion", "05101");
        stage.initiative("I-2", "gestion", "13101");
        stage.initiative("I-3", "servicios", "09101");
        stage.initiative("I-4", "servicios", "09101");
        stage.evaluated("I-1,ana,4,3", "I-1,berta,2,3", "I-2,ana,5,5", "I-3,berta,3,3");
    }

    @Test
    public void aRankingIsStoredAsItWasComputed() {
        Ranking ranking = stage.ranked();
        assertEquals("mean", ranking.strategy().id());
        assertEquals("cl.minka.scoring.mean/1.0.0", ranking.strategy().bundle());
        assertEquals(
                List.of("1 I-2 false 100.0", "2 I-1 true 60.0", "2 I-3 true 60.0"),
                ranking.entries().stream()
                        .map(e -> e.rank() + " " + e.externalId().orElse("") + " " + e.tied() + " " + e.score())
                        .toList());
        assertEquals(ranking, stage.rankings.get(stage.organizer, CONTEST, ranking.id()));
        Ranking second = stage.ranked();
        assertEquals(ranking.inputSha256(), second.inputSha256());
        assertEquals(
                List.of(second, ranking),
                stage.rankings.list(stage.organizer, CONTEST, Slice.first(5)).items());
    }

    /** A ranking never changes, so that entries are read once; whether it is there is asked each time. */
    @Test
    public void entriesAreReadOnceAndTheRestEachTime() throws SQLException {
        List<Ranking> both = List.of(stage.ranked(), stage.ranked());
        String second = both.get(1).id();
        assertEquals(both.get(1), stage.rankings.get(stage.organizer, CONTEST, second));
        write("UPDATE ranking SET entries = 'unreadable' WHERE id = '" + second + "'");
        assertEquals(
                List.of(both.get(1), both.get(0)),
                stage.rankings.list(stage.organizer, CONTEST, Slice.first(5)).items());
        write("UPDATE ranking SET entries = 'unreadable'");
        assertEquals(
                List.of(both.get(1)),
                stage.rankings.list(stage.organizer, CONTEST, Slice.first(1)).items());
        assertEquals(
                both.get(0),
                stage.rankings.get(stage.organizer, CONTEST, both.get(0).id()));
        write("DELETE FROM ranking WHERE id = '" + second + "'");
        assertEquals(
                "NOT_FOUND contest.ranking-not-found",
                Refused.key(() -> stage.rankings.get(stage.organizer, CONTEST, second)));
        assertEquals(
                List.of(both.get(0)),
                stage.rankings.list(stage.organizer, CONTEST, Slice.first(5)).items());
    }

    @Test
    public void verificationHoldsAlsoWhenEvaluationsHaveChangedSince() {
        Ranking ranking = stage.ranked();
        stage.evaluated("I-1,ana,5,5");
        assertTrue(stage.rankings.verify(stage.organizer, CONTEST, ranking.id()).identical());
        assertNotEquals(ranking.inputSha256(), stage.ranked().inputSha256());
    }

    @Test
    public void verificationFindsWhatWasChangedByHand() throws SQLException {
        Ranking ranking = stage.ranked();
        change("UPDATE ranking_input SET body = REPLACE(CAST(body AS VARCHAR(20000)), '\"INN\":5', '\"INN\":4')");
        Rankings.Verification found = stage.rankings.verify(stage.organizer, CONTEST, ranking.id());
        assertFalse(found.identical());
        assertTrue(found.differences().get(0).startsWith("inputSha256: "));
        assertTrue(
                found.differences().toString(),
                found.differences().stream().anyMatch(text -> text.contains("/score: 100.0 <> ")));
    }

    @Test
    public void anotherStrategyAndNoteMayBeAskedFor() {
        SomeStrategies.install(stage.strategies, "other", "1.0.0", SomeStrategies::mean);
        ScoringChoice choice = new ScoringChoice("other", Map.of("share", new BigDecimal("0.2"), "n", 3));
        Ranking ranking = stage.rankings.compute(
                stage.organizer, CONTEST, new Rankings.Order(Optional.of(choice), Optional.of("prueba")), f -> {});
        assertEquals("other", ranking.strategy().id());
        assertEquals(Optional.of("prueba"), ranking.note());
        assertTrue(stage.rankings.verify(stage.organizer, CONTEST, ranking.id()).identical());
    }

    /** A parameter that the published JSON Schema forbids is refused where it stands. */
    @Test
    public void parametersThatTheStrategyForbidsAreRefused() {
        String schema =
                "{\"type\":\"object\",\"properties\":{\"share\":{\"type\":\"number\",\"minimum\":0,\"maximum\":0.5},"
                        + "\"n\":{\"type\":\"integer\"},\"method\":{\"enum\":[\"reml\",\"ml\"]}},\"required\":[\"n\"],"
                        + "\"additionalProperties\":false}";
        SomeStrategies.install(stage.strategies, "strict", "1.0.0", SomeStrategies::mean, schema);
        Map<String, Object> bad = Map.of("share", new BigDecimal("0.9"), "z/z", "x", "method", "otro");
        assertEquals(
                Set.of(
                        "/parameters/share contest.parameter.forbidden",
                        "/parameters/z~1z contest.parameter.unknown",
                        "/parameters/method contest.parameter.forbidden",
                        "/parameters/n kernel.required"),
                Refused.faults(() -> strict(bad)));
        assertEquals(
                Set.of("/parameters/n contest.parameter.forbidden"),
                Refused.faults(() -> strict(Map.of("n", new BigDecimal("1.5")))));
        assertEquals(
                "strict",
                strict(Map.of("n", 3, "share", new BigDecimal("0.5")))
                        .strategy()
                        .id());
        SomeStrategies.install(stage.strategies, "odd", "1.0.0", SomeStrategies::mean, "no JSON");
        assertEquals(List.of(), stage.strategies.faults("", new ScoringChoice("odd", Map.of("a", 1))));
    }

    private Ranking strict(Map<String, Object> parameters) {
        ScoringChoice choice = new ScoringChoice("strict", parameters);
        return stage.rankings.compute(
                stage.organizer, CONTEST, new Rankings.Order(Optional.of(choice), Optional.empty()), f -> {});
    }

    @Test
    public void aPinnedVersionRanksAlthoughANewerOneIsThere() {
        SomeStrategies.install(stage.strategies, "twin", "1.4.0", SomeStrategies::mean);
        SomeStrategies.install(stage.strategies, "twin", "2.0.0", SomeStrategies::mean);
        assertEquals(
                "2.0.0", compute(new ScoringChoice("twin", Map.of())).strategy().version());
        Ranking pinned = compute(new ScoringChoice("twin", Optional.of("[1.0,2.0)"), Map.of()));
        assertEquals("1.4.0", pinned.strategy().version());
        assertEquals(
                "1.4.0",
                compute(new ScoringChoice("twin", Optional.of("1.4.0"), Map.of()))
                        .strategy()
                        .version());
        assertTrue(stage.rankings.verify(stage.organizer, CONTEST, pinned.id()).identical());
        assertEquals(
                "UNAVAILABLE contest.strategy-version-absent",
                Refused.key(() -> compute(new ScoringChoice("twin", Optional.of("[3,4)"), Map.of()))));
        assertEquals(
                Set.of("/version contest.bad-version-range"),
                Refused.faults(() -> compute(new ScoringChoice("twin", Optional.of("[2,1]"), Map.of()))));
    }

    @Test
    public void aRankingIsVerifiedByTheVersionThatMadeItWhileThatIsThere() {
        Object old = SomeStrategies.install(stage.strategies, "drift", "1.0.0", SomeStrategies::mean);
        Ranking made = compute(new ScoringChoice("drift", Map.of()));
        SomeStrategies.install(
                stage.strategies,
                "drift",
                "1.1.0",
                request -> new cl.minka.plugin.scoring.Refused(
                        cl.minka.plugin.scoring.Refused.Reason.TOO_FEW_DATA, "Otra"));
        assertTrue(stage.rankings.verify(stage.organizer, CONTEST, made.id()).identical());
        stage.strategies.remove(old);
        assertEquals(
                "CONFLICT contest.strategy-refused",
                Refused.key(() -> stage.rankings.verify(stage.organizer, CONTEST, made.id())));
    }

    @Test
    public void aStrategyThatTheOperatorKeepsForOthersIsRefused() {
        SomeStrategies.install(stage.strategies, "kept", "1.0.0", SomeStrategies::mean);
        stage.allowed.allow("kept", Set.of("05101"));
        assertEquals(
                Set.of("/strategy contest.strategy-not-allowed"),
                Refused.faults(() -> compute(new ScoringChoice("kept", Map.of()))));
        stage.allowed.allow("kept", Set.of("05101", "amuch"));
        assertEquals(
                "kept", compute(new ScoringChoice("kept", Map.of())).strategy().id());
    }

    private Ranking compute(ScoringChoice choice) {
        return stage.rankings.compute(
                stage.organizer, CONTEST, new Rankings.Order(Optional.of(choice), Optional.empty()), f -> {});
    }

    @Test
    public void anAbsentStrategyIsToldAndComesBack() {
        StrategyDirectory directory = new StrategyDirectory(new DirectGuard());
        RankingManager manager = new RankingManager(
                stage.transactions, directory, SomeStrategies.runner(), stage.allowed, stage.territory, stage.clock);
        Rankings.Order order = new Rankings.Order(Optional.empty(), Optional.empty());
        assertEquals(
                "UNAVAILABLE contest.strategy-absent",
                Refused.key(() -> manager.compute(stage.organizer, CONTEST, order, f -> {})));
        Object key = SomeStrategies.install(directory, "mean", "1.0.0", SomeStrategies::mean);
        Object newer = SomeStrategies.install(directory, "mean", "1.1.0", SomeStrategies::mean);
        assertEquals(
                "1.1.0",
                manager.compute(stage.organizer, CONTEST, order, f -> {})
                        .strategy()
                        .version());
        directory.remove(newer);
        directory.remove(key);
        assertEquals(
                "UNAVAILABLE contest.strategy-absent",
                Refused.key(() -> manager.compute(stage.organizer, CONTEST, order, f -> {})));
    }

    @Test
    public void rankingsStandFromEvaluationOn() {
        stage.move(ContestStatus.SCREENING);
        assertEquals("CONFLICT contest.wrong-status", Refused.key(stage::ranked));
        stage.move(ContestStatus.COMMITTEE);
        assertEquals(3, stage.ranked().entries().size());
        assertEquals(
                "NOT_FOUND contest.ranking-not-found",
                Refused.key(() -> stage.rankings.get(stage.organizer, CONTEST, "nada")));
    }

    @Test
    public void evaluatorsHaveNoNamesInTheRequest() {
        List<ScoringRequest> seen = new ArrayList<>();
        SomeStrategies.install(stage.strategies, "mean", "2.0.0", request -> {
            seen.add(request);
            return SomeStrategies.mean(request);
        });
        stage.ranked();
        String text = seen.get(0).toString();
        assertFalse(text.contains("ana") || text.contains("berta") || text.contains("I-1"));
        assertEquals(
                "medium",
                seen.get(0).initiatives().stream()
                        .filter(i -> i.category().equals("none"))
                        .map(ScoringRequest.Initiative::sizeBand)
                        .findFirst()
                        .orElse("medium"));
    }

    @Test
    public void whatAStrategyDoesWrongHurtsNothingElse() {
        assertEquals("UNAVAILABLE contest.strategy-failed", failing(request -> {
            throw new IllegalStateException("boom");
        }));
        assertEquals("UNAVAILABLE contest.strategy-failed", failing(request -> null));
        assertEquals(
                "UNAVAILABLE contest.strategy-failed", failing(request -> new Scored(List.of(), Map.of(), List.of())));
        assertEquals("UNAVAILABLE contest.strategy-failed", failing(request -> answer(request, Double.NaN, 0)));
        assertEquals("UNAVAILABLE contest.strategy-failed", failing(request -> answer(request, 50, 0.00001)));
        assertEquals(
                "CONFLICT contest.strategy-refused",
                failing(request -> new cl.minka.plugin.scoring.Refused(
                        cl.minka.plugin.scoring.Refused.Reason.TOO_FEW_DATA, "Faltan datos.")));
        assertEquals(
                0,
                stage.rankings
                        .list(stage.organizer, CONTEST, Slice.first(5))
                        .items()
                        .size());
    }

    private String failing(cl.minka.plugin.scoring.ScoringStrategy strategy) {
        Object key = SomeStrategies.install(stage.strategies, "mean", "9.0.0", strategy);
        try {
            return Refused.key(stage::ranked);
        } finally {
            stage.strategies.remove(key);
        }
    }

    private static Scored answer(ScoringRequest request, double score, double off) {
        return new Scored(
                request.evaluations().stream()
                        .map(ScoringRequest.Evaluation::initiative)
                        .distinct()
                        .map(initiative -> new InitiativeScore(
                                initiative,
                                score,
                                OptionalDouble.empty(),
                                Map.of(),
                                List.of(new InitiativeScore.Contribution("x", 1, score, score + off))))
                        .toList(),
                Map.of(),
                List.of());
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            if (database == Databases.DERBY) {
                changeOnDerby(connection);
            } else {
                statement.executeUpdate(sql);
            }
        }
    }

    private void write(String sql) throws SQLException {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** Derby has no REPLACE. */
    private static void changeOnDerby(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                java.sql.ResultSet rows = select.executeQuery("SELECT body FROM ranking_input");
                java.sql.PreparedStatement update = connection.prepareStatement("UPDATE ranking_input SET body = ?")) {
            rows.next();
            update.setString(1, rows.getString(1).replace("\"INN\":5", "\"INN\":4"));
            update.executeUpdate();
        }
    }
}
