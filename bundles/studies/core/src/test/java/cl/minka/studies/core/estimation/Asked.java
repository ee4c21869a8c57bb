package cl.minka.studies.core.estimation;

import cl.minka.kernel.jpa.TextTable;
import cl.minka.studies.estimation.Calibration;
import cl.minka.studies.estimation.Calibration.Margin;
import cl.minka.studies.estimation.Estimate;
import cl.minka.studies.estimation.EstimateOrder;
import cl.minka.studies.estimation.EstimateReport;
import cl.minka.studies.estimation.EstimateWish;
import cl.minka.studies.estimation.Precision;
import cl.minka.studies.estimation.Precision.Method;
import cl.minka.studies.estimation.Statistic;
import cl.minka.studies.estimation.SurveyDesign;
import cl.minka.studies.estimation.SurveyDesign.LonelyPsu;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An order over one of the published samples, built step by step. */
final class Asked {
    private final String data;
    private final SurveyDesign design;
    private Optional<Calibration> calibration = Optional.empty();
    private Precision precision = Precision.usual();
    private final List<EstimateWish> wishes = new ArrayList<>();

    private Asked(String data, SurveyDesign design) {
        this.data = data;
        this.design = design;
    }

    static Asked of(String data, String strata, List<String> clusters, String weights, List<String> fpc) {
        return of(data, strata, clusters, weights, fpc, LonelyPsu.ADJUST);
    }

    static Asked of(
            String data, String strata, List<String> clusters, String weights, List<String> fpc, LonelyPsu lonely) {
        return new Asked(
                data,
                new SurveyDesign(Optional.ofNullable(strata), clusters, Optional.ofNullable(weights), fpc, lonely));
    }

    /** The designs of R's {@code ?api}, by the names that they have there. */
    static Asked api(String name) {
        return switch (name) {
            case "dstrat" -> of(file("apistrat.csv"), "stype", List.of(), "pw", List.of("fpc"));
            case "dclus1" -> of(file("apiclus1.csv"), null, List.of("dnum"), "pw", List.of("fpc"));
            case "dclus2" -> of(file("apiclus2.csv"), null, List.of("dnum", "snum"), null, List.of("fpc1", "fpc2"));
            case "dclus2wr" -> of(file("apiclus2.csv"), null, List.of("dnum", "snum"), "pw", List.of());
            case "dsrs" -> of(file("apisrs.csv"), null, List.of(), null, List.of("fpc"));
            default -> throw new IllegalArgumentException(name);
        };
    }

    static String file(String name) {
        try (InputStream in = Asked.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Asked calibrated(Calibration.Kind kind, Margin... margins) {
        calibration = Optional.of(new Calibration(
                kind, List.of(margins), Optional.empty(), Calibration.USUAL_ITERATIONS, Calibration.USUAL_EPSILON));
        return this;
    }

    Asked raked(int rounds, double epsilon, Margin... margins) {
        calibration = Optional.of(
                new Calibration(Calibration.Kind.RAKE, List.of(margins), Optional.empty(), rounds, epsilon));
        return this;
    }

    Asked by(Method method, boolean mse) {
        precision = new Precision(method, 2000, 7, mse, 0.95, Optional.empty(), false);
        return this;
    }

    Asked replaced() {
        precision = new Precision(Method.TAYLOR, 0, 1, false, 0.95, Optional.empty(), true);
        return this;
    }

    Asked normal() {
        precision = new Precision(Method.TAYLOR, 0, 1, false, 0.95, Optional.of(Double.POSITIVE_INFINITY), false);
        return this;
    }

    Asked want(String variable, Statistic statistic) {
        return want(variable, statistic, List.of(), Map.of());
    }

    Asked want(String variable, Statistic statistic, List<String> by, Map<String, Set<String>> domain) {
        wishes.add(new EstimateWish(variable, statistic, Optional.empty(), Optional.empty(), 0.5, by, domain));
        return this;
    }

    Asked level(String variable, String level) {
        wishes.add(new EstimateWish(
                variable, Statistic.PROPORTION, Optional.empty(), Optional.of(level), 0.5, List.of(), Map.of()));
        return this;
    }

    Asked ratio(String variable, String denominator) {
        wishes.add(new EstimateWish(
                variable, Statistic.RATIO, Optional.of(denominator), Optional.empty(), 0.5, List.of(), Map.of()));
        return this;
    }

    Asked quantile(String variable, double probability) {
        wishes.add(new EstimateWish(
                variable, Statistic.QUANTILE, Optional.empty(), Optional.empty(), probability, List.of(), Map.of()));
        return this;
    }

    EstimateReport report() {
        return new EstimateEngine()
                .estimate(new EstimateOrder(design, calibration, wishes, precision), new TextTable(data));
    }

    List<Estimate> answers() {
        return report().estimates();
    }
}
