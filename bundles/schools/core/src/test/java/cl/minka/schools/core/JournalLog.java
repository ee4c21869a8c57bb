package cl.minka.schools.core;

import cl.minka.kernel.journal.Change;
import cl.minka.kernel.journal.Event;
import cl.minka.kernel.journal.EventLog;
import cl.minka.kernel.jpa.RecordedJournal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** What a journal was told, as events. */
public final class JournalLog implements EventLog {
    private final RecordedJournal journal;
    private final Clock clock;

    public JournalLog(RecordedJournal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public List<Event> after(long position, int limit) {
        List<Change> changes = journal.changes();
        List<Event> events = new ArrayList<>();
        for (long at = position + 1; at <= changes.size() && events.size() < limit; at++) {
            Change change = changes.get((int) at - 1);
            events.add(new Event(
                    at, clock.instant(), change.action(), change.resource(), change.organization(), 1, change.facts()));
        }
        return events;
    }

    @Override
    public long head() {
        return journal.changes().size();
    }
}
