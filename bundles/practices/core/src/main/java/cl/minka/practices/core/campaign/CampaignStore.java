package cl.minka.practices.core.campaign;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.practices.campaign.Campaign;
import cl.minka.practices.campaign.Reached;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;

/** Finds campaigns, and whom they were for. */
final class CampaignStore {
    private static final Keyset<CampaignEntity> LIST = new Keyset<>(
            CampaignEntity.class,
            Keyset.Key.text("id"),
            CampaignEntity::id,
            Map.of("createdAt", Keyset.Key.whole("createdAt")),
            new Slice.Sort("createdAt", true));

    private CampaignStore() {}

    static Page<CampaignEntity> page(EntityManager manager, Optional<Campaign.State> state, Slice slice) {
        Conditions conditions = new Conditions();
        state.ifPresent(wanted -> conditions.and("e.state = :state", "state", wanted));
        return LIST.page(manager, conditions, slice);
    }

    static CampaignEntity get(EntityManager manager, String id) {
        CampaignEntity campaign = manager.find(CampaignEntity.class, id);
        if (campaign == null) {
            throw notFound();
        }
        return campaign;
    }

    /** Keeps others who would change or send it out until the transaction ends. */
    static CampaignEntity forChange(EntityManager manager, String id) {
        manager.createNativeQuery("UPDATE campaign SET state = state WHERE id = ?")
                .setParameter(1, id)
                .executeUpdate();
        return get(manager, id);
    }

    static Refusal notFound() {
        return new Refusal(Kind.NOT_FOUND, "practices.campaign-not-found");
    }

    static List<Reached> reached(EntityManager manager, String id) {
        return manager
                .createQuery(
                        "SELECT r FROM ReachEntity r WHERE r.campaign = :campaign ORDER BY r.place", ReachEntity.class)
                .setParameter("campaign", id)
                .getResultList()
                .stream()
                .map(ReachEntity::toRecord)
                .toList();
    }

    /** Those of the municipalities that were told. */
    static List<String> told(EntityManager manager, String id, Collection<String> cuts) {
        return cuts.isEmpty()
                ? List.of()
                : manager.createQuery(
                                "SELECT r.cut FROM ReachEntity r"
                                        + " WHERE r.campaign = :campaign AND r.cut IN :cuts AND r.outcome = :told",
                                String.class)
                        .setParameter("campaign", id)
                        .setParameter("cuts", cuts)
                        .setParameter("told", Reached.Outcome.TOLD)
                        .getResultList();
    }

    /** Those that do not want to be told. */
    static Set<String> refusing(EntityManager manager) {
        return new HashSet<>(
                manager.createQuery("SELECT c.cut FROM CampaignConsentEntity c WHERE c.accepts = :no", String.class)
                        .setParameter("no", 0)
                        .getResultList());
    }
}
