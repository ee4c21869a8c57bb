package cl.minka.studies.core.estimation;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.studies.estimation.Estimate;
import java.util.List;
import java.util.Optional;

/** What R's {@code survey} answers; see SOURCE.md beside the file. */
final class Expected {
    private static final double CLOSE = 1e-9;
    private static final List<String[]> LINES =
            Asked.file("expected.csv").lines().map(line -> line.split(",", -1)).toList();

    private Expected() {}

    /** Checks estimates, standard errors, and design effects where there are, in the order of the file. */
    static void check(String asked, List<Estimate> answers) {
        List<String[]> lines = lines(asked);
        assertEquals(asked, lines.size(), answers.size());
        for (int n = 0; n < lines.size(); n++) {
            String[] line = lines.get(n);
            Estimate answer = answers.get(n);
            String what = asked + " " + line[1];
            close(what, Double.parseDouble(line[2]), answer.estimate());
            close(what + " SE", Double.parseDouble(line[3]), answer.standardError());
            if (!line[4].isEmpty() && answer.deff().isPresent()) {
                close(what + " DEFF", Double.parseDouble(line[4]), answer.deff());
            }
        }
    }

    /** Checks estimate, standard error and both ends of the interval. */
    static void checkQuantile(String asked, int place, Estimate answer) {
        String[] line = lines(asked).get(place);
        close(asked, Double.parseDouble(line[2]), answer.estimate());
        close(asked + " SE", Double.parseDouble(line[3]), answer.standardError());
        close(asked + " low", Double.parseDouble(line[4]), answer.low());
        close(asked + " high", Double.parseDouble(line[5]), answer.high());
    }

    static List<String[]> lines(String asked) {
        List<String[]> lines =
                LINES.stream().filter(line -> line[0].equals(asked)).toList();
        assertTrue(asked, !lines.isEmpty());
        return lines;
    }

    static void close(String what, double expected, Optional<Double> answer) {
        assertTrue(what + " is missing", answer.isPresent());
        assertEquals(what, expected, answer.get(), Math.max(CLOSE, Math.abs(expected) * CLOSE));
    }
}
