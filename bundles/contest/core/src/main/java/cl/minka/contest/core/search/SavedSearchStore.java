package cl.minka.contest.core.search;

import cl.minka.contest.SavedSearch;
import cl.minka.contest.SearchScope;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Keyset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.persistence.EntityManager;

/** Finds saved searches; private ones of others are not there. */
final class SavedSearchStore {
    private static final Keyset.Key NAME = Keyset.Key.text("name");
    private static final Keyset<SavedSearchEntity> LIST = new Keyset<>(
            SavedSearchEntity.class,
            NAME,
            SavedSearchEntity::name,
            Map.of("name", NAME),
            new Slice.Sort("name", false));
    private static final Set<SearchScope> SAME = EnumSet.of(SearchScope.ASSIGNMENTS, SearchScope.EVALUATIONS);

    private SavedSearchStore() {}

    static Page<SavedSearch> page(EntityManager manager, Caller caller, String contest, Slice slice) {
        Conditions conditions = new Conditions()
                .and("e.contest = :contest", "contest", contest)
                .and("e.shared = :shared OR e.account = :account", "account", caller.account())
                .parameter("shared", true);
        return LIST.page(manager, conditions, slice).map(SavedSearchEntity::toRecord);
    }

    static Optional<SavedSearchEntity> find(EntityManager manager, String contest, String name) {
        return Optional.ofNullable(manager.find(SavedSearchEntity.class, new SavedSearchEntity.Key(contest, name)));
    }

    static Optional<SavedSearchEntity> visible(EntityManager manager, Caller caller, String contest, String name) {
        return find(manager, contest, name).filter(one -> one.isShared() || one.account() == caller.account());
    }

    /** Whether one over the first can be used over the second. */
    static boolean fits(SearchScope own, SearchScope wanted) {
        return own == wanted || SAME.contains(own) && SAME.contains(wanted);
    }

    /** All of a contest by name, whoever's they are. */
    static Map<String, SavedSearchEntity> all(EntityManager manager, String contest) {
        Map<String, SavedSearchEntity> all = new TreeMap<>();
        List<SavedSearchEntity> found = manager.createQuery(
                        "SELECT s FROM SavedSearchEntity s WHERE s.contest = :contest", SavedSearchEntity.class)
                .setParameter("contest", contest)
                .getResultList();
        found.forEach(one -> all.put(one.name(), one));
        return all;
    }
}
