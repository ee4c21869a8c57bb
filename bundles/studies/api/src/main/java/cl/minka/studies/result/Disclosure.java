package cl.minka.studies.result;

import java.util.List;
import java.util.Objects;

/**
 * What was done to one wave so that nobody is found in it.
 *
 * @param records complete responses
 * @param released of them, how many are given out
 * @param smallestBefore how many records share the rarest combination of the quasi-identifiers before anything is done
 * @param smallestRecoded the same once values are coarser
 * @param smallest the same in what is given out; at least {@code k} where there are records
 * @param cells values that were blanked
 * @param variables what became of each
 */
public record Disclosure(
        int wave,
        int k,
        int threshold,
        long records,
        long released,
        long smallestBefore,
        long smallestRecoded,
        long smallest,
        long cells,
        List<Treatment> variables) {
    public Disclosure {
        variables = List.copyOf(variables);
    }

    /** What became of a variable. */
    public record Treatment(String variable, Outcome outcome, long blanked) {
        public Treatment {
            Objects.requireNonNull(variable, "variable");
            Objects.requireNonNull(outcome, "outcome");
        }
    }

    /** Whether and how a variable is given out. */
    public enum Outcome {
        RELEASED,
        /** A quasi-identifier as it is. */
        CHECKED,
        /** A quasi-identifier made coarser. */
        RECODED,
        LEFT_OUT_IDENTIFYING,
        LEFT_OUT_SENSITIVE,
        LEFT_OUT_FREE_TEXT,
        LEFT_OUT_PLACE,
        LEFT_OUT_FILE,
        LEFT_OUT_TIME,
        LEFT_OUT_REPEATED,
        LEFT_OUT_BY_CHOICE
    }
}
