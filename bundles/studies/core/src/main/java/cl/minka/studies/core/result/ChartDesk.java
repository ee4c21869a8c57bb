package cl.minka.studies.core.result;

import cl.minka.kernel.paper.Charts;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Whatever draws charts; without it reports have their tables only. */
@Component(service = ChartDesk.class)
public final class ChartDesk {
    private final AtomicReference<Charts> charts = new AtomicReference<>();

    @Activate
    public ChartDesk() {}

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void setCharts(Charts present) {
        charts.set(present);
    }

    public void unsetCharts(Charts gone) {
        charts.compareAndSet(gone, null);
    }

    Optional<Charts> charts() {
        return Optional.ofNullable(charts.get());
    }
}
