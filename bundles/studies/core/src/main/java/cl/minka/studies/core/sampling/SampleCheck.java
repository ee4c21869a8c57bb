package cl.minka.studies.core.sampling;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.studies.sampling.Allocation;
import cl.minka.studies.sampling.FrameUnit;
import cl.minka.studies.sampling.SampleOrder;
import cl.minka.studies.sampling.SampleOrder.Design;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds what is wrong with an order by itself, and with its frame. */
final class SampleCheck {
    private static final int MOST_DRAWN = 100_000;
    private static final double MOST_REPLACEMENTS = 5;

    private final List<Fault> faults = new ArrayList<>();

    static void of(SampleOrder order, FrameEntity frame, List<FrameUnit> units) {
        SampleCheck check = new SampleCheck();
        check.numbers(order, units);
        boolean apart = order.stratified() || order.design() == Design.STRATIFIED;
        if (apart && frame.strata() == 0) {
            check.faults.add(Fault.at("/design", "studies.sample.no-strata"));
        }
        if (Selection.needsClusters(order.design()) && frame.clusters() == 0) {
            check.faults.add(Fault.at("/design", "studies.sample.no-clusters"));
        }
        if (order.design() == Design.PPS
                && units.stream().filter(unit -> unit.size() > 0).count() < order.n()) {
            check.faults.add(Fault.at("/n", "studies.sample.too-few-sizes"));
        }
        boolean spread = order.allocation() == Allocation.NEYMAN || order.allocation() == Allocation.COST;
        if (apart && spread) {
            check.spreads(order, units);
        }
        InvalidInput.throwIfAny(check.faults);
    }

    private void numbers(SampleOrder order, List<FrameUnit> units) {
        long most = order.design() == Design.CLUSTER ? Math.max(1, Drawing.clusters(units)) : units.size();
        if (order.n() < 1 || order.n() > Math.min(most, MOST_DRAWN)) {
            range("/n", 1, Math.min(most, MOST_DRAWN));
        }
        if (order.perCluster() < 1 || order.perCluster() > MOST_DRAWN) {
            range("/perCluster", 1, MOST_DRAWN);
        }
        if (!(order.replacements() >= 0 && order.replacements() <= MOST_REPLACEMENTS)) {
            range("/replacements", 0, (long) MOST_REPLACEMENTS);
        }
    }

    private void spreads(SampleOrder order, List<FrameUnit> units) {
        TreeSet<String> strata = new TreeSet<>();
        units.forEach(unit -> strata.add(unit.stratum()));
        unknown("/spreads/", order.spreads().keySet(), strata);
        unknown("/costs/", order.costs().keySet(), strata);
        for (String stratum : strata) {
            if (!(order.spreads().getOrDefault(stratum, -1.0) >= 0)) {
                faults.add(Fault.at("/spreads/" + stratum, "kernel.required"));
            }
            if (order.allocation() == Allocation.COST && !(order.costs().getOrDefault(stratum, 0.0) > 0)) {
                faults.add(Fault.at("/costs/" + stratum, "kernel.required"));
            }
        }
    }

    private void unknown(String pointer, Set<String> named, Set<String> strata) {
        named.stream()
                .filter(stratum -> !strata.contains(stratum))
                .sorted()
                .forEach(stratum -> faults.add(Fault.at(pointer + stratum, "studies.sample.unknown-stratum")));
    }

    private void range(String pointer, long least, long most) {
        faults.add(new Fault(pointer, "studies.out-of-range", Map.of("least", least, "most", most)));
    }
}
