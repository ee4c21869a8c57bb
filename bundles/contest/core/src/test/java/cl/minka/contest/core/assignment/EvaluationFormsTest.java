package cl.minka.contest.core.assignment;

import static org.junit.Assert.assertEquals;

import cl.minka.contest.BlindAssignment;
import cl.minka.contest.Committee;
import cl.minka.contest.Consensus;
import cl.minka.contest.Consensuses;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.Criterion;
import cl.minka.contest.Evaluation;
import cl.minka.contest.EvaluationPhase;
import cl.minka.contest.EvaluationQuality;
import cl.minka.contest.Minutes;
import cl.minka.contest.Opinion;
import cl.minka.contest.Selection;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Samples;
import cl.minka.contest.core.Stage;
import cl.minka.contest.core.quality.EvaluationQualityManager;
import cl.minka.contest.core.ranking.SomeStrategies;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.jpa.TextTable;
import cl.minka.kernel.table.ImportReport;
import cl.minka.plugin.scoring.InitiativeScore;
import cl.minka.plugin.scoring.Scored;
import cl.minka.plugin.scoring.ScoringRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** A contest whose phases and categories have forms of their own. */
@RunWith(Parameterized.class)
public class EvaluationFormsTest {
    private static final String CONTEST = Stage.CONTEST;

    private final Databases database;
    private final List<ScoringRequest> requests = new ArrayList<>();
    private Stage stage;
    private Caller ana;
    private String one;
    private String two;

    public EvaluationFormsTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void begin() {
        stage = new Stage(database, Samples.forms(CONTEST), ContestStatus.SCREENING);
        SomeStrategies.install(stage.strategies, "mean", "2.0.0", request -> {
            requests.add(request);
            return new Scored(
                    request.initiatives().stream()
                            .map(initiative -> new InitiativeScore(
                                    initiative.id(), 0, OptionalDouble.empty(), Map.of(), List.of()))
                            .toList(),
                    Map.of(),
                    List.of());
        });
        one = stage.initiative("I-1", "gestion", "05101");
        two = stage.initiative("I-2", "servicios", "13101");
        stage.move(ContestStatus.EVALUATION);
        ana = stage.evaluator("ana", 10);
        stage.assignments.add(stage.organizer, CONTEST, one, "ana");
        stage.assignments.add(stage.organizer, CONTEST, two, "ana");
    }

    @Test
    public void evaluatorsAreShownTheFormOfTheCategoryOnly() {
        assertEquals(List.of("INN", "RES"), form(of(ana, "gestion")));
        assertEquals(List.of("INN", "ALC"), form(of(ana, "servicios")));
    }

    @Test
    public void whatIsNotOfTheFormIsAFault() {
        String id = of(ana, "gestion").id();
        assertEquals(
                Set.of(
                        "/scores/ALC contest.score.unknown-criterion",
                        "/scores/JUR contest.score.unknown-criterion",
                        "/scores/RES contest.score.missing",
                        "/justification/RES contest.justification.missing"),
                Refused.faults(() -> stage.assignments.evaluate(
                        ana, id, draft(Map.of("INN", 4, "ALC", 3, "JUR", 1), Map.of(), Map.of()), Expected.nothing())));
    }

    /** 0.6 · 80 + 0.4 · 40 = 64; without RES the weight of INN is all of it: 80. */
    @Test
    public void whoAbstainsGivesTheWeightToTheOtherCriteria() {
        Evaluation whole = stage.assignments.evaluate(
                ana,
                of(ana, "gestion").id(),
                draft(Map.of("INN", 4, "RES", 2), Map.of("RES", "Por esto"), Map.of()),
                Expected.nothing());
        assertEquals(OptionalDouble.of(64), whole.total());
        Evaluation part = stage.assignments.evaluate(
                ana,
                of(ana, "servicios").id(),
                draft(Map.of("INN", 4), Map.of(), Map.of("ALC", "No es mi campo")),
                Expected.nothing());
        assertEquals(OptionalDouble.of(80), part.total());
        assertEquals(Map.of("ALC", "No es mi campo"), part.abstentions());
        assertEquals(
                List.of("I-1 INN 4", "I-1 RES 2", "I-2 INN 4"),
                stage.assignments.scores(stage.organizer, CONTEST, Slice.first(500)).items().stream()
                        .map(line -> line.externalId().orElseThrow() + " " + line.criterion() + " " + line.score())
                        .sorted()
                        .toList());
    }

