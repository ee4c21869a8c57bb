package cl.minka.studies.core.inference;

import cl.minka.studies.weighting.WeightSet.Step;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.Map;

/** What weights look like after a step; Kish's effect of unequal weights is n·Σw²/(Σw)² (Kish 1992). */
final class Spreads {
    private Spreads() {}

    static Step step(String name, String code, Map<String, Object> arguments, double[] weights) {
        double[] some = Arrays.stream(weights).filter(weight -> weight != 0).toArray();
        DoubleSummaryStatistics all = Arrays.stream(some).summaryStatistics();
        if (some.length == 0) {
            return new Step(name, code, arguments, 0, 0, 0, 0, 0, 0, 1);
        }
        double squares = Arrays.stream(some).map(weight -> weight * weight).sum();
        double deff = some.length * squares / (all.getSum() * all.getSum());
        double cv = Math.sqrt(Math.max(0, deff - 1));
        return new Step(
                name,
                code,
                arguments,
                some.length,
                all.getSum(),
                all.getMin(),
                all.getMax(),
                all.getAverage(),
                cv,
                deff);
    }
}
