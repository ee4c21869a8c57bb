package cl.minka.transfer.neighbours;

import cl.minka.plugin.transfer.IndicatorSpace.Settings;
import cl.minka.plugin.transfer.Parameters;
import java.util.List;

/** The parameters. */
record Choices(int number, Settings space, double minimumKnown, boolean solvedOnly) {
    private static final int USUAL_NUMBER = 15;
    private static final int MOST = 500;
    private static final double USUAL_KNOWN = 0.5;

    static Choices of(Parameters parameters) {
        Settings usual = Settings.usual();
        return new Choices(
                parameters.whole("number", USUAL_NUMBER, 1, MOST),
                new Settings(
                        parameters.weights("weights"),
                        parameters.words("logarithms"),
                        parameters
                                .choice("standardisation", "z", List.of("z", "robust"))
                                .equals("robust"),
                        parameters.number("cap", usual.cap(), 0.5, 10)),
                parameters.number("minimumKnown", USUAL_KNOWN, 0, 1),
                parameters.flag("solvedOnly", false));
    }
}