    @Test
    public void rulesOfJustificationAndAbstentionHold() {
        String id = of(ana, "gestion").id();
        assertEquals(
                Set.of(
                        "/justification/INN contest.justification.too-short",
                        "/abstentions/RES contest.abstention.reason"),
                Refused.faults(() -> stage.assignments.evaluate(
                        ana,
                        id,
                        draft(Map.of("INN", 5), Map.of("INN", "Muy bueno"), Map.of("RES", " ")),
                        Expected.nothing())));
        assertEquals(
                Set.of(
                        "/abstentions/INN contest.abstention.not-allowed",
                        "/abstentions/RES contest.abstention.and-score",
                        "/abstentions/XX contest.score.unknown-criterion"),
                Refused.faults(() -> stage.assignments.evaluate(
                        ana,
                        id,
                        draft(Map.of("INN", 3, "RES", 3), Map.of(), Map.of("INN", "a", "RES", "b", "XX", "c")),
                        Expected.nothing())));
        Evaluation middle = stage.assignments.evaluate(
                ana, id, draft(Map.of("INN", 3), Map.of(), Map.of("RES", "No sé")), Expected.nothing());
        assertEquals(Evaluation.State.FINAL, middle.state());
    }

    @Test
    public void abstainingFromAllThatCountsIsAFault() {
        ScoreScale scale = new ScoreScale(List.of(
                Samples.criterion("A", "1", EvaluationPhase.BLIND, List.of(), Criterion.Justification.ALWAYS, true),
                Samples.criterion(
                        "B",
                        "0",
                        EvaluationPhase.BLIND,
                        List.of(),
                        new Criterion.Justification(Criterion.Justification.When.NEVER, OptionalInt.empty()),
                        false)));
        Evaluation.Draft all = draft(Map.of("B", 1), Map.of(), Map.of("A", "No sé"));
        assertEquals(
                List.of("/abstentions contest.abstention.all"),
                new EvaluationCheck(scale)
                        .faults(all).stream().map(Refused::text).toList());
        assertEquals(OptionalDouble.empty(), scale.total(all.scores(), Set.of("A")));
    }

    /** Weights of 0.6, 0.4 and 0.4 over both forms: three, two and two sevenths. */
    @Test
    public void strategiesGetWhatEvaluatorsScoredWithWeightsThatAddUpToOne() {
        evaluateBoth();
        stage.ranked();
        ScoringRequest request = requests.get(0);
        Map<String, Double> weights = new TreeMap<>();
        request.criteria().forEach(criterion -> weights.put(criterion.id(), criterion.weight()));
        assertEquals(Set.of("ALC", "INN", "RES"), weights.keySet());
        assertEquals(3.0 / 7, weights.get("INN"), 1e-15);
        assertEquals(2.0 / 7, weights.get("RES"), 1e-15);
        assertEquals(2.0 / 7, weights.get("ALC"), 1e-15);
        Map<String, Map<String, Double>> scores = new HashMap<>();
        request.evaluations().forEach(evaluation -> scores.put(evaluation.initiative(), evaluation.scores()));
        assertEquals(Map.of(one, Map.of("INN", 4.0, "RES", 2.0), two, Map.of("INN", 4.0)), scores);
    }

