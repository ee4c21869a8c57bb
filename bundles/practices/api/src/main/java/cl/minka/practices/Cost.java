package cl.minka.practices;

import java.util.Objects;
import java.util.Optional;

/**
 * What a practice costs.
 *
 * @param setUp to begin with, in pesos, 0 or more
 * @param yearly to go on, in pesos a year, 0 or more
 * @param sources who pays: {@code fondos propios}, {@code FNDR}
 */
public record Cost(CostBand band, Optional<Long> setUp, Optional<Long> yearly, Optional<String> sources) {
    public Cost {
        Objects.requireNonNull(band, "band");
        Objects.requireNonNull(setUp, "setUp");
        Objects.requireNonNull(yearly, "yearly");
        Objects.requireNonNull(sources, "sources");
    }
}
