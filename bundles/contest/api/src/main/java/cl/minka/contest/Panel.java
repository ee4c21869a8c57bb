package cl.minka.contest;

import java.util.Optional;

/**
 * The blind panel.
 *
 * @param evaluationsPerInitiative 1 or more
 * @param maxLoad most initiatives for one evaluator, unless his own limit is lower or higher
 * @param excludeSameRegion whether nobody evaluates initiatives of his own region
 * @param committeeSeesPresenter whether the committee is told who presents
 * @param employmentYears how many years before the call closes work at a municipality is a conflict of interest, 0 to 50;
 *     {@value #EMPLOYMENT_YEARS} when it is not said
 */
public record Panel(
        int evaluationsPerInitiative,
        int maxLoad,
        boolean excludeSameRegion,
        boolean committeeSeesPresenter,
        Optional<Integer> employmentYears) {
    /** The usual number of years. */
    public static final int EMPLOYMENT_YEARS = 3;

    public Panel {
        employmentYears =
                employmentYears == null || employmentYears.isEmpty() ? Optional.of(EMPLOYMENT_YEARS) : employmentYears;
    }

    /** With the usual number of years. */
    public Panel(int evaluationsPerInitiative, int maxLoad, boolean excludeSameRegion, boolean committeeSeesPresenter) {
        this(evaluationsPerInitiative, maxLoad, excludeSameRegion, committeeSeesPresenter, Optional.empty());
    }

    /** The years that count. */
    public int employmentWindow() {
        return employmentYears.orElseThrow();
    }
}
