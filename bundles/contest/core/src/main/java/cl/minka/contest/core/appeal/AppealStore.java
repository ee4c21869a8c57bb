package cl.minka.contest.core.appeal;

import cl.minka.contest.Appeal;
import cl.minka.contest.Appeals;
import cl.minka.contest.core.initiative.InitiativeAccess;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.contest.core.persistence.RulesEntity;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Keyset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;

/** Finds and numbers appeals; those of others are not there for a municipality. */
final class AppealStore {
    private static final Keyset.Key NUMBER = Keyset.Key.small("number");
    private static final Keyset<AppealEntity> LIST = new Keyset<>(
            AppealEntity.class,
            NUMBER,
            AppealEntity::number,
            Map.of("number", NUMBER),
            new Slice.Sort("number", false));

    private AppealStore() {}

    static Page<Appeal> page(
            EntityManager manager, Caller caller, ContestEntity contest, Appeals.Filter filter, Slice slice) {
        Conditions conditions = new Conditions().and("e.contest = :contest", "contest", contest.id());
        if (!InitiativeAccess.organizes(caller, contest)) {
            Set<String> cuts = caller.organizations(Role.MUNICIPALITY);
            conditions.and(
                    "EXISTS (SELECT o FROM PlaceEntity o WHERE o.initiative = e.initiative AND o.cut IN :own)",
                    "own",
                    cuts.isEmpty() ? List.of("-") : List.copyOf(cuts));
        }
        filter.state().ifPresent(state -> conditions.and("e.state = :state", "state", state));
        filter.initiative().ifPresent(id -> conditions.and("e.initiative = :initiative", "initiative", id));
        Page<AppealEntity> page = LIST.page(manager, conditions, slice);
        Map<String, InitiativeEntity> initiatives = InitiativeStore.byId(
                manager,
                contest.id(),
                page.items().stream().map(AppealEntity::initiative).toList());
        return page.map(appeal -> appeal.toRecord(initiatives.get(appeal.initiative())));
    }

    /** One that the caller may see. */
    static AppealEntity visible(EntityManager manager, Caller caller, ContestEntity contest, int number) {
        AppealEntity appeal = manager.find(AppealEntity.class, new RulesEntity.Key(contest.id(), number));
        if (appeal == null || !InitiativeAccess.organizes(caller, contest) && !isOwn(manager, caller, appeal)) {
            throw new Refusal(Kind.NOT_FOUND, "contest.appeal-not-found");
        }
        return appeal;
    }

    static InitiativeEntity initiative(EntityManager manager, ContestEntity contest, AppealEntity appeal) {
        return InitiativeStore.get(manager, contest.id(), appeal.initiative());
    }

    /** Refuses when there is an appeal on the initiative already. */
    static void requireFirst(EntityManager manager, String initiative) {
        manager.createQuery("SELECT a.number FROM AppealEntity a WHERE a.initiative = :initiative", Integer.class)
                .setParameter("initiative", initiative)
                .getResultList()
                .forEach(number -> {
                    throw new Refusal(Kind.CONFLICT, "contest.appeal-exists", Map.of("number", number));
                });
    }

    /** The next number of a contest that is locked. */
    static int nextNumber(EntityManager manager, String contest) {
        manager.createNativeQuery("UPDATE contest_lock SET last_appeal = last_appeal + 1 WHERE contest = ?")
                .setParameter(1, contest)
                .executeUpdate();
        Number number = (Number) manager.createNativeQuery("SELECT last_appeal FROM contest_lock WHERE contest = ?")
                .setParameter(1, contest)
                .getSingleResult();
        return number.intValue();
    }

    private static boolean isOwn(EntityManager manager, Caller caller, AppealEntity appeal) {
        InitiativeEntity initiative = manager.find(InitiativeEntity.class, appeal.initiative());
        return !Collections.disjoint(caller.organizations(Role.MUNICIPALITY), initiative.municipalities());
    }
}
