package cl.minka.contest.core.ranking;

import cl.minka.contest.Ranking;
import cl.minka.plugin.scoring.InitiativeScore;
import cl.minka.plugin.scoring.Scored;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts scores in order: equal scores share a rank and the ranks after them are skipped. */
final class RankingTable {
    private RankingTable() {}

    /** @param externalIds by initiative, where there is one; they order what is tied */
    static List<Ranking.Entry> of(Scored scored, Map<String, String> externalIds) {
        List<InitiativeScore> order = new ArrayList<>(scored.scores());
        order.sort(Comparator.comparingDouble(RankingTable::score)
                .reversed()
                .thenComparing(score -> externalIds.getOrDefault(score.initiative(), ""))
                .thenComparing(InitiativeScore::initiative));
        List<Ranking.Entry> entries = new ArrayList<>(order.size());
        int rank = 1;
        for (int n = 0; n < order.size(); n++) {
            boolean asBefore = n > 0 && score(order.get(n)) == score(order.get(n - 1));
            boolean asAfter = n + 1 < order.size() && score(order.get(n)) == score(order.get(n + 1));
            rank = asBefore ? rank : n + 1;
            entries.add(entry(order.get(n), rank, asBefore || asAfter, externalIds));
        }
        return entries;
    }

    private static Ranking.Entry entry(InitiativeScore score, int rank, boolean tied, Map<String, String> externalIds) {
        return new Ranking.Entry(
                rank,
                tied,
                score.initiative(),
                Optional.ofNullable(externalIds.get(score.initiative())),
                score(score),
                score.standardError(),
                score.perCriterion(),
                score.explanation().stream()
                        .map(part -> new Ranking.Contribution(
                                part.factor(), part.weight(), part.value(), part.contribution()))
                        .toList());
    }

    /** Without a negative zero. */
    private static double score(InitiativeScore score) {
        return score.score() + 0.0;
    }
}
