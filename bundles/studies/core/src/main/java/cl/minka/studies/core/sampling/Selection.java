package cl.minka.studies.core.sampling;

import cl.minka.studies.core.sampling.Drawing.Drawn;
import cl.minka.studies.sampling.FrameUnit;
import cl.minka.studies.sampling.SampleOrder;
import cl.minka.studies.sampling.SampleOrder.Design;
import cl.minka.studies.sampling.SampleOrder.FirstStage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The draw within one stratum. Simple: each unit gets a fraction in the order of the frame, the smallest are in. Systematic: one fraction
 * gives the start. By size: a systematic walk over the cumulated sizes, without what is in for sure (Särndal, Swensson and Wretman 1992,
 * 3.6.2). Two stages: first the clusters in the order in which the frame has them, then each drawn one in that order.
 */
final class Selection {
    private final SampleOrder order;
    private final SeededNumbers numbers;
    private final List<FrameUnit> units;
    private final int n;
    private final List<Drawn> drawn = new ArrayList<>();
    private final List<Drawn> waiting = new ArrayList<>();

    Selection(SampleOrder order, SeededNumbers numbers, List<FrameUnit> units, int n) {
        this.order = order;
        this.numbers = numbers;
        this.units = units;
        this.n = n;
        switch (order.design()) {
            case SRS, STRATIFIED -> simple();
            case SYSTEMATIC -> systematic();
            case CLUSTER -> clusters();
            case TWO_STAGE -> twoStages();
            case PPS -> bySize();
        }
    }

    List<Drawn> drawn() {
        return drawn;
    }

    /** Those that stand by, in the order in which they are to be used. */
    List<Drawn> waiting() {
        return waiting;
    }

    private void simple() {
        int[] shuffled = shuffled(units.size());
        double probability = (double) n / units.size();
        for (int i = 0; i < shuffled.length; i++) {
            add(i < n, shuffled[i], probability);
        }
    }

    private void systematic() {
        double step = (double) units.size() / n;
        double start = numbers.fraction() * step;
        boolean[] in = new boolean[units.size()];
        for (int i = 0; i < n; i++) {
            in[(int) Math.min(units.size() - 1.0, Math.floor(start + i * step))] = true;
        }
        rest(in, units.stream().mapToDouble(unit -> (double) n / units.size()).toArray());
    }

    private void bySize() {
        double[] probabilities =
                probabilities(units.stream().mapToDouble(FrameUnit::size).toArray(), n);
        rest(walk(probabilities), probabilities);
    }

    /** Those that are in, and of the others in random order those that stand by. */
    private void rest(boolean[] in, double[] probabilities) {
        for (int i = 0; i < in.length; i++) {
            if (in[i]) {
                add(true, i, probabilities[i]);
            }
        }
        for (int i : shuffled(in.length)) {
            if (!in[i] && probabilities[i] > 0) {
                add(false, i, probabilities[i]);
            }
        }
    }

    private void add(boolean in, int place, double probability) {
        if (in) {
            drawn.add(new Drawn(units.get(place), probability, units.size(), Optional.empty()));
        } else if (waiting.size() < Math.ceil(n * order.replacements())) {
            waiting.add(new Drawn(units.get(place), probability, units.size(), Optional.empty()));
        }
    }

    private void clusters() {
        List<List<FrameUnit>> all = byCluster();
        int[] shuffled = shuffled(all.size());
        double probability = (double) n / all.size();
        for (int i = 0; i < shuffled.length; i++) {
            List<FrameUnit> members = all.get(shuffled[i]);
            boolean standsBy = i >= n && i < n + Math.ceil(n * order.replacements());
            for (FrameUnit unit : members) {
                Drawn one = new Drawn(unit, probability, all.size(), Optional.of((long) members.size()));
                if (i < n) {
                    drawn.add(one);
                } else if (standsBy) {
                    waiting.add(one);
                }
            }
        }
    }

