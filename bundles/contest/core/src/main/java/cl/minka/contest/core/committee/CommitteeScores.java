package cl.minka.contest.core.committee;

import cl.minka.contest.Opinion;
import cl.minka.contest.core.assignment.ScoreScale;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The committee's scores: the mean of its members' weighted totals, 0 to 100. */
public final class CommitteeScores {
    private final Map<String, List<Opinion>> byInitiative;
    private final Set<String> voters;
    private final Function<String, ScoreScale> scales;

    /** @param scales the form of an initiative, by its id */
    public CommitteeScores(Collection<Opinion> opinions, Function<String, ScoreScale> scales) {
        this.byInitiative = opinions.stream().collect(Collectors.groupingBy(Opinion::initiative));
        this.voters = opinions.stream()
                .filter(CommitteeScores::isVote)
                .map(Opinion::member)
                .collect(Collectors.toSet());
        this.scales = scales;
    }

    public OptionalDouble score(String initiative) {
        List<Opinion> votes = votes(initiative);
        return votes.isEmpty()
                ? OptionalDouble.empty()
                : scales.apply(initiative)
                        .meanTotal(votes.stream().map(Opinion::scores).toList());
    }

    /** How many members gave at least one opinion. */
    public int voters() {
        return voters.size();
    }

    int opinions(String initiative) {
        return votes(initiative).size();
    }

    int recusals(String initiative) {
        return byInitiative.getOrDefault(initiative, List.of()).size() - opinions(initiative);
    }

    /** The opinions on an initiative that are no recusals, by member. */
    public List<Opinion> votes(String initiative) {
        return byInitiative.getOrDefault(initiative, List.of()).stream()
                .filter(CommitteeScores::isVote)
                .toList();
    }

    private static boolean isVote(Opinion opinion) {
        return opinion.recusal().isEmpty();
    }
}
