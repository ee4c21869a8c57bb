package cl.minka.practices.core.transfer;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.practices.Practices;
import cl.minka.practices.transfer.Agreement;
import cl.minka.practices.transfer.Outcome;
import cl.minka.practices.transfer.TransferNotFound;
import cl.minka.practices.transfer.TransferStage;
import cl.minka.practices.transfer.Transfers;
import cl.minka.practices.transfer.Verdict;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;

/** Finds agreements; those that the caller is no party of are not there for him. */
final class TransferStore {
    static final String ASSOCIATION = "amuch";

    private static final Keyset<TransferEntity> LIST = new Keyset<>(
            TransferEntity.class,
            Keyset.Key.text("id"),
            TransferEntity::id,
            Map.of(
                    "title", Keyset.Key.text("titleKey"),
                    "createdAt", Keyset.Key.whole("createdAt"),
                    "changedAt", Keyset.Key.whole("changedAt"),
                    "startsOn", Keyset.Key.small("startsOn")),
            new Slice.Sort("createdAt", true));

    private TransferStore() {}

    static Page<TransferEntity> page(
            EntityManager manager, Caller caller, Transfers.Filter filter, LocalDate today, Slice slice) {
        Conditions conditions = visible(new Conditions(), caller);
        filter.practice().ifPresent(id -> conditions.and("e.practice = :practice", "practice", id));
        filter.mentor().ifPresent(cut -> conditions.and("e.mentor = :mentor", "mentor", cut));
        filter.stage().ifPresent(stage -> conditions.and("e.stage = :stage", "stage", stage));
        filter.municipality().ifPresent(cut -> party(conditions, "p.cut = :cut", "cut", cut));
        filter.receiver()
                .ifPresent(cut -> party(conditions, "p.part = 'RECEIVER' AND p.cut = :receiver", "receiver", cut));
        filter.region().ifPresent(code -> party(conditions, "p.region = :region", "region", code));
        filter.year().ifPresent(year -> conditions
                .and("e.startsOn BETWEEN :first AND :last", "first", day(LocalDate.of(year, 1, 1)))
                .parameter("last", day(LocalDate.of(year, 12, 31))));
        if (filter.stuck()) {
            conditions.and("e.stuckOn <= :today", "today", day(today));
        }
        return LIST.page(manager, conditions, slice);
    }

    private static void party(Conditions conditions, String part, String name, String value) {
        conditions.and("EXISTS (SELECT p FROM PartyEntity p WHERE p.transfer = e.id AND " + part + ")", name, value);
    }

    private static Conditions visible(Conditions conditions, Caller caller) {
        return isAssociation(caller)
                ? conditions
                : conditions.and(
                        "e.id IN (SELECT q.transfer FROM PartyEntity q WHERE q.cut IN :own)",
                        "own",
                        List.copyOf(orNobody(own(caller))));
    }

    static int day(LocalDate date) {
        return (int) date.toEpochDay();
    }

    /** The municipalities for which the caller acts. */
    static Set<String> own(Caller caller) {
        Set<String> own = new HashSet<>(caller.organizations(Role.MUNICIPALITY));
        own.addAll(caller.organizations(Role.ORGANIZER));
        own.remove(ASSOCIATION);
        return own;
    }

    /** An empty list is no JPQL. */
    static Set<String> orNobody(Set<String> own) {
        return own.isEmpty() ? Set.of("-") : own;
    }

    static boolean isAssociation(Caller caller) {
        return caller.organizes(ASSOCIATION);
    }

    /** One that the caller may read. */
    static TransferEntity get(EntityManager manager, Caller caller, String id) {
        return readable(caller, manager.find(TransferEntity.class, id));
    }

    /** One that the caller may read, so that nobody else changes it meanwhile. */
    static TransferEntity locked(EntityManager manager, Caller caller, String id) {
        return readable(caller, manager.find(TransferEntity.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static TransferEntity readable(Caller caller, TransferEntity transfer) {
        if (transfer == null
                || !isAssociation(caller)
                        && transfer.agreement().signatures().stream()
                                .noneMatch(party -> Practices.writes(caller, party.municipality()))) {
            throw new TransferNotFound();
        }
        return transfer;
    }

    /** The agreement without what receivers told only to the association. */
    static Agreement read(Caller caller, Agreement agreement) {
        return agreement.withOutcomes(agreement.outcomes().stream()
                .map(one -> Practices.writes(caller, one.municipality()) ? one : one.forOthers())
                .toList());
    }

    /** Stores what is searched by, anew. */
    static void index(EntityManager manager, TransferEntity transfer, Map<String, String> regions) {
        unindex(manager, transfer.id());
        Agreement agreement = transfer.agreement();
        manager.persist(new PartyEntity(
                transfer.id(),
                transfer.mentor(),
                PartyEntity.MENTOR,
                regions.get(transfer.mentor()),
                agreement.stateOf(transfer.mentor()).name(),
                ""));
        for (Outcome outcome : agreement.outcomes()) {
            String cut = outcome.municipality();
            String state = outcome.departure().isPresent()
                    ? PartyEntity.LEFT
                    : agreement.stateOf(cut).name();
            String verdict = outcome.report().verdict().map(Verdict::name).orElse("");
            manager.persist(
                    new PartyEntity(transfer.id(), cut, PartyEntity.RECEIVER, regions.get(cut), state, verdict));
        }
    }

    static void unindex(EntityManager manager, String transfer) {
        remove(manager, "PartyEntity", transfer);
    }

    static void remove(EntityManager manager, String entity, String transfer) {
        manager.createQuery("DELETE FROM " + entity + " x WHERE x.transfer = :transfer")
                .setParameter("transfer", transfer)
                .executeUpdate();
    }

    /** How many municipalities took a practice over, by agreements that ended. */
    static int adoptions(EntityManager manager, String practice) {
        return manager.createQuery(
                        "SELECT COUNT(DISTINCT p.cut) FROM PartyEntity p, TransferEntity t WHERE p.transfer = t.id"
                                + " AND t.practice = :practice AND t.stage = :evaluated AND p.verdict IN :good"
                                + " AND p.state IN ('SIGNED', 'LEFT')",
                        Long.class)
                .setParameter("practice", practice)
                .setParameter("evaluated", TransferStage.EVALUATED)
                .setParameter("good", List.of(Verdict.WORKED.name(), Verdict.PARTLY.name()))
                .getSingleResult()
                .intValue();
    }
}
