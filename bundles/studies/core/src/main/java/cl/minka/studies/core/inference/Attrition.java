package cl.minka.studies.core.inference;

import cl.minka.studies.core.estimation.Column;
import cl.minka.studies.core.estimation.Columns;
import cl.minka.studies.core.inference.ClassAdjustment.Asked;
import cl.minka.studies.core.inference.ClassAdjustment.Status;
import cl.minka.studies.weighting.WeightOrder.Nonresponse;
import cl.minka.studies.weighting.WeightSet.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Longitudinal weights: those of an earlier wave, carried by the units that took part in every wave since; within each class these also stand
 * for the ones that were lost (Kalton and Brick 2000, "Weighting in household panel surveys").
 */
final class Attrition {
    private Attrition() {}

    /**
     * @param now the responses of this wave
     * @param from those of the earlier wave, with their weights
     * @param columns of the earlier wave
     * @param between units with a complete response in each wave since
     */
    static BaseWeights of(
            SurveyRows now, Weighed from, Columns columns, Set<String> between, Optional<Nonresponse> nonresponse) {
        Map<String, Integer> earlier = new HashMap<>();
        for (int i = 0; i < from.rows().size(); i++) {
            earlier.put(from.rows().unit(i), i);
        }
        earlier.remove("");
        SurveyRows rows = now.only(i -> earlier.containsKey(now.unit(i)) && between.contains(now.unit(i)));
        Set<String> stayed = new LinkedHashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            stayed.add(rows.unit(i));
        }
        double[] start = new double[rows.size()];
        for (int i = 0; i < start.length; i++) {
            start[i] = from.weights()[earlier.get(rows.unit(i))];
        }
        List<Step> steps = new ArrayList<>();
        steps.add(Spreads.step(
                "earlier",
                "studies.weights.earlier",
                Map.of("units", earlier.size(), "stayed", stayed.size()),
                from.weights()));
        if (nonresponse.isEmpty()) {
            steps.add(Spreads.step("answered", "studies.weights.unadjusted", Map.of(), start));
            return new BaseWeights(rows, start, start, steps, List.of(), from.notes());
        }
        List<String> classes = nonresponse.get().classes();
        List<Asked> asked = new ArrayList<>();
        earlier.forEach((unit, i) -> asked.add(new Asked(
                name(classes, columns, i),
                from.weights()[i],
                stayed.contains(unit) ? Status.ANSWERED : Status.ELIGIBLE)));
        ClassAdjustment adjustment =
                new ClassAdjustment(asked, nonresponse.get().least());
        double[] adjusted = new double[rows.size()];
        for (int i = 0; i < adjusted.length; i++) {
            adjusted[i] = start[i] * adjustment.factor(name(classes, columns, earlier.get(rows.unit(i))));
        }
        steps.add(BaseWeights.step(adjustment, classes, adjusted));
        return new BaseWeights(rows, start, adjusted, steps, adjustment.cells(), from.notes());
    }

    private static String name(List<String> classes, Columns columns, int row) {
        List<String> parts = new ArrayList<>();
        for (String one : classes) {
            Column column = columns.get(one);
            parts.add(column.isMissing(row) ? "–" : column.names().get(column.levels()[row]));
        }
        return String.join(" + ", parts);
    }
}
