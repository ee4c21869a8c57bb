package cl.minka.kernel.table;

import java.util.List;
import java.util.Map;

/**
 * What an import did, or would do. All or nothing: with one error nothing was stored.
 *
 * @param rows how many rows were read, without the header
 * @param errors at most 1,000
 */
public record ImportReport(long rows, long created, long updated, long unchanged, List<Problem> errors) {
    /** How many errors a report lists at the most. */
    public static final int MOST_ERRORS = 1_000;

    public ImportReport {
        errors = List.copyOf(errors);
    }

    public boolean isClean() {
        return errors.isEmpty();
    }

    /**
     * What is wrong with one cell or line.
     *
     * @param line the header being line 1
     * @param column name of the column, or empty for the line
     * @param code key of the text
     */
    public record Problem(long line, String column, String code, Map<String, Object> arguments) {
        public Problem {
            arguments = Map.copyOf(arguments);
        }
    }
}
