package cl.minka.practices.rest.campaign;

import cl.minka.practices.campaign.Reached;
import cl.minka.practices.campaign.Reached.Outcome;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of a campaign, in all and by municipality.
 *
 * @param municipalities that it was for
 * @param told municipalities that were told
 * @param accounts that the notice went to; an account of two municipalities counts in both
 * @param visited municipalities that opened a practice from it
 * @param after by what followed, how many municipalities did
 */
public record ReachView(
        int municipalities, int told, int accounts, int visited, Map<String, Long> after, List<ReachedView> items) {
    static ReachView of(List<Reached> all) {
        Map<String, Long> after = new TreeMap<>();
        all.forEach(one -> one.after().forEach((name, count) -> after.merge(name, count > 0 ? 1L : 0L, Long::sum)));
        return new ReachView(
                all.size(),
                (int) all.stream().filter(one -> one.outcome() == Outcome.TOLD).count(),
                all.stream().mapToInt(Reached::told).sum(),
                (int) all.stream().filter(one -> one.visits() > 0).count(),
                after,
                all.stream().map(ReachedView::of).toList());
    }
}
