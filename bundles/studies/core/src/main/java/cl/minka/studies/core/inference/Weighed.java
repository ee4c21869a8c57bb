package cl.minka.studies.core.inference;

import cl.minka.studies.estimation.Calibration;
import cl.minka.studies.estimation.EstimateReport.Note;
import cl.minka.studies.estimation.SurveyDesign;
import cl.minka.studies.estimation.SurveyDesign.LonelyPsu;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The responses that count, their weights and their design.
 *
 * @param base weights before calibration
 * @param weights after it
 */
record Weighed(SurveyRows rows, double[] base, double[] weights, Optional<Calibration> calibration, List<Note> notes) {

    /** With weights that were computed; responses that came after them do not count. */
    static Weighed of(SurveyRows all, WeightingEntity weighting, Weightings.Kept kept) {
        SurveyRows rows = all.only(i -> kept.find(all.place(i)) >= 0);
        int[] found = new int[rows.size()];
        Arrays.setAll(found, i -> kept.find(rows.place(i)));
        List<Note> notes = new ArrayList<>(rows.notes());
        notes.add(new Note("studies.note.weights", Map.of("number", weighting.number())));
        if (rows.size() < all.size() && weighting.order().from().isEmpty()) {
            notes.add(new Note("studies.note.without-weight", Map.of("responses", all.size() - rows.size())));
        }
        return new Weighed(
                rows,
                Arrays.stream(found).mapToDouble(i -> kept.base()[i]).toArray(),
                Arrays.stream(found).mapToDouble(i -> kept.weights()[i]).toArray(),
                weighting.order().calibration(),
                notes);
    }

    /** As drawn. */
    static Weighed of(SurveyRows rows) {
        List<Note> notes = new ArrayList<>(rows.notes());
        if (rows.sample().isPresent()) {
            notes.add(new Note("studies.note.design-weights", Map.of()));
        }
        double[] weights = rows.designWeights();
        return new Weighed(rows, weights, weights, Optional.empty(), notes);
    }

    SurveyDesign design(LonelyPsu lonely) {
        return new SampleDesign(rows).design(lonely);
    }

    /** The columns that the catalogue and the design name; the weights are those before calibration. */
    SurveyColumns columns(Catalog catalog) {
        return new SampleDesign(rows).columns(new SurveyColumns(catalog, rows), base);
    }
}
