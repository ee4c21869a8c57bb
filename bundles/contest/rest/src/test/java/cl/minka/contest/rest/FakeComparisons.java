package cl.minka.contest.rest;

import cl.minka.contest.Comparison;
import cl.minka.contest.Comparisons;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;

/** Two strategies, of which {@code borda} gives no answer; remembers the last order. */
final class FakeComparisons implements Comparisons {
    Order last = new Order(List.of(), 0, 0);

    @Override
    public Comparison compare(Caller caller, String contest, Order order, DoubleConsumer progress) {
        last = order;
        if (order.strategies().contains("otra")) {
            throw new InvalidInput(
                    Fault.at("/query/strategies", "contest.comparison.unknown-strategy", "strategy", "otra"));
        }
        return new Comparison(
                contest,
                "mean",
                false,
                List.of(
                        strategy("mean", order.resamples(), Optional.empty()),
                        strategy(
                                "borda",
                                0,
                                Optional.of(Fault.at("", "contest.comparison.parameters", "parameter", "method")))),
                List.of(new Comparison.Entry(
                        Samples.INITIATIVE,
                        Optional.of("EXT-1"),
                        "social",
                        Map.of("mean", 1),
                        Map.of("mean", 72.5),
                        Map.of("mean", 0.865),
                        Map.of("mean", 1.0))),
                List.of(new Comparison.Tau("mean", "borda", OptionalDouble.empty())),
                Map.of("mean", List.of(Samples.INITIATIVE)),
                Map.of("mean", List.of()),
                List.of(),
                new Comparison.Bootstrap(order.seed(), order.resamples()));
    }

    private static Comparison.Strategy strategy(String id, int resamples, Optional<Fault> refusal) {
        return new Comparison.Strategy(id, "1.0.0", "cl.minka.scoring." + id + "/1.0.0", Map.of(), refusal, resamples);
    }
}
