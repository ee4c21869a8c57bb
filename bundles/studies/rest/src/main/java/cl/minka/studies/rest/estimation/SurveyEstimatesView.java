package cl.minka.studies.rest.estimation;

import cl.minka.kernel.rest.Texts;
import cl.minka.studies.estimation.Estimate.Quality;
import cl.minka.studies.estimation.EstimateReport;
import cl.minka.studies.estimation.EstimateReport.Basis;
import cl.minka.studies.estimation.EstimateReport.Fit;
import cl.minka.studies.estimation.Statistic;
import cl.minka.studies.rest.estimation.EstimatesView.NoteView;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All figures, the first of them also by itself for who asked for one. */
public record SurveyEstimatesView(
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
        boolean doNotPublish,
        List<EstimateView> estimates,
        Basis design,
        Optional<Fit> calibration,
        List<NoteView> notes) {
    static SurveyEstimatesView of(EstimateReport report, Texts texts, Locale locale) {
        EstimatesView all = EstimatesView.of(report, texts, locale);
        EstimateView first = all.estimates().get(0);
        return new SurveyEstimatesView(
                first.variable(),
                first.statistic(),
                first.level(),
                first.group(),
                first.groups(),
                first.estimate(),
                first.standardError(),
                first.low(),
                first.high(),
                first.cv(),
                first.deff(),
                first.n(),
                first.degreesOfFreedom(),
                first.quality(),
                first.doNotPublish(),
                all.estimates(),
                all.design(),
                all.calibration(),
                all.notes());
    }
}
