package cl.minka.practices.core.transfer;

import cl.minka.practices.core.matching.TransferFacts;
import cl.minka.practices.transfer.TransferStage;
import cl.minka.practices.transfer.Verdict;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Component;

/** Tells those who look for matches which mentors are busy, and who has a practice already or is learning it. */
@Component(service = TransferFacts.class)
public final class RunningTransfers implements TransferFacts {
    private static final String RECEIVERS =
            " FROM PartyEntity p, TransferEntity t WHERE p.transfer = t.id AND p.part = 'RECEIVER'";

    @Override
    public Map<String, Integer> receivers(EntityManager manager) {
        Map<String, Integer> busy = new HashMap<>();
        manager.createQuery(
                        "SELECT t.mentor, COUNT(p.cut)" + RECEIVERS
                                + " AND p.state IN ('PENDING', 'SIGNED') AND t.stage <> :evaluated GROUP BY t.mentor",
                        Object[].class)
                .setParameter("evaluated", TransferStage.EVALUATED)
                .getResultList()
                .forEach(row -> busy.put((String) row[0], ((Number) row[1]).intValue()));
        return busy;
    }

    @Override
    public Set<String> adopters(EntityManager manager, String practice) {
        return new HashSet<>(manager.createQuery(
                        "SELECT p.cut" + RECEIVERS
                                + " AND t.practice = :practice AND (p.verdict IN :good OR t.stage <> :evaluated"
                                + " AND p.state IN ('PENDING', 'SIGNED'))",
                        String.class)
                .setParameter("practice", practice)
                .setParameter("good", List.of(Verdict.WORKED.name(), Verdict.PARTLY.name()))
                .setParameter("evaluated", TransferStage.EVALUATED)
                .getResultList());
    }
}
