package cl.minka.contest.rest;

import cl.minka.contest.Affinities;
import cl.minka.contest.Affinity;
import cl.minka.contest.AffinityComputation;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.FakeJournal;
import cl.minka.kernel.rest.Listing;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/** One computed affinity. */
final class FakeAffinities implements Affinities {
    private final FakeJournal journal;
    Optional<Order> order = Optional.empty();
    Optional<Filter> filter = Optional.empty();

    FakeAffinities(FakeJournal journal) {
        this.journal = journal;
    }

    @Override
    public AffinityComputation compute(Caller caller, String contest, Order wanted, DoubleConsumer progress) {
        order = Optional.of(wanted);
        AffinityComputation done = new AffinityComputation(12, 3, 0, 4, List.of("evaluador-09"), 5, 1);
        journal.write(caller, done);
        return done;
    }

    @Override
    public Page<Affinity> list(Caller caller, String contest, Filter asked, Slice slice) {
        filter = Optional.of(asked);
        Affinity one = new Affinity(
                Samples.INITIATIVE,
                Optional.of("EXT-1"),
                "evaluador-01",
                0.62,
                Affinity.Origin.COMPUTED,
                Optional.of(true),
                List.of(new Affinity.Term("reciclaje", 0.31)));
        return Listing.page(List.of(one), slice);
    }
}
