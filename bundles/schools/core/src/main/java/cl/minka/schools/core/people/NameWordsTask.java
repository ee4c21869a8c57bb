package cl.minka.schools.core.people;

import cl.minka.kernel.jobs.PeriodicTask;
import cl.minka.schools.core.persistence.SchoolTransactions;
import java.time.Duration;
import java.util.List;
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
                List<PersonEntity> people = manager.createQuery(
                                "SELECT p FROM PersonEntity p WHERE p.id > :after AND p.state = :living AND NOT EXISTS"
                                        + " (SELECT w.person FROM PersonWordEntity w WHERE w.person = p.id)"
                                        + " ORDER BY p.id",
                                PersonEntity.class)
                        .setParameter("after", after)
                        .setParameter("living", PersonEntity.Life.LIVING)
                        .setMaxResults(AT_ONCE)
                        .getResultList();
                NameWords.renew(manager, people);
                return people.stream().map(PersonEntity::id).toList();
            });
            last = found.isEmpty() ? last : found.get(found.size() - 1);
        } while (found.size() == AT_ONCE);
    }
}
