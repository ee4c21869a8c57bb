package cl.minka.contest.core.committee;

import cl.minka.contest.Ranking;
import cl.minka.contest.SelectionRules;
import cl.minka.contest.core.ranking.BlindFigures;
import java.math.BigDecimal;
import java.util.List;

/**
 * The shortlist that the rules make of a ranking: the best so many of those that pass the cut-offs, and those tied with
 * the last of them.
 */
public final class Shortlist {
    private Shortlist() {}

    public static List<CommitteeEntity.Place> of(Ranking ranking, BlindFigures figures, SelectionRules rules) {
        List<Ranking.Entry> passing = ranking.entries().stream()
                .filter(entry -> passes(entry, figures, rules))
                .toList();
        int size = Math.min(rules.shortlist(ranking.entries().size()), passing.size());
        while (size > 0
                && size < passing.size()
                && passing.get(size).rank() == passing.get(size - 1).rank()) {
            size++;
        }
        return passing.subList(0, size).stream().map(Shortlist::place).toList();
    }

    static CommitteeEntity.Place place(Ranking.Entry entry) {
        return new CommitteeEntity.Place(entry.initiative(), entry.rank(), entry.score());
    }

    private static boolean passes(Ranking.Entry entry, BlindFigures figures, SelectionRules rules) {
        BigDecimal score = BigDecimal.valueOf(entry.score());
        return rules.minimumScore().filter(least -> score.compareTo(least) < 0).isEmpty()
                && rules.minimumPerCriterion()
                        .flatMap(least -> figures.below(entry.initiative(), least))
                        .isEmpty();
    }
}
