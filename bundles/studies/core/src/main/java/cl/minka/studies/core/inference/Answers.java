package cl.minka.studies.core.inference;

import cl.minka.studies.core.estimation.Column;
import java.util.Map;

/**
 * The complete responses of a survey in memory, in order of arrival.
 *
 * @param revision of the survey that they are of: what changed after it is not in them
 * @param places of arrival
 * @param units the unit of each; missing where there is none
 * @param columns of the variables that were read
 */
record Answers(long revision, long[] places, Column units, Map<String, Column> columns) {
    int rows() {
        return places.length;
    }

    /** How much memory it takes, in cells. */
    long cells() {
        return (2L + columns.size()) * places.length;
    }
}
