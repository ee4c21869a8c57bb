package cl.minka.assistance.core.level;

import cl.minka.assistance.Priority;
import cl.minka.assistance.core.persistence.AssistanceTransactions;
import cl.minka.assistance.core.request.Access;
import cl.minka.assistance.core.request.RequestEntity;
import cl.minka.assistance.level.Level;
import cl.minka.assistance.level.Levels;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slug;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps service levels. */
@Component(service = Levels.class)
public final class LevelManager implements Levels {
    private static final int MOST_MINUTES = 600_000;
    private static final int LONGEST_TOPIC = 60;

    private final AssistanceTransactions transactions;

    @Activate
    public LevelManager(@Reference AssistanceTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Level> list(Caller caller) {
        return transactions.read(manager ->
                manager
                        .createQuery("SELECT e FROM LevelEntity e ORDER BY e.id", LevelEntity.class)
                        .getResultList()
                        .stream()
                        .map(LevelEntity::toRecord)
                        .toList());
    }

    @Override
    public Level get(Caller caller, String id) {
        return transactions.read(manager -> find(manager, id).toRecord());
    }

    @Override
    public Level put(Caller caller, Level level, Expected expected) {
        requireLead(caller);
        return transactions.change(caller, manager -> {
            LevelEntity found = manager.find(LevelEntity.class, level.id());
            if (found == null) {
                expected.checkAbsent();
            } else {
                expected.check(found.version());
            }
            check(level);
            LevelEntity entity = found == null ? new LevelEntity(level.id()) : found;
            String topic = level.topic().map(RequestEntity::topicKey).orElse("");
            requireFree(manager, level, topic);
            entity.write(level, topic);
            manager.persist(entity);
            manager.flush();
            return Done.of(entity.toRecord(), told("assistance.level-stored", level.id()));
        });
    }

    @Override
    public void delete(Caller caller, String id, Expected expected) {
        requireLead(caller);
        transactions.change(caller, manager -> {
            LevelEntity level = find(manager, id);
            expected.check(level.version());
            manager.remove(level);
            return Done.of(null, told("assistance.level-removed", id));
        });
    }

    private static void check(Level level) {
        List<Fault> faults = new ArrayList<>();
        if (!Slug.isValid(level.id())) {
            faults.add(Fault.at("/id", "assistance.bad-slug"));
        }
        level.topic()
                .filter(topic -> topic.length() > LONGEST_TOPIC)
                .ifPresent(topic -> faults.add(Fault.at("/topic", "assistance.too-long", "most", LONGEST_TOPIC)));
        within(faults, "/firstAnswerMinutes", level.firstAnswerMinutes(), MOST_MINUTES);
        within(faults, "/updateMinutes", level.updateMinutes(), MOST_MINUTES);
        within(faults, "/solutionMinutes", level.solutionMinutes(), MOST_MINUTES);
        within(faults, "/warnPercent", level.warnPercent(), 99);
        InvalidInput.throwIfAny(faults);
    }

    /** One level at most says a topic and a priority: which one holds is never in doubt. */
    private static void requireFree(EntityManager manager, Level level, String topic) {
        manager.createQuery(
                        "SELECT e.id FROM LevelEntity e WHERE e.topic = :topic AND e.priority = :priority AND e.id <> :id",
                        String.class)
                .setParameter("topic", topic)
                .setParameter("priority", level.priority().map(Priority::name).orElse(""))
                .setParameter("id", level.id())
                .getResultStream()
                .findFirst()
                .ifPresent(other -> {
                    throw new Refusal(Kind.CONFLICT, "assistance.level-taken", Map.of("level", other));
                });
    }

    private static void within(List<Fault> faults, String pointer, int value, int most) {
        if (value < 1 || value > most) {
            faults.add(new Fault(pointer, "assistance.out-of-range", Map.of("least", 1, "most", most)));
        }
    }

    private static LevelEntity find(EntityManager manager, String id) {
        LevelEntity level = manager.find(LevelEntity.class, id);
        if (level == null) {
            throw new Refusal(Kind.NOT_FOUND, "assistance.level-not-found");
        }
        return level;
    }

    private static void requireLead(Caller caller) {
        if (!Access.leads(caller)) {
            throw new Forbidden();
        }
    }

    private static Change told(String fact, String id) {
        return Change.of(fact, "assistance/levels/" + id, "amuch").facts(Map.of("id", id));
    }
}
