package cl.minka.studies.rest.panel;

import cl.minka.kernel.rest.Required;
import cl.minka.studies.estimation.EstimateWish;
import cl.minka.studies.estimation.Statistic;
import cl.minka.studies.estimation.SurveyDesign.LonelyPsu;
import cl.minka.studies.panel.ChangeOrder;
import cl.minka.studies.rest.estimation.Domain;
import cl.minka.studies.rest.estimation.EstimateBody.WishBody;
import cl.minka.studies.rest.estimation.Names;
import cl.minka.studies.rest.estimation.Wishes;
import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.List;
import java.util.Optional;

/** One change by itself, or several under {@code estimates}; {@code from} and {@code to} are numbers of waves. */
public record ChangeBody(
        String variable,
        Statistic statistic,
        String denominator,
        @JsonAlias("value") String level,
        @JsonAlias({"p", "quantile"}) Double probability,
        Names by,
        Domain domain,
        List<WishBody> estimates,
        Integer from,
        Integer to,
        Integer weightsFrom,
        Integer weightsTo,
        Double confidence,
        LonelyPsu lonelyPsu) {
    private static final double USUAL = 0.95;

    ChangeOrder toOrder() {
        List<EstimateWish> wishes = Wishes.of(
                new WishBody(variable, statistic, denominator, level, probability, by, domain),
                Required.list(estimates));
        new Required().check("/from", from).check("/to", to).orThrow();
        return new ChangeOrder(
                wishes,
                from,
                to,
                Optional.ofNullable(weightsFrom),
                Optional.ofNullable(weightsTo),
                confidence == null ? USUAL : confidence,
                lonelyPsu == null ? LonelyPsu.ADJUST : lonelyPsu);
    }
}
