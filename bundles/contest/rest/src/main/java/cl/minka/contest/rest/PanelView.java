package cl.minka.contest.rest;

import cl.minka.contest.Panel;
import java.util.Optional;

/** The blind panel, as clients read and write it; three evaluations an initiative and ten an evaluator by default. */
public record PanelView(
        Optional<Integer> evaluationsPerInitiative,
        Optional<Integer> maxLoad,
        Optional<Boolean> excludeSameRegion,
        Optional<Boolean> committeeSeesPresenter) {
    static final PanelView UNSAID =
            new PanelView(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    static PanelView of(Panel panel) {
        return new PanelView(
                Optional.of(panel.evaluationsPerInitiative()),
                Optional.of(panel.maxLoad()),
                Optional.of(panel.excludeSameRegion()),
                Optional.of(panel.committeeSeesPresenter()));
    }

    Panel toPanel() {
        return new Panel(
                evaluationsPerInitiative.orElse(3),
                maxLoad.orElse(10),
                excludeSameRegion.orElse(false),
                committeeSeesPresenter.orElse(false));
    }
}
