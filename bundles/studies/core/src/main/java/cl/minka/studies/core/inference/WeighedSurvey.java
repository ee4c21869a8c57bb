package cl.minka.studies.core.inference;

import cl.minka.studies.core.estimation.EstimateEngine;
import cl.minka.studies.estimation.Estimate;
import cl.minka.studies.estimation.EstimateOrder;
import cl.minka.studies.estimation.EstimateWish;
import cl.minka.studies.estimation.Precision;
import cl.minka.studies.estimation.SurveyDesign.LonelyPsu;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The responses of a survey that count, with its newest weights, for a part of the domain that has checked who asks. Figures are calibrated
 * again, so that their errors know of it.
 */
public final class WeighedSurvey {
    private static final EstimateEngine ENGINE = new EstimateEngine();

    private final Weighed weighed;
    private final Catalog catalog;
    private final Optional<Integer> number;

    WeighedSurvey(Weighed weighed, Catalog catalog, Optional<Integer> number) {
        this.weighed = weighed;
        this.catalog = catalog;
        this.number = number;
    }

    /** Number of the weights; empty where none were computed. */
    public Optional<Integer> number() {
        return number;
    }

    /** What the weights were made to meet: the kind of calibration; empty where they were not. */
    public Optional<String> calibration() {
        return weighed.calibration().map(one -> one.kind().name());
    }

    /** Place of arrival of each, ascending. */
    public long[] places() {
        long[] places = new long[weighed.rows().size()];
        Arrays.setAll(places, weighed.rows()::place);
        return places;
    }

    /** Of each, in the same order. */
    public double[] weights() {
        return weighed.weights().clone();
    }

    /** One after the other, groups and levels in order. */
    public List<Estimate> estimates(List<EstimateWish> wishes) {
        EstimateOrder order =
                new EstimateOrder(weighed.design(LonelyPsu.AVERAGE), weighed.calibration(), wishes, Precision.usual());
        return ENGINE.estimate(order, weighed.columns(catalog)).estimates();
    }
}
