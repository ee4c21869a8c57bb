package cl.minka.practices.core.transfer;

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

/** Counts the agreements in which municipalities began to learn a practice after they were told of it. */
@Component(service = FollowUp.class)
public final class TransferFollowUp implements FollowUp {
    private final PracticeTransactions transactions;

    @Activate
    public TransferFollowUp(@Reference PracticeTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "transfers";
    }

    @Override
    public Map<String, Long> since(Collection<String> practices, Collection<String> municipalities, Instant from) {
        Map<String, Long> counts = new HashMap<>();
        transactions
                .read(manager -> manager.createQuery(
                                "SELECT p.cut, COUNT(t.id) FROM PartyEntity p, TransferEntity t"
                                        + " WHERE p.transfer = t.id AND p.part = 'RECEIVER' AND t.practice IN :practices"
                                        + " AND p.cut IN :cuts AND t.createdAt >= :from GROUP BY p.cut",
                                Object[].class)
                        .setParameter("practices", List.copyOf(practices))
                        .setParameter("cuts", List.copyOf(municipalities))
                        .setParameter("from", from.toEpochMilli())
                        .getResultList())
                .forEach(row -> counts.put((String) row[0], ((Number) row[1]).longValue()));
        return counts;
    }
}
