package cl.minka.contest.rest;

import cl.minka.contest.Feedback;
import cl.minka.contest.Results;
import cl.minka.contest.Selection;
import cl.minka.contest.SelectionRules;
import cl.minka.contest.Selections;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.rest.FakeJournal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** One winner. */
final class FakeSelections implements Selections {
    private final FakeJournal journal;
    boolean confirmed;
    Optional<SelectionRules> tried = Optional.empty();

    FakeSelections(FakeJournal journal) {
        this.journal = journal;
    }

    @Override
    public Selection propose(Caller caller, String contest, String ranking) {
        return selection(contest, ranking, false);
    }

    @Override
    public Selection whatIf(Caller caller, String contest, String ranking, SelectionRules rules) {
        tried = Optional.of(rules);
        return selection(contest, ranking, false);
    }

    @Override
    public Selection confirm(Caller caller, String contest, String ranking) {
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
                Optional.of(Samples.THEN).filter(then -> stored),
                2);
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
                List.of());
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
