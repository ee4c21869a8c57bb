package cl.minka.studies.rest.estimation;

import cl.minka.kernel.rest.Required;
import cl.minka.studies.estimation.Precision;
import cl.minka.studies.estimation.Statistic;
import cl.minka.studies.estimation.SurveyDesign.LonelyPsu;
import cl.minka.studies.estimation.SurveyEstimateOrder;
import cl.minka.studies.rest.estimation.EstimateBody.PrecisionBody;
import cl.minka.studies.rest.estimation.EstimateBody.WishBody;
import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.List;
import java.util.Optional;

/** One figure by itself, or several under {@code estimates}; {@code weights} is the number of a set, 0 for those of the design. */
public record SurveyEstimateBody(
        String variable,
        Statistic statistic,
        String denominator,
        @JsonAlias("value") String level,
        @JsonAlias({"p", "quantile"}) Double probability,
        Names by,
        Domain domain,
        List<WishBody> estimates,
        Integer weights,
        PrecisionBody precision,
        LonelyPsu lonelyPsu) {
    SurveyEstimateOrder toOrder() {
        return new SurveyEstimateOrder(
                Optional.ofNullable(weights),
                Wishes.of(
                        new WishBody(variable, statistic, denominator, level, probability, by, domain),
                        Required.list(estimates)),
                precision == null ? Precision.usual() : precision.toPrecision(),
                lonelyPsu == null ? LonelyPsu.ADJUST : lonelyPsu);
    }
}
