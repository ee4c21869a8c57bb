package cl.minka.studies.estimation;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A figure and its error. What the data can not carry is empty.
 *
 * @param level the level that the figure is about, for a column of levels
 * @param groups the level of each column of {@code by}, in their order
 * @param low lower end of the interval
 * @param high upper end of the interval
 * @param cv standard error over the size of the estimate
 * @param deff variance over that of a simple random sample of as many
 * @param n rows that the figure stands on
 * @param degrees of freedom of the interval; empty: the normal distribution
 */
public record Estimate(
        String variable,
        Statistic statistic,
        Optional<String> level,
        Map<String, String> groups,
        Optional<Double> estimate,
        Optional<Double> standardError,
        Optional<Double> low,
        Optional<Double> high,
        Optional<Double> cv,
        Optional<Double> deff,
        long n,
        Optional<Double> degrees,
        Quality quality) {
    public Estimate {
        Objects.requireNonNull(variable, "variable");
        Objects.requireNonNull(statistic, "statistic");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(groups, "groups");
        Objects.requireNonNull(estimate, "estimate");
        Objects.requireNonNull(standardError, "standardError");
        Objects.requireNonNull(quality, "quality");
    }

    /**
     * What may be done with it, by the standard of the Instituto Nacional de Estadísticas (2020) for household surveys: 60 rows and 9
     * degrees of freedom; then, for a share, a standard error of at most p^(2/3)/9, else a CV of at most 15 % or 30 %.
     */
    public enum Quality {
        RELIABLE,
        /** To be published with a warning. */
        WEAK,
        /** Not to be published. */
        UNRELIABLE
    }
}
