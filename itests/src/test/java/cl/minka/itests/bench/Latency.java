package cl.minka.itests.bench;

import cl.minka.itests.scenario.Reply;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Repeats a request one after the other, once it is warm, and tells how long it takes. */
final class Latency {
    private static final int WARM_UP = 15;

    private final Distribution distribution;
    private final int times;
    private final double most;
    private final List<String> slow = new ArrayList<>();

    /** @param times how often each is measured @param most milliseconds that 99 of 100 may take */
    Latency(Distribution distribution, int times, double most) {
        this.distribution = distribution;
        this.times = times;
        this.most = most;
    }

    static void header() {
        System.out.println("\n| request | items | p50 ms | p99 ms | worst ms | processor ms |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
    }

    void measure(String name, Supplier<Reply> request) {
        int items = 0;
        for (int i = 0; i < Math.min(WARM_UP, times); i++) {
            items = request.get().is(200).at("/items").size();
        }
        long[] taken = new long[times];
        long processor = distribution.processorMilliseconds();
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            Reply reply = request.get();
            taken[i] = System.nanoTime() - start;
            reply.is(200);
        }
        double used = (distribution.processorMilliseconds() - processor) / (double) times;
        Arrays.sort(taken);
        double p99 = at(taken, 0.99);
        String row = String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f | %.1f |",
                name,
                items,
                at(taken, 0.5),
                p99,
                taken[times - 1] / 1e6,
                used);
        System.out.println(row);
        if (p99 > most) {
            slow.add(row);
        }
    }

    /** Those that took longer than they may. */
    List<String> slow() {
        return slow;
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.ceil(sorted.length * share) - 1] / 1e6;
    }
}
