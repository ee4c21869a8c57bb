package cl.minka.contest.rest;

import cl.minka.contest.Ranking;
import cl.minka.contest.Rankings;
import cl.minka.contest.StrategyAbsent;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.FakeJournal;
import cl.minka.kernel.rest.Listing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;

/** One ranking, {@code r1}; the strategy {@code gone} is absent. */
final class FakeRankings implements Rankings {
    private final FakeJournal journal;
    Optional<Order> order = Optional.empty();

    FakeRankings(FakeJournal journal) {
        this.journal = journal;
    }

    @Override
    public Ranking compute(Caller caller, String contest, Order wanted, DoubleConsumer progress) {
        order = Optional.of(wanted);
        wanted.scoring().filter(choice -> choice.strategy().equals("gone")).ifPresent(choice -> {
            throw new StrategyAbsent("gone");
        });
        Ranking made = ranking(wanted.note());
        journal.write(caller, made);
        return made;
    }

    @Override
    public Page<Ranking> list(Caller caller, String contest, Slice slice) {
        return Listing.page(List.of(ranking(Optional.empty())), slice);
    }

    @Override
    public Ranking get(Caller caller, String contest, String id) {
        return ranking(Optional.empty());
    }

    @Override
    public Verification verify(Caller caller, String contest, String id) {
        return new Verification(true, List.of());
    }

    private static Ranking ranking(Optional<String> note) {
        Ranking.Contribution part = new Ranking.Contribution("impacto", 0.6, 80, 48);
        Ranking.Entry first = new Ranking.Entry(
                1,
                false,
                Samples.INITIATIVE,
                Optional.of("EXT-1"),
                81.25,
                OptionalDouble.of(2.5),
                Map.of("impacto", 80.0, "innovacion", 83.125),
                List.of(part));
        Ranking.Entry second = new Ranking.Entry(
                2, false, "other", Optional.empty(), 40, OptionalDouble.empty(), Map.of("impacto", 40.0), List.of());
        return new Ranking(
                "r1",
                Samples.CONTEST,
                new Ranking.Strategy("mean", "0.1.0", "cl.minka.scoring.mean/0.1.0", Map.of()),
                "beef",
                Samples.THEN,
                note,
                List.of(first, second),
                Map.of("evaluations", 6.0),
                List.of());
    }
}
