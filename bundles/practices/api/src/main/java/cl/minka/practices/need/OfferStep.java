package cl.minka.practices.need;

import java.util.Objects;

/**
 * What becomes of an offer.
 *
 * @param to accepted or declined by the need's municipality, withdrawn by who offered
 * @param answer what the need's municipality says to it; may be empty
 */
public record OfferStep(OfferState to, String answer) {
    public OfferStep {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(answer, "answer");
    }
}
