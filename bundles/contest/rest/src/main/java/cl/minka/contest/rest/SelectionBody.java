package cl.minka.contest.rest;

import cl.minka.kernel.rest.Required;
import java.util.Optional;

/** Which ranking to select from; without {@code confirm: true} it is a proposal and nothing is stored. */
public record SelectionBody(String ranking, Optional<Boolean> confirm) {
    String chosen() {
        new Required().check("/ranking", ranking).orThrow();
        return ranking;
    }
}
