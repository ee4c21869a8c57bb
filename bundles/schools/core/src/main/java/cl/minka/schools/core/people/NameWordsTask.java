package cl.minka.schools.core.people;

import cl.minka.kernel.jobs.PeriodicTask;
import cl.minka.schools.core.persistence.Batch;
import cl.minka.schools.core.persistence.SchoolTransactions;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes people findable by their names who were stored before names had words. */
@Component(service = PeriodicTask.class)
public final class NameWordsTask implements PeriodicTask {
    private static final int AT_ONCE = 500;

    private final SchoolTransactions transactions;

    @Activate
    public NameWordsTask(@Reference SchoolTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "schools.name-words";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        String last = "";
        List<String> found;
        do {
            String after = last;
            found = transactions.quietly(manager -> {
                List<String> ids = without(manager, after);
                PersonStore.hold(manager, ids);
                Collection<PersonEntity> people = PersonStore.byId(manager, ids).values();
                NameWords.renew(manager, people);
                Scopes.copy(manager, people);
                Batch.run(
                        manager,
                        "UPDATE person SET name_words = ? WHERE id = ?",
                        people.stream().map(one -> new Object[] {one.nameWords(), one.id()}));
                return ids;
            });
            last = found.isEmpty() ? last : found.get(found.size() - 1);
        } while (found.size() == AT_ONCE);
    }

    private static List<String> without(EntityManager manager, String after) {
        return manager.createQuery(
                        "SELECT p.id FROM PersonEntity p WHERE p.id > :after AND p.state = :living AND p.nameWords IS NULL"
                                + " ORDER BY p.id",
                        String.class)
                .setParameter("after", after)
                .setParameter("living", PersonEntity.Life.LIVING)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }
}
