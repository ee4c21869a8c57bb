package cl.minka.studies.estimation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One figure that is wanted, or one for each group.
 *
 * @param denominator of a ratio
 * @param level the only one that is wanted of a column of levels
 * @param probability of a quantile, between 0 and 1
 * @param by columns whose levels make the groups
 * @param domain the values that a row must have, by column
 */
public record EstimateWish(
        String variable,
        Statistic statistic,
        Optional<String> denominator,
        Optional<String> level,
        double probability,
        List<String> by,
        Map<String, Set<String>> domain) {
    public EstimateWish {
        Objects.requireNonNull(variable, "variable");
        Objects.requireNonNull(statistic, "statistic");
        Objects.requireNonNull(denominator, "denominator");
        Objects.requireNonNull(level, "level");
        by = List.copyOf(by);
        domain = Map.copyOf(domain);
    }
}
