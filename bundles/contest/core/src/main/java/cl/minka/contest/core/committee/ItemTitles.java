package cl.minka.contest.core.committee;

import cl.minka.contest.BlindView;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.contest.core.redaction.BlindViewer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;

/** The redacted titles of initiatives, or their neutral codes while there are none. */
record ItemTitles(Map<String, String> byId) {
    static ItemTitles of(
            EntityManager manager, ContestEntity contest, Collection<String> initiatives, BlindViewer viewer) {
        Collection<InitiativeEntity> found = InitiativeStore.byId(manager, contest.id(), Set.copyOf(initiatives))
                .values();
        Map<String, BlindView> views = viewer.views(manager, contest, found);
        Map<String, String> titles = new HashMap<>();
        found.forEach(one -> {
            BlindView view = views.get(one.id());
            titles.put(one.id(), view == null ? one.code() : view.title());
        });
        return new ItemTitles(titles);
    }

    String title(String initiative) {
        return byId.getOrDefault(initiative, initiative);
    }
}
