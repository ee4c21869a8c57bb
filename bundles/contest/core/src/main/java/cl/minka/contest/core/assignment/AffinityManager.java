package cl.minka.contest.core.assignment;

import cl.minka.contest.Affinities;
import cl.minka.contest.Affinity;
import cl.minka.contest.AffinityComputation;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.time.Clock;
import java.util.function.DoubleConsumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Computes affinities from texts, and tells all that there are. */
@Component(service = Affinities.class)
public final class AffinityManager implements Affinities {
    private final ContestTransactions transactions;
    private final AffinityComputer computer;
    private final AffinityLists lists;

    @Activate
    public AffinityManager(@Reference ContestTransactions transactions, @Reference Clock clock) {
        SpanishTerms reader = new SpanishTerms();
        this.transactions = transactions;
        this.computer = new AffinityComputer(transactions, reader, clock);
        this.lists = new AffinityLists(reader);
    }

    @Override
    public AffinityComputation compute(Caller caller, String contest, Order order, DoubleConsumer progress) {
        return computer.compute(caller, contest, order, progress);
    }

    @Override
    public Page<Affinity> list(Caller caller, String contest, Filter filter, Slice slice) {
        return transactions.read(manager -> lists.page(manager, caller, contest, filter, slice));
    }
}
