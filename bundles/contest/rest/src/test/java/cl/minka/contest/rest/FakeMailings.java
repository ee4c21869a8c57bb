package cl.minka.contest.rest;

import cl.minka.contest.Mailing;
import cl.minka.contest.Mailings;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.FakeJournal;
import cl.minka.kernel.rest.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Mailings in memory, each to one person. */
final class FakeMailings implements Mailings {
    private final FakeJournal journal;
    final List<Mailing> sent = new ArrayList<>();

    FakeMailings(FakeJournal journal) {
        this.journal = journal;
    }

    @Override
    public Mailing propose(Caller caller, String contest, Mailing.Order order) {
        return mailing(contest, order, Optional.empty());
    }

    @Override
    public Mailing send(Caller caller, String contest, Mailing.Order order) {
        Mailing made = mailing(contest, order, Optional.of("m" + sent.size()));
        sent.add(made);
        journal.write(caller, made);
        return made;
    }

    @Override
    public Page<Mailing> list(Caller caller, String contest, Slice slice) {
        return Listing.page(sent, slice);
    }

    @Override
    public Mailing get(Caller caller, String contest, String id) {
        return sent.stream()
                .filter(mailing -> mailing.id().equals(Optional.of(id)))
                .findFirst()
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "contest.mailing-not-found"));
    }

    private static Mailing mailing(String contest, Mailing.Order order, Optional<String> id) {
        return new Mailing(
                id,
                contest,
                order,
                1,
                List.of(new Mailing.Recipient("evaluador-01", "Persona")),
                Optional.of(new Mailing.Words(order.subject(), order.text())),
                id.map(any -> "organizadora"),
                id.map(any -> Samples.THEN));
    }
}
