package cl.minka.contest.core.assignment;

import cl.minka.contest.AssignmentPlan.Alternate;
import cl.minka.contest.AssignmentPlan.Alternates;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Names who could take an initiative besides those who have it. */
final class PanelAlternates {
    private final PanelSituation situation;
    private final int[] loads;

    PanelAlternates(PanelSituation situation, int[] loads) {
        this.situation = situation;
        this.loads = loads;
    }

    /** The best suited of each initiative, in the order of their ids; none when none are wanted. */
    List<Alternates> best(int most) {
        if (most == 0) {
            return List.of();
        }
        return IntStream.range(0, situation.initiatives().size())
                .mapToObj(i -> new Alternates(situation.initiatives().get(i).id(), best(i, most)))
                .sorted(Comparator.comparing(Alternates::initiative))
                .toList();
    }

    private List<Alternate> best(int initiative, int most) {
        List<Panelist> panel = situation.panel();
        BitSet kept = situation.kept(initiative);
        return IntStream.range(0, panel.size())
                .filter(e -> !kept.get(e) && loads[e] < panel.get(e).maxLoad())
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(e -> -situation.affinity(initiative, e))
                        .thenComparing(e -> loads[e])
                        .thenComparing(e -> panel.get(e).username()))
                .limit(most)
                .map(e -> new Alternate(panel.get(e).username(), situation.affinity(initiative, e)))
                .toList();
    }
}
