package cl.minka.contest.core.initiative;

import cl.minka.contest.Attachment;
import cl.minka.contest.BlindTwin;
import cl.minka.contest.Initiative;
import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.Initiatives.Evaluated;
import cl.minka.contest.Initiatives.Filter;
import cl.minka.contest.SearchScope;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.contest.core.search.Search;
import cl.minka.contest.core.search.Searcher;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.Page;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.jpa.Keyset.Key;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import javax.persistence.EntityManager;

/** Pages of the initiatives of a contest: all of them for its organisers, their own for municipalities. */
final class InitiativeLists {
    private static final Key ID = Key.text("id");
    private static final Slice.Sort STANDARD = new Slice.Sort("createdAt", false);
    private static final Map<String, Key> OPEN = Map.of(
            "createdAt",
            Key.whole("createdAt"),
            "title",
            Key.text("titleKey"),
            "number",
            Key.small("number"),
            "submittedAt",
            Key.whole("submittedAt"));
    private static final Keyset<InitiativeEntity> OWN =
            new Keyset<>(InitiativeEntity.class, ID, InitiativeEntity::id, OPEN, STANDARD);
    private static final Keyset<InitiativeEntity> ALL = new Keyset<>(
            InitiativeEntity.class,
            ID,
            InitiativeEntity::id,
            Map.of(
                    "createdAt",
                    OPEN.get("createdAt"),
                    "title",
                    OPEN.get("title"),
                    "number",
                    OPEN.get("number"),
                    "submittedAt",
                    OPEN.get("submittedAt"),
                    "average",
                    Key.real("evaluationAverage")),
            STANDARD);

    private InitiativeLists() {}

    static Page<Initiative> page(
            EntityManager manager,
            Caller caller,
            ContestEntity contest,
            Filter filter,
            Searcher searcher,
            Slice slice) {
        boolean organizer = InitiativeAccess.organizes(caller, contest);
        Conditions conditions = new Conditions().and("e.contest = :contest", "contest", contest.id());
        if (!organizer) {
            own(conditions, caller.organizations(Role.MUNICIPALITY));
            filter.cleared().ifPresent(asked -> {
                throw new Forbidden();
            });
        }
        restrict(conditions, filter);
        filter.search()
                .ifPresent(text -> searcher.restrict(
                        manager, caller, contest, SearchScope.INITIATIVES, Search.ofQuery(text), conditions));
        Page<InitiativeEntity> page = (organizer ? ALL : OWN).page(manager, conditions, slice);
        Map<String, List<Attachment>> files = InitiativeStore.attachments(
                manager, page.items().stream().map(InitiativeEntity::id).toList());
        return page.map(initiative -> initiative.toRecord(files.getOrDefault(initiative.id(), List.of()), organizer));
    }

    /** From narrow rows, whatever their number. */
    static List<Evaluated> evaluated(EntityManager manager, String contest) {
        return manager
                .createQuery(
                        "SELECT e.id, e.externalId, e.evaluationsAssigned, e.evaluationsFinished, e.evaluationAverage"
                                + " FROM InitiativeEntity e WHERE e.contest = :contest AND e.status = :admitted"
                                + " ORDER BY e.createdAt, e.id",
                        Object[].class)
                .setParameter("contest", contest)
                .setParameter("admitted", InitiativeStatus.ADMITTED)
                .getResultList()
                .stream()
                .map(row -> new Evaluated(
                        (String) row[0],
                        Optional.ofNullable((String) row[1]),
                        new Initiative.Progress((Integer) row[2], (Integer) row[3], average((Double) row[4]))))
                .toList();
    }

    private static OptionalDouble average(double stored) {
        return stored < 0 ? OptionalDouble.empty() : OptionalDouble.of(stored);
    }

    private static void own(Conditions conditions, Set<String> cuts) {
        conditions.and(
                "EXISTS (SELECT o FROM PlaceEntity o WHERE o.initiative = e.id AND o.cut IN :own)",
                "own",
                cuts.isEmpty() ? List.of("-") : List.copyOf(cuts));
    }

    private static void restrict(Conditions conditions, Filter filter) {
        filter.text().ifPresent(text -> conditions.words("e.search", text));
        filter.status().ifPresent(status -> conditions.and("e.status = :status", "status", status));
        filter.category().ifPresent(category -> conditions.and("e.category = :category", "category", category));
        filter.municipality()
                .ifPresent(cut -> conditions.and(
                        "EXISTS (SELECT p FROM PlaceEntity p WHERE p.initiative = e.id AND p.cut = :cut)", "cut", cut));
        filter.region().ifPresent(region -> conditions.and("e.region = :region", "region", region));
        filter.externalId().ifPresent(id -> conditions.and("e.externalId = :externalId", "externalId", id));
        filter.cleared()
                .ifPresent(cleared -> conditions.and(
                        cleared ? "e.blindState = :cleared" : "e.blindState <> :cleared",
                        "cleared",
                        BlindTwin.State.CLEARED));
    }
}
