package cl.minka.contest.rest;

import cl.minka.contest.Panel;
import java.util.Optional;

/**
 * The blind panel, as clients read and write it; three evaluations an initiative, ten an evaluator,
 * and three years of previous work by default.
 */
public record PanelView(
        Optional<Integer> evaluationsPerInitiative,
        Optional<Integer> maxLoad,
        Optional<Boolean> excludeSameRegion,
        Optional<Boolean> committeeSeesPresenter,
        Optional<Integer> employmentYears) {
    static final PanelView UNSAID =
            new PanelView(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    static PanelView of(Panel panel) {
        return new PanelView(
                Optional.of(panel.evaluationsPerInitiative()),
                Optional.of(panel.maxLoad()),
                Optional.of(panel.excludeSameRegion()),
                Optional.of(panel.committeeSeesPresenter()),
                panel.employmentYears());
    }

    Panel toPanel() {
        return new Panel(
                evaluationsPerInitiative.orElse(3),
                maxLoad.orElse(10),
                excludeSameRegion.orElse(false),
                committeeSeesPresenter.orElse(false),
                employmentYears);
    }
}
