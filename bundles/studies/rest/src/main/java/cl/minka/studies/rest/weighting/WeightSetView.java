package cl.minka.studies.rest.weighting;

import cl.minka.kernel.rest.TableShape;
import cl.minka.kernel.rest.Texts;
import cl.minka.studies.estimation.EstimateReport.Fit;
import cl.minka.studies.rest.estimation.EstimatesView.NoteView;
import cl.minka.studies.weighting.WeightOrder;
import cl.minka.studies.weighting.WeightSet;
import cl.minka.studies.weighting.WeightSet.Cell;
import cl.minka.studies.weighting.WeightSet.Step;
import cl.minka.studies.weighting.WeightSet.Unmet;
import cl.minka.studies.weighting.WeightSet.Weight;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Weights that were computed, with every step; {@code sum} to {@code deff} are of the final ones. */
public record WeightSetView(
        String survey,
        int number,
        WeightOrder order,
        long n,
        double sum,
        double min,
        double max,
        double mean,
        double cv,
        double deff,
        boolean converged,
        List<StepView> steps,
        List<Cell> classes,
        Optional<Fit> calibration,
        List<Unmet> unmet,
        List<NoteView> notes,
        String sha256,
        String createdBy,
        Instant createdAt) {
    static final TableShape<Weight> WEIGHTS = TableShape.<Weight>named("weights")
            .column("place", Weight::place)
            .column("instance", Weight::instance)
            .column("unit", Weight::unit)
            .column("designWeight", Weight::design)
            .column("adjustedWeight", Weight::adjusted)
            .column("baseWeight", Weight::base)
            .column("weight", Weight::weight);

    /** A step and the weights after it. */
    public record StepView(
            String name, String text, long n, double sum, double min, double max, double mean, double cv, double deff) {
        static StepView of(Step step, Texts texts, Locale locale) {
            return new StepView(
                    step.name(),
                    texts.fault(step.code(), locale, step.arguments()),
                    step.count(),
                    step.sum(),
                    step.min(),
                    step.max(),
                    step.mean(),
                    step.cv(),
                    step.deff());
        }
    }

    static WeightSetView of(WeightSet set, Texts texts, Locale locale) {
        Step last = set.report().steps().get(set.report().steps().size() - 1);
        return new WeightSetView(
                set.survey(),
                set.number(),
                set.order(),
                set.count(),
                last.sum(),
                last.min(),
                last.max(),
                last.mean(),
                last.cv(),
                last.deff(),
                set.report().fit().map(Fit::converged).orElse(true),
                set.report().steps().stream()
                        .map(step -> StepView.of(step, texts, locale))
                        .toList(),
                set.report().classes(),
                set.report().fit(),
                set.report().unmet(),
                set.report().notes().stream()
                        .map(note -> new NoteView(note.code(), texts.fault(note.code(), locale, note.arguments())))
                        .toList(),
                set.sha256(),
                set.createdBy(),
                set.createdAt());
    }
}
