package cl.minka.assistance.core.request;

import cl.minka.assistance.core.level.WorkingTime;
import cl.minka.kernel.Caller;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.journal.Event;
import cl.minka.kernel.journal.EventConsumer;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.people.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Learns that people no longer assist: what is open of theirs is nobody's again, where those who lead see it. */
@Component(service = EventConsumer.class)
public final class AccountNews implements EventConsumer {
    private static final int AT_ONCE = 200;

    private final WorkDesk desk;

    @Activate
    public AccountNews(@Reference WorkDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "assistance.accounts";
    }

    @Override
    public void accept(List<Event> events) {
        Set<Long> changed = events.stream()
                .filter(event -> event.type().startsWith("kernel.account-"))
                .map(event -> event.facts().get("account"))
                .filter(Objects::nonNull)
                .map(Long::valueOf)
                .collect(Collectors.toSet());
        if (!changed.isEmpty()) {
            List<String> left = left(changed, desk.accounts.byId(changed));
            for (int n = 0; n < left.size(); n += AT_ONCE) {
                release(left.subList(n, Math.min(left.size(), n + AT_ONCE)));
            }
        }
    }

    private List<String> left(Set<Long> changed, Map<Long, Account> people) {
        return desk.transactions.read(manager -> manager
                .createQuery(
                        "SELECT e FROM RequestEntity e WHERE e.openNow = 1 AND e.assignee IN :changed ORDER BY e.id",
                        RequestEntity.class)
                .setParameter("changed", List.copyOf(changed))
                .getResultList()
                .stream()
                .filter(request -> !works(people.get(request.assignee()), request))
                .map(RequestEntity::id)
                .toList());
    }

    private void release(List<String> ids) {
        Caller caller = Caller.system(name());
        desk.transactions.change(caller, manager -> {
            List<RequestEntity> requests = locked(manager, ids);
            Map<Long, Account> people = desk.accounts.byId(
                    requests.stream().map(RequestEntity::assignee).distinct().toList());
            Map<String, WorkingTime> hours = desk.working(
                    manager, requests.stream().map(RequestEntity::municipality).collect(Collectors.toSet()));
            List<Change> changes = new ArrayList<>();
            for (RequestEntity request : requests) {
                if (request.status().isOpen() && !works(people.get(request.assignee()), request)) {
                    Work work = desk.work(manager, request, caller, hours.get(request.municipality()));
                    work.released();
                    changes.addAll(work.changes());
                }
            }
            manager.flush();
            return new Done<>(changes.size(), changes);
        });
    }

    private static List<RequestEntity> locked(EntityManager manager, List<String> ids) {
        return manager.createQuery("SELECT e FROM RequestEntity e WHERE e.id IN :ids", RequestEntity.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private static boolean works(Account account, RequestEntity request) {
        return request.assignee() == RequestEntity.NOBODY
                || account != null && Access.works(account, request.municipality());
    }
}
