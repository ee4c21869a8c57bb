package cl.minka.contest;

import java.util.List;
import java.util.Optional;

/**
 * How a search is understood.
 *
 * @param told the search in words; empty when something is wrong
 * @param faults all that is wrong
 */
public record SearchCheck(Optional<SearchPhrase> told, List<SearchFault> faults) {
    public SearchCheck {
        faults = List.copyOf(faults);
    }
}