    @Test
    public void qualityReadsTheTotalsOfEachFormAndTheRawScoresThatThereAre() {
        evaluateBoth();
        EvaluationQualityManager quality = new EvaluationQualityManager(stage.transactions);
        assertEquals(List.of(64.0, 80.0), cells(quality.heatmap(stage.organizer, CONTEST, Optional.empty())));
        assertEquals(List.of(2.0), cells(quality.heatmap(stage.organizer, CONTEST, Optional.of("RES"))));
        assertEquals(List.of(), cells(quality.heatmap(stage.organizer, CONTEST, Optional.of("ALC"))));
        assertEquals(
                OptionalDouble.of(1),
                quality.of(stage.organizer, CONTEST, Optional.empty()).coverage());
        assertEquals(
                Set.of("/query/criterion contest.score.unknown-criterion"),
                Refused.faults(() -> quality.of(stage.organizer, CONTEST, Optional.of("JUR"))));
    }

    @Test
    public void anImportFollowsTheFormsAndMayAbstain() {
        stage.accounts.caller("berta", Grant.of(Role.EVALUATOR, "amuch"));
        String header = "initiative,evaluator,criterion,score\n";
        assertEquals(
                List.of(
                        "3 criterion contest.score.unknown-criterion",
                        "4 criterion contest.score.unknown-criterion",
                        "5 score contest.import.missing",
                        "2 criterion contest.import.incomplete-evaluation"),
                load(header + "I-1,berta,INN,4\nI-1,berta,ALC,4\nI-1,berta,JUR,4\nI-2,berta,INN,\n").errors().stream()
                        .map(error -> error.line() + " " + error.column() + " " + error.code())
                        .toList());
        ImportReport good = load(header + "I-1,berta,INN,4\nI-1,berta,RES,\nI-2,berta,INN,5\nI-2,berta,ALC,1\n");
        assertEquals(new ImportReport(4, 4, 0, 0, List.of()), good);
        assertEquals(
                new ImportReport(4, 0, 0, 4, List.of()),
                load(header + "I-1,berta,INN,4\nI-1,berta,RES,\nI-2,berta,INN,5\nI-2,berta,ALC,1\n"));
        assertEquals(
                List.of(80.0, 68.0),
                cells(new EvaluationQualityManager(stage.transactions)
                        .heatmap(stage.organizer, CONTEST, Optional.empty())));
    }

    @Test
    public void theCommitteeScoresItsOwnForm() {
        evaluateBoth();
        Caller member = stage.accounts.caller("comite-1", Grant.of(Role.COMMITTEE, "amuch"));
        stage.committees.put(
                stage.organizer,
                CONTEST,
                new Committee.Draft(
                        List.of("comite-1"), 1, Optional.of(stage.ranked().id()), Optional.empty()),
                Expected.nothing());
        stage.move(ContestStatus.COMMITTEE);
        assertEquals(
                new TreeSet<>(
                        Set.of("/scores/INN contest.score.unknown-criterion", "/scores/JUR contest.score.missing")),
                new TreeSet<>(Refused.faults(() -> stage.committees.putOpinion(
                        member, CONTEST, one, opinion(Map.of("INN", 4)), Expected.nothing()))));
        stage.committees.putOpinion(member, CONTEST, one, opinion(Map.of("JUR", 3)), Expected.nothing());
        Minutes minutes = stage.committees.minutes(stage.organizer, CONTEST);
        assertEquals(
                OptionalDouble.of(60),
                minutes.result().stream()
                        .filter(item -> item.initiative().equals(one))
                        .findFirst()
                        .orElseThrow()
                        .score());
        Selection proposed = stage.selections.propose(stage.organizer, CONTEST, "");
        assertEquals(
                Map.of(one, OptionalDouble.of(60)),
                Stream.of(proposed.winners(), proposed.mentions(), proposed.notSelected())
                        .flatMap(List::stream)
                        .filter(item -> item.committeeScore().isPresent())
                        .collect(Collectors.toMap(Selection.Item::initiative, Selection.Item::committeeScore)));
    }

