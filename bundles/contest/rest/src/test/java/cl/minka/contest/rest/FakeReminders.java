package cl.minka.contest.rest;

import cl.minka.contest.Reminders;
import cl.minka.kernel.Caller;
import cl.minka.kernel.rest.FakeJournal;
import java.util.List;
import java.util.Optional;

/** Tells one, and skips one for each reason. */
final class FakeReminders implements Reminders {
    private final FakeJournal journal;
    Optional<Order> order = Optional.empty();

    FakeReminders(FakeJournal journal) {
        this.journal = journal;
    }

    @Override
    public Report remind(Caller caller, String contest, Order asked) {
        order = Optional.of(asked);
        Report report = new Report(
                1,
                List.of(
                        new Skipped("evaluador-02", Reason.REMINDED_TODAY),
                        new Skipped("evaluador-03", Reason.NOTHING_PENDING),
                        new Skipped("nadie", Reason.NOT_ON_PANEL)));
        journal.write(caller, report);
        return report;
    }
}
