package cl.minka.assistance.core.request;

import cl.minka.assistance.Request;
import cl.minka.assistance.core.level.CalendarShelf;
import cl.minka.assistance.core.level.LevelShelf;
import cl.minka.assistance.core.level.WorkingTime;
import cl.minka.assistance.core.persistence.AssistanceTransactions;
import cl.minka.kernel.Caller;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.people.Accounts;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What all who work on requests need. */
@Component(service = WorkDesk.class)
public final class WorkDesk {
    final AssistanceTransactions transactions;
    final Accounts accounts;
    final Clock clock;
    private final CalendarShelf calendars;

    @Activate
    public WorkDesk(
            @Reference AssistanceTransactions transactions,
            @Reference Accounts accounts,
            @Reference CalendarShelf calendars,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.calendars = calendars;
        this.clock = clock;
    }

    Work work(EntityManager manager, RequestEntity request, Caller caller) {
        return work(manager, request, caller, calendars.working(manager, request.municipality()));
    }

    Work work(EntityManager manager, RequestEntity request, Caller caller, WorkingTime working) {
        return new Work(
                (topic, priority) -> LevelShelf.find(manager, topic, priority),
                manager::persist,
                request,
                caller.isSystem() ? RequestEntity.NOBODY : caller.account(),
                working,
                Times.now(clock));
    }

    /** By CUT code. */
    Map<String, WorkingTime> working(EntityManager manager, Collection<String> municipalities) {
        return calendars.working(manager, municipalities);
    }

    /** As the caller sees it. */
    Request record(Caller caller, RequestEntity request) {
        return RequestStore.records(accounts, caller, List.of(request)).get(0);
    }
}
