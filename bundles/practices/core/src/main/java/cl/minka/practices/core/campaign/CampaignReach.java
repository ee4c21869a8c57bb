package cl.minka.practices.core.campaign;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Role;
import cl.minka.kernel.jpa.Times;
import cl.minka.practices.campaign.Campaign;
import cl.minka.practices.campaign.FollowUp;
import cl.minka.practices.campaign.Reached;
import cl.minka.practices.campaign.Reached.Outcome;
import cl.minka.practices.core.persistence.PracticeTransactions;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What came of campaigns, by municipality. */
final class CampaignReach {
    private final PracticeTransactions transactions;
    private final Clock clock;

    CampaignReach(PracticeTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** As those read it who were told of it. */
    Campaign toldOf(Caller caller, String id) {
        return transactions.read(manager -> {
            CampaignEntity campaign = CampaignStore.get(manager, id);
            if (CampaignStore.told(manager, id, own(caller)).isEmpty()) {
                throw CampaignStore.notFound();
            }
            return campaign.toRecord(false);
        });
    }

    void visit(Caller caller, String id) {
        transactions.quietly(manager -> {
            CampaignStore.get(manager, id);
            List<String> told = CampaignStore.told(manager, id, own(caller));
            if (told.isEmpty()) {
                throw CampaignStore.notFound();
            }
            told.forEach(cut -> manager.createNativeQuery("UPDATE campaign_reach SET visits = visits + 1,"
                            + " first_visit_at = CASE WHEN first_visit_at = 0 THEN CAST(? AS BIGINT)"
                            + " ELSE first_visit_at END WHERE campaign = ? AND cut = ?")
                    .setParameter(1, Times.now(clock).toEpochMilli())
                    .setParameter(2, id)
                    .setParameter(3, cut)
                    .executeUpdate());
            return null;
        });
    }

    List<Reached> of(String id, List<FollowUp> followUps) {
        CampaignEntity campaign = transactions.read(manager -> CampaignStore.get(manager, id));
        List<Reached> reached = transactions.read(manager -> CampaignStore.reached(manager, id));
        List<String> told = reached.stream()
                .filter(one -> one.outcome() == Outcome.TOLD)
                .map(Reached::municipality)
                .toList();
        if (told.isEmpty()) {
            return reached;
        }
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        followUps.forEach(
                one -> counts.put(one.name(), one.since(campaign.sheet().practices(), told, campaign.sentAt())));
        return reached.stream()
                .map(one -> one.outcome() == Outcome.TOLD ? one.after(followed(one, counts)) : one)
                .toList();
    }

    private static Map<String, Long> followed(Reached one, Map<String, Map<String, Long>> counts) {
        Map<String, Long> followed = new TreeMap<>();
        counts.forEach((name, byCut) -> followed.put(name, byCut.getOrDefault(one.municipality(), 0L)));
        return followed;
    }

    /** The municipalities for which the caller acts. */
    static Set<String> own(Caller caller) {
        Set<String> own = new HashSet<>(caller.organizations(Role.MUNICIPALITY));
        own.addAll(caller.organizations(Role.ORGANIZER));
        return own;
    }
}
