package cl.minka.contest.rest;

import cl.minka.contest.Feedback;
import cl.minka.contest.Rankings;
import cl.minka.contest.Results;
import cl.minka.contest.Selection;
import cl.minka.contest.SelectionChoices;
import cl.minka.contest.SelectionRecord;
import cl.minka.contest.SelectionRules;
import cl.minka.contest.Selections;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.rest.FakeJournal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** One winner. */
final class FakeSelections implements Selections {
    private final FakeJournal journal;
    boolean confirmed;
    boolean veiled;
    SelectionChoices choices = SelectionChoices.none();
    Optional<SelectionRules> tried = Optional.empty();

    FakeSelections(FakeJournal journal) {
        this.journal = journal;
    }

    @Override
    public Selection propose(Caller caller, String contest, String ranking, SelectionChoices other) {
        choices = other;
        return selection(contest, ranking, false);
    }

    @Override
    public Selection whatIf(Caller caller, String contest, String ranking, SelectionRules rules) {
        tried = Optional.of(rules);
        return selection(contest, ranking, false);
    }

    @Override
    public Selection confirm(Caller caller, String contest, String ranking, SelectionChoices other) {
        choices = other;
        confirmed = true;
        Selection selection = selection(contest, ranking, true);
        journal.write(caller, selection);
        return selection;
    }

    @Override
    public Selection get(Caller caller, String contest) {
        return selection(contest, "r1", true);
    }

    private static Selection selection(String contest, String ranking, boolean stored) {
        return new Selection(
                contest,
                ranking,
                stored,
                List.of(Samples.selected("contest.selection.winner")),
                List.of(),
                List.of(),
                List.of(new Selection.VoidCategory("otra", Fault.at("", "contest.selection.category-void"))),
                List.of(new Selection.TieBreak(
                        List.of(Samples.INITIATIVE, "other"), "heaviestCriterion", List.of("80", "70"), true)),
                steps(),
                List.of(new SelectionChoices.Departure(
                        "other", SelectionChoices.Outcome.NOT_SELECTED, "Se retira por escrito")),
                Optional.of("1f").filter(then -> stored),
                Optional.of("2e").filter(then -> stored),
                Optional.of(Samples.THEN).filter(then -> stored),
                2);
    }

    /** The sum of the contract, and a tie by submission. */
    static List<Selection.Step> steps() {
        return List.of(
                new Selection.Step(
                        1,
                        "score",
                        Optional.of("servicios"),
                        List.of(Samples.INITIATIVE),
                        new Fault(
                                "",
                                "contest.step.score",
                                Map.of(
                                        "title", "Ejemplo: compostaje",
                                        "blindWeight", new BigDecimal("0.6"),
                                        "blind", new BigDecimal("81.25"),
                                        "committeeWeight", new BigDecimal("0.4"),
                                        "committee", 70,
                                        "score", new BigDecimal("76.75"))),
                        List.of()),
                new Selection.Step(
                        2,
                        "tie-break",
                        Optional.empty(),
                        List.of(Samples.INITIATIVE),
                        new Fault("", "contest.step.tie-by-submission", Map.of("count", 2, "score", 70)),
                        List.of(new Fault(
                                "",
                                "contest.step.tie-submitted",
                                Map.of("title", "Ejemplo: compostaje", "at", "2027-03-01T03:00:00Z", "number", 7)))));
    }

    @Override
    public Rankings.Verification verify(Caller caller, String contest) {
        return new Rankings.Verification(true, List.of());
    }

    @Override
    public SelectionRecord record(Caller caller, String contest) {
        return new SelectionRecord(
                results(caller, contest), !veiled, steps(), Samples.THEN, Optional.of("1f"), Optional.of("2e"));
    }

    @Override
    public Results results(Caller caller, String contest) {
        return new Results(
                contest,
                "Concurso de ejemplo",
                Samples.THEN,
                60,
                58,
                List.of(Samples.selected("contest.selection.winner")),
                List.of(Samples.selected("contest.selection.mention")),
                List.of(),
                !veiled,
                !veiled);
    }

    @Override
    public Feedback feedback(Caller caller, String contest, String initiative) {
        return new Feedback(
                initiative,
                "winner",
                OptionalDouble.of(81.25),
                OptionalDouble.empty(),
                OptionalDouble.of(81.25),
                Map.of("impacto", 80.0),
                List.of("Un comentario"),
                List.of(Fault.at("", "contest.selection.winner")),
                Optional.of(1));
    }
}
