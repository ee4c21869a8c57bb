package cl.minka.practices.core.need;

import cl.minka.practices.campaign.FollowUp;
import cl.minka.practices.core.persistence.PracticeTransactions;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Counts the needs that municipalities put on the board on a topic of a practice after they were told of it. Anonymous
 * ones are left out: a count by municipality would tell whose they are.
 */
@Component(service = FollowUp.class)
public final class NeedFollowUp implements FollowUp {
    private final PracticeTransactions transactions;

    @Activate
    public NeedFollowUp(@Reference PracticeTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "needs";
    }

    @Override
    public Map<String, Long> since(Collection<String> practices, Collection<String> municipalities, Instant from) {
        Map<String, Long> counts = new HashMap<>();
        transactions
                .read(manager -> manager.createQuery(
                                "SELECT n.municipality, COUNT(DISTINCT n.id)"
                                        + " FROM NeedEntity n, NeedTopicEntity t, TopicEntity p"
                                        + " WHERE t.need = n.id AND t.topic = p.topic AND p.practice IN :practices"
                                        + " AND n.municipality IN :cuts AND n.audience = :named"
                                        + " AND n.createdAt >= :from GROUP BY n.municipality",
                                Object[].class)
                        .setParameter("practices", List.copyOf(practices))
                        .setParameter("cuts", List.copyOf(municipalities))
                        .setParameter("named", NeedEntity.NAMED)
                        .setParameter("from", from.toEpochMilli())
                        .getResultList())
                .forEach(row -> counts.put((String) row[0], ((Number) row[1]).longValue()));
        return counts;
    }
}
