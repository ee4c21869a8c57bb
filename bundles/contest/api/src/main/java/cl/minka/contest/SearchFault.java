package cl.minka.contest;

import java.util.Map;
import java.util.Optional;

/**
 * Something that is wrong with a search.
 *
 * @param start first character, 0-based, in UTF-16 units
 * @param length may be 0, where something is missing
 * @param code key of the fault, its text says what was expected
 * @param arguments values that the text names
 * @param suggestion what may have been meant
 */
public record SearchFault(
        int start, int length, String code, Map<String, Object> arguments, Optional<String> suggestion) {
    public SearchFault {
        arguments = Map.copyOf(arguments);
    }
}
