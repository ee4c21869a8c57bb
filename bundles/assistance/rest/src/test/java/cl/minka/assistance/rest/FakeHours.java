package cl.minka.assistance.rest;

import cl.minka.assistance.given.GroupBy;
import cl.minka.assistance.given.Hours;
import cl.minka.assistance.given.HoursGiven;
import cl.minka.assistance.given.Period;
import cl.minka.assistance.given.WorkDone;
import cl.minka.assistance.given.WorkDraft;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.FakeJournal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Hours in memory. */
final class FakeHours implements Hours {
    private final List<WorkDone> work = new ArrayList<>();
    private final FakeJournal journal;

    FakeHours(FakeJournal journal) {
        this.journal = journal;
    }

    @Override
    public Page<WorkDone> list(Caller caller, String request, Slice slice) {
        return new Page<>(work, Optional.empty(), OptionalLong.of(work.size()));
    }

    @Override
    public WorkDone record(Caller caller, String request, WorkDraft draft) {
        WorkDone done = new WorkDone(
                "w1",
                Optional.of(caller.username()),
                draft.date(),
                draft.activity(),
                draft.minutes(),
                draft.remark(),
                FakeRequests.THEN);
        work.add(done);
        journal.write(caller, done);
        return done;
    }

    @Override
    public WorkDone get(Caller caller, String request, String id) {
        return work.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "assistance.work-not-found"));
    }

    @Override
    public void remove(Caller caller, String request, String id, Expected expected) {
        get(caller, request, id);
        expected.check(WorkDone.VERSION);
        work.removeIf(one -> one.id().equals(id));
    }

    @Override
    public List<HoursGiven> report(Caller caller, GroupBy by, Period period) {
        return List.of(new HoursGiven(
                by == GroupBy.STAFF ? "asesora" : "05101",
                1,
                work.stream().mapToInt(WorkDone::minutes).sum()));
    }
}
