package cl.minka.studies.core.sampling;

import cl.minka.studies.sampling.Allocation;
import cl.minka.studies.sampling.FrameUnit;
import cl.minka.studies.sampling.SampleOrder;
import cl.minka.studies.sampling.SampleOrder.Design;
import cl.minka.studies.sampling.SampledUnit;
import cl.minka.studies.sampling.SizeOrder;
import cl.minka.studies.sampling.SizeOrder.Parameter;
import cl.minka.studies.sampling.SizeOrder.Stratum;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Draws samples. The numbers are those of {@link SeededNumbers}, asked for stratum by stratum in the order of their names, within a
 * stratum as {@link Selection} says; so seed, frame and order decide the sample.
 */
final class Drawing {
    private final SampleOrder order;
    private final SeededNumbers numbers;

    Drawing(SampleOrder order) {
        this.order = order;
        this.numbers = new SeededNumbers(order.seed());
    }

    /** The units drawn, by position in the frame, then those that stand by, stratum by stratum. */
    List<SampledUnit> draw(List<FrameUnit> frame) {
        Map<String, List<FrameUnit>> strata = new TreeMap<>();
        boolean apart = order.stratified() || order.design() == Design.STRATIFIED;
        frame.forEach(unit -> strata.computeIfAbsent(apart ? unit.stratum() : "", name -> new ArrayList<>())
                .add(unit));
        long[] sizes = sizes(strata);
        List<Drawn> drawn = new ArrayList<>();
        List<Drawn> waiting = new ArrayList<>();
        int h = 0;
        for (List<FrameUnit> units : strata.values()) {
            Selection selection = new Selection(order, numbers, units, (int) sizes[h++]);
            drawn.addAll(selection.drawn());
            waiting.addAll(selection.waiting());
        }
        drawn.sort((a, b) -> Integer.compare(a.unit().position(), b.unit().position()));
        List<SampledUnit> sample = new ArrayList<>();
        drawn.forEach(one -> sample.add(one.at(sample.size() + 1, false)));
        waiting.forEach(one -> sample.add(one.at(sample.size() + 1, true)));
        return sample;
    }

    /** A unit on its way into the sample. */
    record Drawn(FrameUnit unit, double probability, long strataSize, Optional<Long> clusterSize) {
        SampledUnit at(int place, boolean replacement) {
            return new SampledUnit(place, unit, replacement, probability, 1 / probability, strataSize, clusterSize);
        }
    }

    long[] sizes(Map<String, List<FrameUnit>> strata) {
        List<Stratum> all = new ArrayList<>();
        strata.forEach((name, units) -> {
            double size = order.design() == Design.CLUSTER ? clusters(units) : units.size();
            all.add(new Stratum(
                    name,
                    Optional.of(size),
                    Optional.empty(),
                    Optional.ofNullable(order.spreads().get(name)),
                    order.costs().getOrDefault(name, 1.0)));
        });
        Allocation allocation = strata.size() == 1 ? Allocation.PROPORTIONAL : order.allocation();
        SizeOrder shared = new SizeOrder(
                Parameter.MEAN,
                Optional.empty(),
                0.95,
                Optional.empty(),
                Optional.of(1.0),
                Optional.empty(),
                1,
                1,
                all,
                allocation,
                Optional.of((double) order.n()));
        return StrataAllocation.whole(shared, StrataAllocation.parts(shared, order.n()), order.n());
    }

    static long clusters(List<FrameUnit> units) {
        return units.stream().map(FrameUnit::cluster).distinct().count();
    }
}
