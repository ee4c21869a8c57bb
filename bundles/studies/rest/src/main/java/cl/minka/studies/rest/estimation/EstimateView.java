package cl.minka.studies.rest.estimation;

import cl.minka.studies.estimation.Estimate;
import cl.minka.studies.estimation.Estimate.Quality;
import cl.minka.studies.estimation.Statistic;
import java.util.Map;
import java.util.Optional;

/**
 * A figure with its error; {@code group} is the level of {@code by}, several joined by a dot, or else the level of the variable.
 */
public record EstimateView(
        String variable,
        Statistic statistic,
        Optional<String> level,
        Optional<String> group,
        Map<String, String> groups,
        Optional<Double> estimate,
        Optional<Double> standardError,
        Optional<Double> low,
        Optional<Double> high,
        Optional<Double> cv,
        Optional<Double> deff,
        long n,
        Optional<Double> degreesOfFreedom,
        Quality quality,
        boolean doNotPublish) {
    public static EstimateView of(Estimate one) {
        Optional<String> group = one.groups().isEmpty()
                ? one.level()
                : Optional.of(String.join(".", one.groups().values()));
        return new EstimateView(
                one.variable(),
                one.statistic(),
                one.level(),
                group,
                one.groups(),
                one.estimate(),
                one.standardError(),
                one.low(),
                one.high(),
                one.cv(),
                one.deff(),
                one.n(),
                one.degrees(),
                one.quality(),
                one.quality() == Quality.UNRELIABLE);
    }
}
