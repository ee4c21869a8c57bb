package cl.minka.contest.rest;

import cl.minka.contest.CommitteeSession;
import cl.minka.contest.CommitteeSession.State;
import cl.minka.contest.CommitteeSessions;
import cl.minka.contest.DiscussionOrder;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.FakeJournal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** One session at most. */
final class FakeSessions implements CommitteeSessions {
    private final FakeJournal journal;
    Optional<CommitteeSession> stored = Optional.empty();
    Optional<Slice> asked = Optional.empty();

    FakeSessions(FakeJournal journal) {
        this.journal = journal;
    }

    @Override
    public Page<CommitteeSession> list(Caller caller, String contest, Slice slice) {
        asked = Optional.of(slice);
        return new Page<>(
                stored.stream().toList(),
                Optional.empty(),
                OptionalLong.of(stored.stream().count()));
    }

    @Override
    public CommitteeSession get(Caller caller, String contest, int number) {
        CommitteeSession found = stored.filter(one -> one.number() == number)
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "contest.session-not-found"));
        return caller.is(Role.ORGANIZER) ? found : session(found, found.state(), OptionalLong.empty());
    }

    @Override
    public CommitteeSession plan(Caller caller, String contest, CommitteeSession.Draft draft) {
        stored = Optional.of(new CommitteeSession(
                1,
                draft.title(),
                draft.startsAt(),
                draft.place(),
                draft.link(),
                draft.agenda(),
                State.PLANNED,
                2,
                List.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                OptionalLong.of(1)));
        journal.write(caller, stored.get());
        return stored.get();
    }

    @Override
    public CommitteeSession put(
            Caller caller, String contest, int number, CommitteeSession.Draft draft, Expected expected) {
        expected.check(get(caller, contest, number).version().orElseThrow());
        return plan(caller, contest, draft);
    }

    @Override
    public void cancel(Caller caller, String contest, int number, Expected expected) {
        expected.check(get(caller, contest, number).version().orElseThrow());
        stored = Optional.empty();
    }

    @Override
    public CommitteeSession open(Caller caller, String contest, int number) {
        return moved(caller, State.OPEN);
    }

    @Override
    public CommitteeSession close(Caller caller, String contest, int number) {
        return moved(caller, State.CLOSED);
    }

    @Override
    public CommitteeSession attend(Caller caller, String contest, int number, String username, boolean present) {
        CommitteeSession one = stored.orElseThrow();
        List<CommitteeSession.Stay> stays =
                present ? List.of(new CommitteeSession.Stay(username, Samples.THEN, Optional.empty())) : List.of();
        stored = Optional.of(new CommitteeSession(
                1,
                one.title(),
                one.startsAt(),
                one.place(),
                one.link(),
                one.agenda(),
                one.state(),
                2,
                stays,
                false,
                one.openedAt(),
                one.closedAt(),
                one.version()));
        return get(caller, contest, number);
    }

    @Override
    public DiscussionOrder order(Caller caller, String contest, int number) {
        return new DiscussionOrder(
                List.of(Samples.INITIATIVE),
                1,
                1,
                true,
                List.of(new DiscussionOrder.Step(Samples.INITIATIVE, List.of("comite-1"), List.of("comite-1"))));
    }

    private CommitteeSession moved(Caller caller, State state) {
        stored = Optional.of(session(stored.orElseThrow(), state, OptionalLong.of(2)));
        journal.write(caller, stored.get());
        return stored.get();
    }

    private static CommitteeSession session(CommitteeSession one, State state, OptionalLong version) {
        return new CommitteeSession(
                one.number(),
                one.title(),
                one.startsAt(),
                one.place(),
                one.link(),
                one.agenda(),
                state,
                one.quorum(),
                one.attendance(),
                one.quorate(),
                one.openedAt(),
                one.closedAt(),
                version);
    }
}
