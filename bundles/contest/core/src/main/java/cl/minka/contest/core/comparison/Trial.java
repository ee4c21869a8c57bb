package cl.minka.contest.core.comparison;

import cl.minka.contest.Ranking;
import cl.minka.contest.core.ranking.BlindFigures;
import cl.minka.contest.core.ranking.PanelTrials;
import cl.minka.contest.core.selection.SelectionTrial;
import cl.minka.plugin.scoring.ScoringRequest;

/** Ranks and selects on some evaluations. */
final class Trial {
    private final PanelTrials panel;
    private final SelectionTrial selection;

    Trial(PanelTrials panel, SelectionTrial selection) {
        this.panel = panel;
        this.selection = selection;
    }

    SelectionTrial selection() {
        return selection;
    }

    /** @throws cl.minka.kernel.Refusal when the strategy gives no ranking */
    Result run(PanelTrials.Candidate strategy, ScoringRequest request) {
        return run(strategy, request, PanelTrials.figures(request));
    }

    /** @param figures of the request, where somebody made them before */
    Result run(PanelTrials.Candidate strategy, ScoringRequest request, BlindFigures figures) {
        Ranking ranking = panel.rank(strategy, request);
        return new Result(ranking, selection.of(ranking, figures));
    }

    /** What came out. */
    record Result(Ranking ranking, SelectionTrial.Outcome outcome) {}
}
