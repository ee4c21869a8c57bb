package cl.minka.transfer.territorial;

import cl.minka.plugin.transfer.Parameters;
import java.util.Map;

/** The parameters. */
record Choices(Map<String, Double> weights, double halfDistance, double bordering, boolean solvedOnly) {
    private static final Map<String, Double> USUAL =
            Map.of(Nearness.REGION, 0.3, Nearness.DISTANCE, 0.5, Nearness.CONNECTIVITY, 0.2);
    private static final double USUAL_HALF = 100;
    private static final double MOST_HALF = 5000;

    static Choices of(Parameters parameters) {
        return new Choices(
                parameters.weights("weights", USUAL),
                parameters.number("halfDistance", USUAL_HALF, 1, MOST_HALF),
                parameters.number("bordering", 0.5, 0, 1),
                parameters.flag("solvedOnly", false));
    }
}