    private void twoStages() {
        List<List<FrameUnit>> all = byCluster();
        int wanted = Math.min(all.size(), (int) Math.ceil((double) n / order.perCluster()));
        double[] probabilities = order.firstStage() == FirstStage.PPS
                ? probabilities(all.stream().mapToDouble(List::size).toArray(), wanted)
                : all.stream().mapToDouble(one -> (double) wanted / all.size()).toArray();
        boolean[] in = order.firstStage() == FirstStage.PPS ? walk(probabilities) : smallest(all.size(), wanted);
        for (int c = 0; c < in.length; c++) {
            if (in[c]) {
                within(all.get(c), probabilities[c], all.size());
            }
        }
    }

    /** At most so many units of a cluster that was drawn; those that stand by are of the same cluster. */
    private void within(List<FrameUnit> members, double first, int clusters) {
        int taken = Math.min(members.size(), order.perCluster());
        double probability = first * taken / members.size();
        int[] shuffled = shuffled(members.size());
        double most = taken + Math.ceil(taken * order.replacements());
        for (int i = 0; i < shuffled.length && i < most; i++) {
            Drawn one = new Drawn(members.get(shuffled[i]), probability, clusters, Optional.of((long) members.size()));
            (i < taken ? drawn : waiting).add(one);
        }
    }

    private List<List<FrameUnit>> byCluster() {
        Map<String, List<FrameUnit>> clusters = new LinkedHashMap<>();
        units.forEach(unit -> clusters.computeIfAbsent(unit.cluster(), name -> new ArrayList<>())
                .add(unit));
        return List.copyOf(clusters.values());
    }

    private int[] shuffled(int size) {
        return shuffled(numbers, size);
    }

    /** Places in random order: by a fraction each, drawn in the order of the places. */
    static int[] shuffled(SeededNumbers numbers, int size) {
        double[] keys = new double[size];
        for (int i = 0; i < size; i++) {
            keys[i] = numbers.fraction();
        }
        return IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> keys[i]).thenComparing(i -> i))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private boolean[] smallest(int size, int wanted) {
        boolean[] in = new boolean[size];
        Arrays.stream(shuffled(size)).limit(wanted).forEach(i -> in[i] = true);
        return in;
    }

    /** Probabilities by size that add up to so many; what would exceed 1 is 1, and the others share the rest anew. */
    static double[] probabilities(double[] sizes, int wanted) {
        double[] probabilities = new double[sizes.length];
        boolean[] sure = new boolean[sizes.length];
        boolean again = true;
        while (again) {
            again = false;
            double open = 0;
            int left = wanted;
            for (int i = 0; i < sizes.length; i++) {
                open += sure[i] ? 0 : sizes[i];
                left -= sure[i] ? 1 : 0;
            }
            for (int i = 0; i < sizes.length; i++) {
                probabilities[i] = sure[i] ? 1 : open == 0 ? 0 : left * sizes[i] / open;
                if (!sure[i] && probabilities[i] >= 1) {
                    sure[i] = true;
                    again = true;
                }
            }
        }
        return probabilities;
    }

    /** What a walk over the cumulated probabilities meets, one step long, from a random start; what has 1 is in besides. */
    private boolean[] walk(double[] probabilities) {
        boolean[] in = new boolean[probabilities.length];
        double next = numbers.fraction();
        double cumulated = 0;
        int last = -1;
        int missing = (int) Math.round(Arrays.stream(probabilities).sum());
        for (int i = 0; i < in.length; i++) {
            if (probabilities[i] >= 1) {
                in[i] = true;
                missing--;
            } else if (probabilities[i] > 0) {
                cumulated += probabilities[i];
                last = i;
                if (cumulated > next) {
                    in[i] = true;
                    next++;
                    missing--;
                }
            }
        }
        // The last sum may fall short of a whole number by a rounding error.
        if (missing > 0 && last >= 0) {
            in[last] = true;
        }
        return in;
    }

    static boolean needsClusters(Design design) {
        return design == Design.CLUSTER || design == Design.TWO_STAGE;
    }
}
