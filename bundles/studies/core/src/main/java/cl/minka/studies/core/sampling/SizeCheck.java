package cl.minka.studies.core.sampling;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.studies.sampling.Allocation;
import cl.minka.studies.sampling.SizeOrder;
import cl.minka.studies.sampling.SizeOrder.Parameter;
import cl.minka.studies.sampling.SizeOrder.Stratum;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds everything that is wrong with what a sample is to show. */
final class SizeCheck {
    private static final int MOST_STRATA = 1_000;
    private static final double LARGEST = 1e12;

    private final List<Fault> faults = new ArrayList<>();

    static void of(SizeOrder order) {
        SizeCheck check = new SizeCheck();
        check.whole(order);
        if (order.strata().size() > MOST_STRATA) {
            check.faults.add(Fault.at("/strata", "studies.too-many", "most", MOST_STRATA));
        }
        boolean spread = order.strata().stream()
                .anyMatch(one -> one.sd().isPresent() || one.p().isPresent());
        boolean sizes = spread || order.allocation() != Allocation.EQUAL;
        for (int h = 0; h < order.strata().size(); h++) {
            check.stratum("/strata/" + h, order.strata().get(h), sizes);
        }
        check.named(order.strata());
        if (order.parameter() == Parameter.MEAN
                && order.sd().isEmpty()
                && (order.n().isEmpty() || needsSpread(order))) {
            check.spread(order.strata());
        }
        InvalidInput.throwIfAny(check.faults);
    }

    private static boolean needsSpread(SizeOrder order) {
        return order.allocation() == Allocation.NEYMAN || order.allocation() == Allocation.COST;
    }

    private void named(List<Stratum> strata) {
        Set<String> names = new HashSet<>();
        for (int h = 0; h < strata.size(); h++) {
            if (!names.add(strata.get(h).name())) {
                faults.add(Fault.at("/strata/" + h + "/name", "studies.size.stratum-twice"));
            }
        }
    }

    /** Of the whole, or of every stratum; where some have one it is those of the others that are missing. */
    private void spread(List<Stratum> strata) {
        if (strata.stream().allMatch(one -> one.sd().isEmpty())) {
            faults.add(Fault.at("/sd", "kernel.required"));
            return;
        }
        for (int h = 0; h < strata.size(); h++) {
            if (strata.get(h).sd().isEmpty()) {
                faults.add(Fault.at("/strata/" + h + "/sd", "kernel.required"));
            }
        }
    }

    private void whole(SizeOrder order) {
        if (order.margin().isEmpty() && order.n().isEmpty()) {
            faults.add(Fault.at("/margin", "kernel.required"));
        }
        positive("/margin", order.margin());
        positive("/n", order.n());
        positive("/sd", order.sd());
        share("/p", order.p());
        if (order.parameter() == Parameter.PROPORTION) {
            order.margin().filter(margin -> margin >= 1).ifPresent(margin -> between("/margin", 1));
        }
        share("/confidence", Optional.of(order.confidence()));
        order.population()
                .filter(size -> !(size >= 1 && size <= LARGEST))
                .ifPresent(size -> range("/population", 1, LARGEST));
        if (!(order.deff() > 0 && order.deff() <= 1000)) {
            above("/deff", 1000);
        }
        if (!(order.responseRate() > 0 && order.responseRate() <= 1)) {
            above("/responseRate", 1);
        }
        order.population()
                .filter(size -> order.n().filter(n -> n > size).isPresent())
                .ifPresent(size -> range("/n", 1, size));
    }

    private void stratum(String pointer, Stratum stratum, boolean sizes) {
        if (stratum.population().isEmpty() && sizes) {
            faults.add(Fault.at(pointer + "/population", "kernel.required"));
        }
        stratum.population()
                .filter(size -> !(size >= 1 && size <= LARGEST))
                .ifPresent(size -> range(pointer + "/population", 1, LARGEST));
        share(pointer + "/p", stratum.p());
        stratum.sd().filter(sd -> !(sd >= 0 && sd <= LARGEST)).ifPresent(sd -> range(pointer + "/sd", 0, LARGEST));
        if (!(stratum.cost() > 0 && stratum.cost() <= LARGEST)) {
            above(pointer + "/cost", LARGEST);
        }
    }

    private void positive(String pointer, Optional<Double> value) {
        value.filter(given -> !(given > 0 && given <= LARGEST)).ifPresent(given -> above(pointer, LARGEST));
    }

    private void share(String pointer, Optional<Double> value) {
        value.filter(given -> !(given > 0 && given < 1)).ifPresent(given -> between(pointer, 1));
    }

    /** More than nothing and less than the most. */
    private void between(String pointer, double most) {
        faults.add(Fault.at(pointer, "studies.not-between", "most", (long) most));
    }

    /** More than nothing, and the most at the most. */
    private void above(String pointer, double most) {
        faults.add(Fault.at(pointer, "studies.not-above", "most", (long) most));
    }

    private void range(String pointer, double least, double most) {
        faults.add(new Fault(pointer, "studies.out-of-range", Map.of("least", (long) least, "most", (long) most)));
    }
}
