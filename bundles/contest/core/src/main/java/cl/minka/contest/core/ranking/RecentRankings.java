package cl.minka.contest.core.ranking;

import cl.minka.contest.Ranking;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;

/**
 * Reads stored rankings and keeps those that were asked for lately: they never change, and to read one of thousands of
 * entries takes longer than all else of an answer. Whether a ranking is there is always asked of the database.
 */
final class RecentRankings {
    private final int most;
    private final Map<String, Ranking> recent = new LinkedHashMap<>(16, 0.75f, true);
    private long entries;

    /** @param most how many entries are kept in all; one takes about a kilobyte */
    RecentRankings(int most) {
        this.most = most;
    }

    Optional<Ranking> find(EntityManager manager, String contest, String id) {
        return RankingStore.exists(manager, contest, id)
                ? known(id).or(() -> {
                    Optional<Ranking> stored = RankingStore.find(manager, contest, id);
                    stored.ifPresent(this::keep);
                    return stored;
                })
                : Optional.empty();
    }

    /** Rankings that are there, by id. */
    Map<String, Ranking> find(EntityManager manager, Collection<String> ids) {
        Map<String, Ranking> found = new HashMap<>();
        List<String> missing = new ArrayList<>();
        for (String id : ids) {
            known(id).ifPresentOrElse(ranking -> found.put(id, ranking), () -> missing.add(id));
        }
        for (Ranking stored : RankingStore.load(manager, missing)) {
            keep(stored);
            found.put(stored.id(), stored);
        }
        return found;
    }

    synchronized Optional<Ranking> known(String id) {
        return Optional.ofNullable(recent.get(id));
    }

    synchronized void keep(Ranking ranking) {
        if (ranking.entries().size() > most || recent.put(ranking.id(), ranking) != null) {
            return;
        }
        entries += ranking.entries().size();
        Iterator<Ranking> oldest = recent.values().iterator();
        while (entries > most) {
            entries -= oldest.next().entries().size();
            oldest.remove();
        }
    }
}
