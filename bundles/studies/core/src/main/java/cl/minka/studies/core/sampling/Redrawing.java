package cl.minka.studies.core.sampling;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.studies.core.sampling.Drawing.Drawn;
import cl.minka.studies.sampling.FrameUnit;
import cl.minka.studies.sampling.SampleOrder;
import cl.minka.studies.sampling.SampledUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.persistence.EntityManager;

/**
 * Draws samples from what is kept, also those that stand on another one. A simple sample of some units and one of the rest are together a
 * simple sample of as many; a unit of a second stage has the probability of its cluster times the share that is taken of it.
 */
final class Redrawing {
    private Redrawing() {}

    static List<SampledUnit> again(EntityManager manager, SampleEntity sample) {
        UnitRows rows = new UnitRows(manager);
        if (sample.origin().isEmpty()) {
            return new Drawing(sample.order()).draw(rows.ofFrame(sample.frame()));
        }
        Origin origin = sample.origin().get();
        SampleEntity from = SampleManager.find(manager, sample.study(), origin.sample())
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "studies.sample-not-found"));
        List<SampledUnit> before = rows.ofSample(from.id());
        if (origin.listing().isEmpty()) {
            return refreshed(sample.order(), origin.n(), before, rows.ofFrame(sample.frame()));
        }
        ListingEntity listing =
                FurtherSampleManager.listing(manager, sample.study(), origin.sample(), origin.listing());
        return secondStage(sample.order(), before, rows.ofListing(listing.id()));
    }

    /** @param order of the whole, with the seed of what is added */
    static List<SampledUnit> refreshed(SampleOrder order, int more, List<SampledUnit> before, List<FrameUnit> frame) {
        boolean apart = order.stratified() || order.design() == SampleOrder.Design.STRATIFIED;
        Set<String> taken = new HashSet<>();
        before.forEach(one -> taken.add(one.unit().unit()));
        Map<String, List<FrameUnit>> open = new TreeMap<>();
        Map<String, Integer> sizes = new HashMap<>();
        for (FrameUnit unit : frame) {
            String stratum = apart ? unit.stratum() : "";
            sizes.merge(stratum, 1, Integer::sum);
            List<FrameUnit> rest = open.computeIfAbsent(stratum, name -> new ArrayList<>());
            if (!taken.contains(unit.unit())) {
                rest.add(unit);
            }
        }
        long[] added = new Drawing(order.of(more)).sizes(open);
        SeededNumbers numbers = new SeededNumbers(order.seed());
        Map<String, Integer> drawn = new HashMap<>();
        List<FrameUnit> chosen = new ArrayList<>();
        before.stream()
                .filter(one -> !one.replacement())
                .forEach(one -> drawn.merge(apart ? one.unit().stratum() : "", 1, Integer::sum));
        int h = 0;
        for (Map.Entry<String, List<FrameUnit>> stratum : open.entrySet()) {
            int[] shuffled = Selection.shuffled(numbers, stratum.getValue().size());
            for (int i = 0; i < added[h]; i++) {
                chosen.add(stratum.getValue().get(shuffled[i]));
                drawn.merge(stratum.getKey(), 1, Integer::sum);
            }
            h++;
        }
        List<FrameUnit> all = new ArrayList<>(chosen);
        before.stream().filter(one -> !one.replacement()).forEach(one -> all.add(one.unit()));
        all.sort((a, b) -> Integer.compare(a.position(), b.position()));
        List<SampledUnit> sample = new ArrayList<>();
        all.forEach(unit -> sample.add(drawn(unit, apart, drawn, sizes).at(sample.size() + 1, false)));
        before.stream()
                .filter(SampledUnit::replacement)
                .forEach(
                        one -> sample.add(drawn(one.unit(), apart, drawn, sizes).at(sample.size() + 1, true)));
        return sample;
    }

    private static Drawn drawn(FrameUnit unit, boolean apart, Map<String, Integer> drawn, Map<String, Integer> sizes) {
        String stratum = apart ? unit.stratum() : "";
        int size = sizes.get(stratum);
        return new Drawn(unit, (double) drawn.getOrDefault(stratum, 0) / size, size, Optional.empty());
    }

    static List<SampledUnit> secondStage(SampleOrder order, List<SampledUnit> clusters, List<FrameUnit> listed) {
        Map<String, List<FrameUnit>> members = new LinkedHashMap<>();
        listed.forEach(unit -> members.computeIfAbsent(unit.cluster(), name -> new ArrayList<>())
                .add(unit));
        SeededNumbers numbers = new SeededNumbers(order.seed());
        List<SampledUnit> sample = new ArrayList<>();
        List<Drawn> waiting = new ArrayList<>();
        for (SampledUnit cluster : clusters) {
            List<FrameUnit> own = members.getOrDefault(cluster.unit().unit(), List.of());
            if (!cluster.replacement() && !own.isEmpty()) {
                within(order, numbers, cluster, own, sample, waiting);
            }
        }
        waiting.forEach(one -> sample.add(one.at(sample.size() + 1, true)));
        return sample;
    }

    private static void within(
            SampleOrder order,
            SeededNumbers numbers,
            SampledUnit cluster,
            List<FrameUnit> own,
            List<SampledUnit> sample,
            List<Drawn> waiting) {
        int taken = Math.min(own.size(), order.perCluster());
        double most = taken + Math.ceil(taken * order.replacements());
        int[] shuffled = Selection.shuffled(numbers, own.size());
        for (int i = 0; i < shuffled.length && i < most; i++) {
            FrameUnit unit = own.get(shuffled[i]);
            Drawn one = new Drawn(
                    new FrameUnit(unit.position(), unit.unit(), cluster.unit().stratum(), unit.cluster(), 1),
                    cluster.probability() * taken / own.size(),
                    cluster.strataSize(),
                    Optional.of((long) own.size()));
            if (i < taken) {
                sample.add(one.at(sample.size() + 1, false));
            } else {
                waiting.add(one);
            }
        }
    }
}
