package cl.minka.contest.rest;

import cl.minka.contest.Affinities;
import java.math.BigDecimal;
import java.util.Optional;

/** How to compute affinities; those under 0.05 are not kept, imported ones stand. */
public record AffinityOrderBody(Optional<BigDecimal> minimum, Optional<Boolean> replace) {
    private static final BigDecimal MINIMUM = new BigDecimal("0.05");

    Affinities.Order toOrder() {
        return new Affinities.Order(minimum.orElse(MINIMUM).doubleValue(), replace.orElse(false));
    }
}
