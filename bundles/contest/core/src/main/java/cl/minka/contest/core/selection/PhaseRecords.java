package cl.minka.contest.core.selection;

import cl.minka.contest.Selection;
import cl.minka.contest.core.PhaseFacts;
import cl.minka.contest.core.ranking.RankingStore;
import cl.minka.kernel.jpa.Folded;
import java.util.HashSet;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Component;

/** Answers from the stored rankings and decisions. */
@Component(service = PhaseFacts.class)
public final class PhaseRecords implements PhaseFacts {
    @Override
    public boolean hasRanking(EntityManager manager, String contest) {
        return RankingStore.newest(manager, contest).isPresent();
    }

    @Override
    public boolean hasConfirmedSelection(EntityManager manager, String contest) {
        return manager.find(SelectionEntity.class, contest) != null;
    }

    @Override
    public Set<Winner> winners(EntityManager manager, Set<String> contests) {
        Set<Winner> winners = new HashSet<>();
        for (String contest : contests) {
            SelectionEntity selection = manager.find(SelectionEntity.class, contest);
            if (selection != null) {
                for (Selection.Item item : selection.toRecord().winners()) {
                    winners.add(new Winner(
                            item.municipalities().get(0),
                            Folded.of(item.title()),
                            item.externalId().orElse("")));
                }
            }
        }
        return winners;
    }
}
