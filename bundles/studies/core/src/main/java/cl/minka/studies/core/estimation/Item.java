package cl.minka.studies.core.estimation;

import cl.minka.studies.estimation.EstimateWish;
import java.util.Map;
import java.util.Optional;

/**
 * One line of the answer before it is computed.
 *
 * @param figure what is linearised; of a quantile the values, as a mean
 * @param inside rows that it stands on
 */
record Item(
        EstimateWish wish,
        Optional<String> level,
        Map<String, String> groups,
        Figure figure,
        double[] values,
        boolean[] inside) {}
