package cl.minka.studies.estimation;

import cl.minka.kernel.table.Table;
import org.osgi.annotation.versioning.ProviderType;

/** Estimates from samples, as R's {@code survey} does (Lumley 2010); keeps nothing. */
@ProviderType
public interface Estimators {
    /**
     * Estimates everything that the order wants. Empty cells and {@code NA} are missing; a row where the variable is missing is outside
     * of what is estimated, as with {@code na.rm = TRUE}.
     *
     * @throws cl.minka.kernel.InvalidInput with every fault, pointers into the order or {@code /data/<line>/<column>}
     */
    EstimateReport estimate(EstimateOrder order, Table data);
}
