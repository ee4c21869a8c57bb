package cl.minka.transfer.need;

import cl.minka.plugin.transfer.Parameters;
import java.util.Map;

/** The parameters. */
record Choices(Map<String, Double> weights, int terms, double minimum) {
    private static final Map<String, Double> USUAL = Map.of(
            Relevance.TOPIC, 0.4,
            Relevance.TEXT, 0.4,
            Relevance.EVIDENCE, 0.1,
            Relevance.URGENCY, 0.1,
            Relevance.SOLVED, 0.1);
    private static final int USUAL_TERMS = 5;
    private static final int MOST_TERMS = 20;
    private static final double MOST = 100;

    static Choices of(Parameters parameters) {
        return new Choices(
                parameters.weights("weights", USUAL),
                parameters.whole("terms", USUAL_TERMS, 1, MOST_TERMS),
                parameters.number("minimum", 0, 0, MOST));
    }
}
