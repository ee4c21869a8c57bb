package cl.minka.studies.core.result;

import cl.minka.studies.collection.Variable;
import cl.minka.studies.estimation.Estimate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A table of results as anybody may see it: what is hidden is not in it.
 *
 * @param by the variable that makes the groups
 * @param lines none when the table can not be shown
 * @param total how many answered the questionnaire
 * @param missing how many of them did not answer the question; empty when that is hidden
 */
record ResultTable(
        Variable variable,
        String label,
        Shape shape,
        Optional<String> by,
        List<Line> lines,
        long total,
        OptionalLong missing) {
    /** What the lines are. */
    enum Shape {
        /** One answer of a list: shares that add up. */
        CHOICES,
        /** Several answers of a list: each a share by itself. */
        OPTIONS,
        NUMBERS
    }

    /**
     * A line.
     *
     * @param group empty without groups
     * @param level the answer that it is of, as it is stored; empty for numbers
     * @param n how many people the line is of; empty when hidden
     * @param figure empty when hidden, or when there is nobody
     */
    record Line(String group, String level, String label, OptionalLong n, Optional<Estimate> figure, boolean hidden) {}
}
