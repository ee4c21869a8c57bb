package cl.minka.transfer.mentoring;

import cl.minka.plugin.transfer.Municipality;
import cl.minka.plugin.transfer.Parameters;
import java.util.Map;

/** The parameters. */
record Choices(
        int mentorsPerReceiver, int mostReceivers, double minimum, Map<String, Double> weights, double halfDistance) {
    static final int MOST_MENTORS = 3;

    private static final Map<String, Double> USUAL =
            Map.of(Fit.TOPIC, 0.4, Fit.SIMILARITY, 0.3, Fit.DISTANCE, 0.2, Fit.URGENCY, 0.1);
    private static final double USUAL_HALF = 200;
    private static final double MOST_HALF = 5000;
    private static final double MOST_SCORE = 100;

    static Choices of(Parameters parameters) {
        return new Choices(
                parameters.whole("mentorsPerReceiver", 1, 1, MOST_MENTORS),
                parameters.whole("mostReceivers", Municipality.MOST_RECEIVERS, 1, Municipality.MOST_RECEIVERS),
                parameters.number("minimum", 0, 0, MOST_SCORE),
                parameters.weights("weights", USUAL),
                parameters.number("halfDistance", USUAL_HALF, 1, MOST_HALF));
    }
}
