package cl.minka.studies.rest.estimation;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.rest.Required;
import cl.minka.studies.estimation.Calibration;
import cl.minka.studies.estimation.Calibration.Margin;
import cl.minka.studies.estimation.EstimateOrder;
import cl.minka.studies.estimation.EstimateWish;
import cl.minka.studies.estimation.Precision;
import cl.minka.studies.estimation.Precision.Method;
import cl.minka.studies.estimation.Statistic;
import cl.minka.studies.estimation.SurveyDesign;
import cl.minka.studies.estimation.SurveyDesign.LonelyPsu;
import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is to be estimated; every name is a column of the table. */
public record EstimateBody(
        DesignBody design, CalibrationBody calibration, List<WishBody> estimates, PrecisionBody precision) {
    EstimateOrder toOrder() {
        List<WishBody> wishes = Required.list(estimates);
        Required required = new Required();
        for (int n = 0; n < wishes.size(); n++) {
            required.check("/estimates/" + n + "/statistic", wishes.get(n).statistic);
        }
        required.check("/calibration/kind", calibration == null ? "" : calibration.kind);
        required.orThrow();
        return new EstimateOrder(
                design == null ? new DesignBody(null, null, null, null, null).toDesign() : design.toDesign(),
                Optional.ofNullable(calibration).map(CalibrationBody::toCalibration),
                wishes.stream().map(WishBody::toWish).toList(),
                precision == null ? Precision.usual() : precision.toPrecision());
    }

    /** How the sample was drawn; {@code fpc} holds counts of the population, one column a stage. */
    public record DesignBody(
            String strata, List<String> clusters, String weights, List<String> fpc, LonelyPsu lonelyPsu) {
        SurveyDesign toDesign() {
            return new SurveyDesign(
                    Optional.ofNullable(strata),
                    Required.list(clusters),
                    Optional.ofNullable(weights),
                    Required.list(fpc),
                    lonelyPsu == null ? LonelyPsu.ADJUST : lonelyPsu);
        }
    }

    /** Known totals: by column the total of each level, or the sum of a column of numbers; raking meets them in the order in which they stand. */
    public record CalibrationBody(
            Calibration.Kind kind,
            Map<String, Totals> margins,
            Double population,
            Integer maxIterations,
            Double epsilon) {
        private static final String INTERCEPT = "(Intercept)";

        Calibration toCalibration() {
            Map<String, Totals> given = margins == null ? Map.of() : margins;
            List<Margin> all = new ArrayList<>();
            Optional<Double> size = Optional.ofNullable(population);
            for (Map.Entry<String, Totals> one : given.entrySet()) {
                if (one.getValue() == null) {
                    throw new InvalidInput(Fault.at("/calibration/margins/" + one.getKey(), "kernel.required"));
                }
                if (one.getKey().equals(INTERCEPT)) {
                    size = one.getValue().sum();
                } else {
                    all.add(new Margin(
                            one.getKey(),
                            one.getValue().levels(),
                            one.getValue().sum()));
                }
            }
            return new Calibration(
                    kind,
                    all,
                    size,
                    maxIterations == null ? Calibration.USUAL_ITERATIONS : maxIterations,
                    epsilon == null ? Calibration.USUAL_EPSILON : epsilon);
        }
    }

    /** A figure, or one for each group; {@code probability} is of a quantile, the median unless it says otherwise. */
    public record WishBody(
            String variable,
            Statistic statistic,
            String denominator,
            @JsonAlias("value") String level,
            @JsonAlias({"p", "quantile"}) Double probability,
            Names by,
            Domain domain) {
        EstimateWish toWish() {
            return new EstimateWish(
                    Required.text(variable),
                    statistic,
                    Optional.ofNullable(denominator),
                    Optional.ofNullable(level),
                    probability == null ? 0.5 : probability,
                    by == null ? List.of() : by.names(),
                    domain == null ? Map.of() : domain.values());
        }
    }

    /** How errors are estimated; by linearisation and with 95 % unless it says otherwise. */
    public record PrecisionBody(
            Method method,
            Integer replicates,
            Long seed,
            Boolean mse,
            Double confidence,
            Degrees degreesOfFreedom,
            Boolean deffWithReplacement) {
        private static final int USUAL_REPLICATES = 500;

        Precision toPrecision() {
            return new Precision(
                    method == null ? Method.TAYLOR : method,
                    replicates == null ? USUAL_REPLICATES : replicates,
                    seed == null ? 1 : seed,
                    Boolean.TRUE.equals(mse),
                    confidence == null ? 0.95 : confidence,
                    degreesOfFreedom == null ? Optional.empty() : degreesOfFreedom.value(),
                    Boolean.TRUE.equals(deffWithReplacement));
        }
    }
}