    /** What everybody may abstain from, a proposal may leave out: 3 of 5 on INN alone is 60. */
    @Test
    public void anAgreementMayLeaveOutWhatMayBeAbstainedFrom() {
        Caller berta = stage.evaluator("berta", 10);
        stage.assignments.add(stage.organizer, CONTEST, one, "berta");
        evaluateBoth();
        stage.assignments.evaluate(
                berta,
                of(berta, "gestion").id(),
                draft(Map.of("INN", 1), Map.of(), Map.of("RES", "No sé")),
                Expected.nothing());
        String code = of(berta, "gestion").initiative().code();
        assertEquals(
                Set.of("/proposal/scores/INN contest.score.missing", "/proposal/scores contest.abstention.all"),
                Refused.faults(() -> propose(ana, code, Map.of())));
        assertEquals(
                Set.of("/proposal/scores/JUR contest.score.unknown-criterion"),
                Refused.faults(() -> propose(ana, code, Map.of("INN", 3, "RES", 3, "JUR", 3))));
        String proposal = propose(ana, code, Map.of("INN", 3)).notes().get(0).id();
        Consensus agreed = stage.consensuses.act(berta, CONTEST, code, new Consensuses.Accept(proposal));
        assertEquals(Consensus.State.RECORDED, agreed.state());
        assertEquals(OptionalDouble.of(60), agreed.outcome().orElseThrow().total());
        stage.ranked();
        assertEquals(
                List.of(Map.of("INN", 3.0), Map.of("INN", 3.0)),
                requests.get(0).evaluations().stream()
                        .filter(evaluation -> evaluation.initiative().equals(one))
                        .map(ScoringRequest.Evaluation::scores)
                        .toList());
    }

    private Consensus propose(Caller caller, String code, Map<String, Integer> scores) {
        return stage.consensuses.act(caller, CONTEST, code, new Consensuses.Propose(decimals(scores)));
    }

    private void evaluateBoth() {
        stage.assignments.evaluate(
                ana,
                of(ana, "gestion").id(),
                draft(Map.of("INN", 4, "RES", 2), Map.of("RES", "Por esto"), Map.of()),
                Expected.nothing());
        stage.assignments.evaluate(
                ana,
                of(ana, "servicios").id(),
                draft(Map.of("INN", 4), Map.of(), Map.of("ALC", "No es mi campo")),
                Expected.nothing());
    }

    private ImportReport load(String table) {
        return stage.assignments.importEvaluations(
                stage.organizer, CONTEST, new TextTable(table), false, fraction -> {});
    }

    private BlindAssignment of(Caller evaluator, String category) {
        return stage.assignments.mine(evaluator, Optional.of(CONTEST), Slice.first(50)).items().stream()
                .filter(assignment -> assignment.initiative().category().equals(Optional.of(category)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> form(BlindAssignment assignment) {
        return assignment.criteria().stream().map(Criterion::id).toList();
    }

    private static List<Double> cells(List<EvaluationQuality.Cell> cells) {
        return cells.stream().map(EvaluationQuality.Cell::score).toList();
    }

    private static Opinion.Draft opinion(Map<String, Integer> scores) {
        return new Opinion.Draft(decimals(scores), Map.of("", "Por todo"), Optional.empty());
    }

    static Evaluation.Draft draft(
            Map<String, Integer> scores, Map<String, String> justification, Map<String, String> abstentions) {
        return new Evaluation.Draft(
                decimals(scores), justification, abstentions, "", Evaluation.State.FINAL, 0, Optional.empty());
    }

    private static Map<String, BigDecimal> decimals(Map<String, Integer> scores) {
        Map<String, BigDecimal> decimals = new HashMap<>();
        scores.forEach((criterion, score) -> decimals.put(criterion, BigDecimal.valueOf(score)));
        return decimals;
    }
}
