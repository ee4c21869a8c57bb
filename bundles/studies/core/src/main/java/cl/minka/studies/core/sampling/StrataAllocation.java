package cl.minka.studies.core.sampling;

import cl.minka.studies.sampling.SizeOrder;
import cl.minka.studies.sampling.SizeOrder.Stratum;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Shares a sample out among strata. */
final class StrataAllocation {
    private StrataAllocation() {}

    /** The share of each stratum; they add up to 1. */
    static List<Double> shares(SizeOrder order) {
        double[] measures = order.strata().stream()
                .mapToDouble(stratum -> measure(order, stratum))
                .toArray();
        double sum = Arrays.stream(measures).sum();
        return Arrays.stream(measures)
                .mapToObj(one -> sum == 0 ? 1.0 / measures.length : one / sum)
                .toList();
    }

    private static double measure(SizeOrder order, Stratum stratum) {
        double size = stratum.population().orElse(1.0);
        return switch (order.allocation()) {
            case EQUAL -> 1;
            case PROPORTIONAL -> size;
            case NEYMAN -> size * spread(order, stratum);
            case COST -> size * spread(order, stratum) / Math.sqrt(stratum.cost());
        };
    }

    /** Standard deviation of the units of a stratum. */
    static double spread(SizeOrder order, Stratum stratum) {
        return Math.sqrt(SizeCalculator.variance(
                order.parameter(), stratum.p().or(order::p), stratum.sd().or(order::sd), stratum.population()));
    }

    /** What falls to each stratum, exactly; none gets more than it has, and what is over goes to the others. */
    static double[] parts(SizeOrder order, double n) {
        List<Double> shares = shares(order);
        double[] parts = new double[shares.size()];
        boolean[] full = new boolean[parts.length];
        double left = n;
        boolean again = true;
        while (again) {
            again = false;
            double open = 0;
            for (int h = 0; h < parts.length; h++) {
                open += full[h] ? 0 : shares.get(h);
            }
            for (int h = 0; h < parts.length; h++) {
                parts[h] = full[h] ? parts[h] : open == 0 ? 0 : left * shares.get(h) / open;
            }
            for (int h = 0; h < parts.length; h++) {
                double most = order.strata().get(h).population().orElse(Double.POSITIVE_INFINITY);
                if (!full[h] && parts[h] > most) {
                    full[h] = true;
                    parts[h] = most;
                    left -= most;
                    again = true;
                }
            }
        }
        return parts;
    }

    /** Whole numbers that add up to the size, by the largest remainders; at least two of each stratum that has them, where that fits. */
    static long[] whole(SizeOrder order, double[] parts, long n) {
        long[] whole = new long[parts.length];
        for (int h = 0; h < parts.length; h++) {
            whole[h] = (long) Math.floor(parts[h]);
        }
        long[] left = {n - Arrays.stream(whole).sum()};
        IntStream.range(0, parts.length)
                .boxed()
                .sorted((a, b) -> Double.compare(parts[b] - whole[b], parts[a] - whole[a]))
                .forEach(h -> {
                    double most = order.strata().get(h).population().orElse(Double.POSITIVE_INFINITY);
                    if (left[0] > 0 && whole[h] + 1 <= most) {
                        whole[h]++;
                        left[0]--;
                    }
                });
        return n >= 2L * parts.length ? atLeastTwo(order, whole) : whole;
    }

    private static long[] atLeastTwo(SizeOrder order, long[] whole) {
        for (int h = 0; h < whole.length; h++) {
            long least = (long) Math.min(2, order.strata().get(h).population().orElse(2.0));
            while (whole[h] < least) {
                int largest = IntStream.range(0, whole.length)
                        .reduce((a, b) -> whole[b] > whole[a] ? b : a)
                        .orElseThrow();
                whole[largest]--;
                whole[h]++;
            }
        }
        return whole;
    }
}
