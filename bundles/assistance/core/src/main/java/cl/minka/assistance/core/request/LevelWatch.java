package cl.minka.assistance.core.request;

import cl.minka.assistance.core.level.WorkingTime;
import cl.minka.kernel.Caller;
import cl.minka.kernel.jobs.PeriodicTask;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Foresees that promises are broken and tells so in time; computes anew what a changed calendar moves. */
@Component(service = {PeriodicTask.class, LevelWatch.class})
public final class LevelWatch implements PeriodicTask {
    private static final int AT_ONCE = 200;

    private final WorkDesk desk;
    private final RequestNotices notices;

    @Activate
    public LevelWatch(@Reference WorkDesk desk, @Reference RequestNotices notices) {
        this.desk = desk;
        this.notices = notices;
    }

    @Override
    public String name() {
        return "assistance.level-watch";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        List<String> due = due();
        while (!due.isEmpty()) {
            look(due);
            due = due.size() == AT_ONCE ? due() : List.of();
        }
    }

    private List<String> due() {
        return desk.transactions.read(manager -> manager.createQuery(
                        "SELECT e.id FROM RequestEntity e WHERE e.watchAt <= :now ORDER BY e.watchAt, e.id",
                        String.class)
                .setParameter("now", desk.clock.millis())
                .setMaxResults(AT_ONCE)
                .getResultList());
    }

    /** All in one transaction: what is killed on the way is done again, and nobody is told twice. */
    private void look(List<String> ids) {
        Caller caller = Caller.system(name());
        desk.transactions.change(caller, manager -> {
            List<RequestEntity> requests = manager.createQuery(
                            "SELECT e FROM RequestEntity e WHERE e.id IN :ids", RequestEntity.class)
                    .setParameter("ids", ids)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList();
            Map<String, WorkingTime> hours = desk.working(
                    manager, requests.stream().map(RequestEntity::municipality).collect(Collectors.toSet()));
            List<Change> changes = new ArrayList<>();
            for (RequestEntity request : requests) {
                Work work = desk.work(manager, request, caller, hours.get(request.municipality()));
                work.recomputed();
                work.watched().forEach(promise -> notices.due(manager, request, caller, promise));
                changes.addAll(work.changes());
            }
            manager.flush();
            return new Done<>(requests.size(), changes);
        });
    }

    /** Everything open is computed anew at the next run. */
    void calendarsChanged() {
        desk.transactions.quietly(
                manager -> manager.createQuery("UPDATE RequestEntity e SET e.watchAt = 0 WHERE e.openNow = 1")
                        .executeUpdate());
    }

    /** What is open of one municipality is computed anew: noted with the calendar, so that no kill loses it. */
    public static void calendarChanged(EntityManager manager, String municipality) {
        manager.createQuery("UPDATE RequestEntity e SET e.watchAt = 0 WHERE e.municipality = :cut AND e.openNow = 1")
                .setParameter("cut", municipality)
                .executeUpdate();
    }

    /** Does what is noted of a municipality at once, as far as it is little; the rest is done at the next run. */
    public void look(String municipality) {
        List<String> noted = desk.transactions.read(manager -> manager.createQuery(
                        "SELECT e.id FROM RequestEntity e WHERE e.municipality = :cut AND e.watchAt = 0 ORDER BY e.id",
                        String.class)
                .setParameter("cut", municipality)
                .setMaxResults(AT_ONCE)
                .getResultList());
        if (!noted.isEmpty()) {
            look(noted);
        }
    }
}
