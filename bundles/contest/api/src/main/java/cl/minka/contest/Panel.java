package cl.minka.contest;

/**
 * The blind panel.
 *
 * @param evaluationsPerInitiative 1 or more
 * @param maxLoad most initiatives for one evaluator, unless his own limit is lower or higher
 * @param excludeSameRegion whether nobody evaluates initiatives of his own region
 * @param committeeSeesPresenter whether the committee is told who presents
 */
public record Panel(
        int evaluationsPerInitiative, int maxLoad, boolean excludeSameRegion, boolean committeeSeesPresenter) {}
