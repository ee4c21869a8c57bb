package cl.minka.contest.core;

import java.util.HashSet;
import java.util.Set;
import javax.persistence.EntityManager;

/** What later phases brought forth, as a test says. */
public final class SetFacts implements PhaseFacts {
    public boolean ranking;
    public boolean selection;
    public final Set<Winner> winners = new HashSet<>();

    @Override
    public boolean hasRanking(EntityManager manager, String contest) {
        return ranking;
    }

    @Override
    public boolean hasConfirmedSelection(EntityManager manager, String contest) {
        return selection;
    }

    @Override
    public Set<Winner> winners(EntityManager manager, Set<String> contests) {
        return winners;
    }
}
