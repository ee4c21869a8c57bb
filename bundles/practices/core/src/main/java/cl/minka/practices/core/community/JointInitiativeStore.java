package cl.minka.practices.core.community;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.practices.community.JointInitiative;
import java.util.Map;
import javax.persistence.EntityManager;

/**
 * Finds what members do together. Whoever evaluates or sits in a committee finds only what names his own municipality: what others
 * prepare might stand before him without names.
 */
final class JointInitiativeStore {
    private static final Keyset<JointInitiativeEntity> LIST = new Keyset<>(
            JointInitiativeEntity.class,
            Keyset.Key.text("id"),
            JointInitiativeEntity::id,
            Map.of("createdAt", Keyset.Key.whole("createdAt")),
            new Slice.Sort("createdAt", true));

    private JointInitiativeStore() {}

    static Page<JointInitiativeEntity> page(
            EntityManager manager, Caller caller, Circle circle, String community, Slice slice) {
        Conditions conditions = new Conditions().and("e.community = :community", "community", community);
        if (judges(caller, circle)) {
            conditions.and(
                    "EXISTS (SELECT p FROM InitiativePlaceEntity p WHERE p.initiative = e.id AND p.cut IN :own)",
                    "own",
                    circle.member());
        }
        return LIST.page(manager, conditions, slice);
    }

    static JointInitiativeEntity get(EntityManager manager, Caller caller, Circle circle, String community, String id) {
        JointInitiativeEntity initiative = manager.find(JointInitiativeEntity.class, id);
        if (initiative == null
                || !initiative.community().equals(community)
                || judges(caller, circle) && !isNamed(circle, initiative.sheet())) {
            throw new Refusal(Kind.NOT_FOUND, "practices.joint-initiative-not-found");
        }
        return initiative;
    }

    private static boolean judges(Caller caller, Circle circle) {
        return !circle.isAssociation() && (caller.is(Role.EVALUATOR) || caller.is(Role.COMMITTEE));
    }

    /** Whether the caller acts for one of the municipalities named. */
    static boolean isNamed(Circle circle, JointInitiative.Sheet sheet) {
        return circle.isAssociation() || sheet.municipalities().stream().anyMatch(circle::isOwn);
    }

    static void index(EntityManager manager, String initiative, JointInitiative.Sheet sheet) {
        unindex(manager, initiative);
        sheet.municipalities().forEach(cut -> manager.persist(new InitiativePlaceEntity(initiative, cut)));
    }

    static void unindex(EntityManager manager, String initiative) {
        manager.createQuery("DELETE FROM InitiativePlaceEntity p WHERE p.initiative = :initiative")
                .setParameter("initiative", initiative)
                .executeUpdate();
    }
}
