package cl.minka.contest.rest;

import cl.minka.contest.Appeal;
import cl.minka.contest.Appeals;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.FakeJournal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** One appeal at most. */
final class FakeAppeals implements Appeals {
    private final FakeJournal journal;
    Optional<Appeal> stored = Optional.empty();
    Optional<Filter> asked = Optional.empty();

    FakeAppeals(FakeJournal journal) {
        this.journal = journal;
    }

    @Override
    public Page<Appeal> list(Caller caller, String contest, Filter filter, Slice slice) {
        asked = Optional.of(filter);
        List<Appeal> all = stored.stream().toList();
        return new Page<>(all, Optional.empty(), OptionalLong.of(all.size()));
    }

    @Override
    public Appeal get(Caller caller, String contest, int number) {
        return stored.filter(appeal -> appeal.number() == number)
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "contest.appeal-not-found"));
    }

    @Override
    public Appeal file(Caller caller, String contest, Appeal.Draft draft) {
        Appeal filed = appeal(contest, draft.initiative(), draft.grounds(), Appeal.State.FILED, Optional.empty(), 1);
        stored = Optional.of(filed);
        journal.write(caller, filed);
        return filed;
    }

    @Override
    public Appeal answer(Caller caller, String contest, int number, Appeal.Answer answer, Expected expected) {
        Appeal before = get(caller, contest, number);
        expected.check(before.version());
        Appeal after = appeal(
                contest, before.initiative(), before.grounds(), answer.state(), Optional.of(answer.reasons()), 2);
        stored = Optional.of(after);
        return after;
    }

    @Override
    public void withdraw(Caller caller, String contest, int number, Expected expected) {
        expected.check(get(caller, contest, number).version());
        stored = Optional.empty();
    }

    private static Appeal appeal(
            String contest,
            String initiative,
            String grounds,
            Appeal.State state,
            Optional<String> answer,
            long version) {
        return new Appeal(
                contest,
                1,
                initiative,
                Optional.of("EXT-1"),
                "Una iniciativa",
                List.of("05101"),
                "05101",
                grounds,
                state,
                answer,
                Samples.THEN,
                answer.map(any -> Samples.THEN),
                version);
    }
}
