package cl.minka.studies.core.inference;

import cl.minka.studies.core.estimation.Calibrated;
import cl.minka.studies.estimation.Calibration;
import cl.minka.studies.estimation.EstimateReport.Fit;
import cl.minka.studies.estimation.EstimateReport.Note;
import cl.minka.studies.weighting.WeightOrder;
import cl.minka.studies.weighting.WeightSet.Step;
import cl.minka.studies.weighting.WeightSet.Unmet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Trims weights, then makes them meet the known totals. Where that carries weights beyond the ends again, these are trimmed and the totals met
 * once more, up to so many times; what then still lies outside is said.
 *
 * @param base trimmed, what calibration starts from
 */
record FinalWeights(
        double[] base, double[] weights, List<Step> steps, Optional<Fit> fit, List<Unmet> unmet, List<Note> notes) {
    private static final int ROUNDS = 30;

    static FinalWeights of(WeightOrder order, SurveyColumns columns, double[] adjusted) {
        List<Step> steps = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        Optional<Trimming> ends = order.trim().map(trim -> Trimming.of(trim, adjusted));
        double[] base = ends.map(one -> one.trimmed(adjusted)).orElse(adjusted);
        if (ends.isPresent()) {
            Map<String, Object> said = ends(ends.get(), ends.get().outside(adjusted));
            steps.add(Spreads.step("trimmed", "studies.weights.trimmed", said, base));
        }
        if (order.calibration().isEmpty()) {
            outside(notes, ends, base);
            return new FinalWeights(base, base, steps, Optional.empty(), List.of(), notes);
        }
        Calibration wanted = order.calibration().get();
        Calibrated met = Calibrated.of(wanted, columns, base);
        int rounds = 1;
        while (ends.isPresent() && ends.get().outside(met.weights()) > 0 && rounds < ROUNDS) {
            base = ends.get().trimmed(met.weights());
            met = Calibrated.of(wanted, columns, base);
            rounds++;
        }
        outside(notes, ends, met.weights());
        if (!met.unmet().isEmpty()) {
            notes.add(
                    new Note("studies.note.unmet", Map.of("margins", met.unmet().size())));
        }
        String kind = wanted.kind().name().toLowerCase(java.util.Locale.ROOT);
        boolean again = rounds > 1 && wanted.kind() != Calibration.Kind.POSTSTRATIFY;
        steps.add(Spreads.step(
                kind,
                "studies.weights." + kind + (again ? "-again" : ""),
                Map.of(
                        "margins",
                        wanted.margins().size(),
                        "iterations",
                        met.fit().iterations(),
                        "rounds",
                        rounds),
                met.weights()));
        return new FinalWeights(base, met.weights(), steps, Optional.of(met.fit()), met.unmet(), notes);
    }

    private static Map<String, Object> ends(Trimming ends, long cut) {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("cut", cut);
        arguments.put("lower", Double.isInfinite(ends.lower()) ? "–" : (Object) ends.lower());
        arguments.put("upper", Double.isInfinite(ends.upper()) ? "–" : (Object) ends.upper());
        return arguments;
    }

    private static void outside(List<Note> notes, Optional<Trimming> ends, double[] weights) {
        long outside = ends.map(one -> one.outside(weights)).orElse(0L);
        if (outside > 0) {
            notes.add(new Note("studies.note.outside-ends", Map.of("responses", outside)));
        }
    }
}
