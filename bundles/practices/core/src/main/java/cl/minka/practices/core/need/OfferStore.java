package cl.minka.practices.core.need;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.practices.Practices;
import cl.minka.practices.need.OfferNotFound;
import cl.minka.practices.need.OfferState;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;

/** Finds offers; what is neither the caller's nor made to his need is not there for him. */
final class OfferStore {
    private static final Keyset<OfferEntity> LIST = new Keyset<>(
            OfferEntity.class,
            Keyset.Key.text("id"),
            OfferEntity::id,
            Map.of("createdAt", Keyset.Key.whole("createdAt")),
            new Slice.Sort("createdAt", true));

    private OfferStore() {}

    static Page<OfferEntity> page(EntityManager manager, Caller caller, NeedEntity need, Slice slice) {
        Conditions conditions = new Conditions().and("e.need = :need", "need", need.id());
        if (!Practices.writes(caller, need.municipality())) {
            List<String> own = List.copyOf(Sides.own(caller));
            conditions.and("e.municipality IN :own", "own", own.isEmpty() ? List.of("") : own);
        }
        return LIST.page(manager, conditions, slice);
    }

    static OfferEntity get(EntityManager manager, Caller caller, NeedEntity need, String id) {
        OfferEntity offer = manager.find(OfferEntity.class, id);
        if (offer == null
                || !offer.need().equals(need.id())
                || !Practices.writes(caller, need.municipality()) && !Practices.writes(caller, offer.municipality())) {
            throw new OfferNotFound();
        }
        return offer;
    }

    /** Those of a need in that state, oldest first. */
    static List<OfferEntity> of(EntityManager manager, String need, OfferState state) {
        return manager.createQuery(
                        "SELECT o FROM OfferEntity o WHERE o.need = :need AND o.state = :state ORDER BY o.createdAt, o.id",
                        OfferEntity.class)
                .setParameter("need", need)
                .setParameter("state", state)
                .getResultList();
    }
}
