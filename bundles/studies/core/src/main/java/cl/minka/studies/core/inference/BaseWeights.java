package cl.minka.studies.core.inference;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.studies.core.fieldwork.FieldCase;
import cl.minka.studies.core.inference.ClassAdjustment.Asked;
import cl.minka.studies.core.inference.ClassAdjustment.Status;
import cl.minka.studies.core.sampling.DrawnSample;
import cl.minka.studies.estimation.EstimateReport.Note;
import cl.minka.studies.weighting.WeightOrder.Nonresponse;
import cl.minka.studies.weighting.WeightSet.Cell;
import cl.minka.studies.weighting.WeightSet.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Weights before trimming and calibration.
 *
 * @param start of each row: one over its probability of inclusion, or its weight in an earlier wave
 * @param adjusted for those that did not answer
 */
record BaseWeights(
        SurveyRows rows, double[] start, double[] adjusted, List<Step> steps, List<Cell> cells, List<Note> notes) {

    /** Whoever answered, each counted once. */
    static BaseWeights ofWhoever(SurveyRows rows) {
        double[] ones = rows.designWeights();
        Step step = Spreads.step("design", "studies.weights.equal", Map.of("responses", rows.size()), ones);
        return new BaseWeights(rows, ones, ones, List.of(step), List.of(), List.of());
    }

    /**
     * Those of a sample.
     *
     * @param cases of it, in its order
     */
    static BaseWeights ofSample(SurveyRows all, List<FieldCase> cases, Optional<Nonresponse> nonresponse) {
        DrawnSample sample = all.sample().orElseThrow();
        boolean[] replaced = new boolean[sample.units().size()];
        cases.stream().filter(FieldCase::replaced).forEach(one -> replaced[one.place()] = true);
        SurveyRows rows = all.only(i -> !replaced[all.drawn()[i]]);
        List<FieldCase> standing = cases.stream().filter(one -> !one.replaced()).toList();
        double[] design = rows.designWeights();
        List<Step> steps = new ArrayList<>();
        steps.add(Spreads.step(
                "design",
                "studies.weights.design",
                Map.of("units", standing.size(), "replaced", cases.size() - standing.size(), "answered", rows.size()),
                standing.stream().mapToDouble(one -> one.unit().weight()).toArray()));
        List<Note> notes = new ArrayList<>();
        long unrecorded = standing.stream().filter(one -> !one.recorded()).count();
        if (unrecorded > 0) {
            notes.add(new Note("studies.note.not-recorded", Map.of("units", unrecorded)));
        }
        if (nonresponse.isEmpty()) {
            steps.add(Spreads.step("answered", "studies.weights.unadjusted", Map.of(), design));
            return new BaseWeights(rows, design, design, steps, List.of(), notes);
        }
        List<String> classes = classes(nonresponse.get(), sample);
        ClassAdjustment adjustment = new ClassAdjustment(
                standing.stream().map(one -> asked(one, classes)).toList(),
                nonresponse.get().least());
        double[] adjusted = new double[rows.size()];
        Arrays.setAll(
                adjusted,
                i -> design[i]
                        * adjustment.factor(name(
                                classes, sample.units().get(rows.drawn()[i]).unit())));
        steps.add(step(adjustment, classes, adjusted));
        return new BaseWeights(rows, design, adjusted, steps, adjustment.cells(), notes);
    }

    static Step step(ClassAdjustment adjustment, List<String> classes, double[] adjusted) {
        return Spreads.step(
                "nonresponse",
                "studies.weights.nonresponse",
                Map.of(
                        "classes", adjustment.cells().size(),
                        "by", classes.isEmpty() ? "–" : String.join(" + ", classes),
                        "merged", adjustment.merged()),
                adjusted);
    }

    private static List<String> classes(Nonresponse nonresponse, DrawnSample sample) {
        List<String> known = List.of(SurveyColumns.STRATUM, SurveyColumns.CLUSTER);
        for (int n = 0; n < nonresponse.classes().size(); n++) {
            if (!known.contains(nonresponse.classes().get(n))) {
                throw new InvalidInput(Fault.at(
                        "/nonresponse/by/" + n, "studies.weights.unknown-class", "allowed", String.join(", ", known)));
            }
        }
        return nonresponse.classes();
    }

    private static Asked asked(FieldCase one, List<String> classes) {
        Status status =
                switch (one.group()) {
                    case I -> one.answered() ? Status.ANSWERED : Status.ELIGIBLE;
                    case P, R, NC, O -> Status.ELIGIBLE;
                    case UH, UO -> Status.UNKNOWN;
                    case NE -> Status.INELIGIBLE;
                };
        return new Asked(name(classes, one.unit().unit()), one.unit().weight(), status);
    }

    private static String name(List<String> classes, cl.minka.studies.sampling.FrameUnit unit) {
        return classes.stream()
                .map(one -> one.equals(SurveyColumns.STRATUM) ? unit.stratum() : unit.cluster())
                .collect(Collectors.joining(" + "));
    }
}
