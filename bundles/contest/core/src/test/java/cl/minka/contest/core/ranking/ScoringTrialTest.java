package cl.minka.contest.core.ranking;

import static org.junit.Assert.assertEquals;

import cl.minka.contest.ContestStatus;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Samples;
import cl.minka.contest.core.Stage;
import cl.minka.kernel.plugin.PluginTrial.Outcome;
import cl.minka.kernel.plugin.PluginVersion;
import cl.minka.plugin.scoring.Refused;
import cl.minka.plugin.scoring.Scored;
import cl.minka.plugin.scoring.Scoring;
import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringStrategy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class ScoringTrialTest {
    private final Databases database;
    private Stage stage;
    private ScoringTrial trial;

    public ScoringTrialTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void begin() {
        stage = new Stage(database, Samples.contest(Stage.CONTEST), ContestStatus.EVALUATION);
        trial = new ScoringTrial(stage.transactions, stage.strategies, SomeStrategies.runner(), stage.territory);
    }

    @Test
    public void aStrategyIsTriedOnTheSampleAndOnTheContestsThatUseIt() {
        SomeStrategies.install(stage.strategies, "mean", "1.1.0", SomeStrategies::mean);
        assertEquals(List.of("mean sample ", "mean " + Stage.CONTEST + " "), words(run("mean", "1.1.0")));
        SomeStrategies.install(stage.strategies, "unused", "1.0.0", SomeStrategies::mean);
        assertEquals(List.of("unused sample "), words(run("unused", "1.0.0")));
    }

    @Test
    public void whatDoesNotKeepItsPromisesIsTold() {
        assertEquals("threw", defect("thrower", request -> {
            throw new IllegalStateException("bug");
        }));
        assertEquals("no-answer", defect("silent", request -> null));
        assertEquals("initiative-missing", defect("lazy", request -> new Scored(List.of(), Map.of(), List.of())));
        AtomicInteger calls = new AtomicInteger();
        assertEquals("answers-differ", defect("moody", request -> withWarning(request, calls.incrementAndGet())));
        assertEquals("threw", defect("greedy", request -> {
            request.evaluations().clear();
            return SomeStrategies.mean(request);
        }));
    }

    @Test
    public void aTypedRefusalIsAnAnswer() {
        assertEquals("", defect("careful", request -> new Refused(Refused.Reason.TOO_FEW_DATA, "Faltan datos.")));
    }

    @Test
    public void whoUsesWhatOnlyOneBundleBringsIsNamed() {
        PluginVersion present = new PluginVersion("cl.minka.scoring.mean", "1.0.0");
        assertEquals(List.of(Stage.CONTEST), trial.users(present));
        SomeStrategies.install(stage.strategies, "mean", "1.1.0", SomeStrategies::mean);
        assertEquals(List.of(), trial.users(present));
    }

    private static Scoring withWarning(ScoringRequest request, int number) {
        Scored scored = (Scored) SomeStrategies.mean(request);
        return new Scored(scored.scores(), scored.diagnostics(), List.of("Vez " + number));
    }

    private String defect(String id, ScoringStrategy strategy) {
        SomeStrategies.install(stage.strategies, id, "1.0.0", strategy);
        return run(id, "1.0.0").get(0).defect();
    }

    private List<Outcome> run(String id, String version) {
        return trial.tryOut(new PluginVersion("cl.minka.scoring." + id, version), fraction -> {});
    }

    private static List<String> words(List<Outcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> outcome.strategy() + " " + outcome.data() + " " + outcome.defect())
                .toList();
    }
}
