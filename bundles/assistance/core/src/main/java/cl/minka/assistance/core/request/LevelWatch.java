package cl.minka.assistance.core.request;

import cl.minka.assistance.level.Promise;
import cl.minka.kernel.Caller;
import cl.minka.kernel.jobs.PeriodicTask;
import java.time.Duration;
import java.util.List;
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
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        List<String> due = due();
        while (!due.isEmpty()) {
            due.forEach(this::look);
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

    private void look(String id) {
        Caller caller = Caller.system(name());
        desk.transactions.change(caller, manager -> {
            RequestEntity request = manager.find(RequestEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
            Work work = desk.work(manager, request, caller);
            work.recomputed();
            for (Promise promise : work.watched()) {
                notices.due(manager, request, caller, promise);
            }
            manager.flush();
            return work.done(id);
        });
    }

    /** Everything open is computed anew at the next run. */
    void calendarsChanged() {
        desk.transactions.quietly(
                manager -> manager.createQuery("UPDATE RequestEntity e SET e.watchAt = 0 WHERE e.openNow = 1")
                        .executeUpdate());
    }

    /** What is open of one municipality is computed anew now. */
    public void calendarChanged(String municipality) {
        List<String> open = desk.transactions.read(manager -> manager.createQuery(
                        "SELECT e.id FROM RequestEntity e WHERE e.municipality = :cut AND e.openNow = 1 ORDER BY e.id",
                        String.class)
                .setParameter("cut", municipality)
                .getResultList());
        open.forEach(this::look);
    }
}
