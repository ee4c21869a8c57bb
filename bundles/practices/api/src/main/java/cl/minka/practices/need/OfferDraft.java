package cl.minka.practices.need;

import java.util.Objects;
import java.util.Optional;

/**
 * What somebody offers.
 *
 * @param municipality CUT code of who offers; empty for the only one that the writer acts for
 * @param practice id of the practice that it would pass on
 */
public record OfferDraft(Optional<String> municipality, String text, Optional<String> practice) {
    public OfferDraft {
        Objects.requireNonNull(municipality, "municipality");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(practice, "practice");
    }
}
