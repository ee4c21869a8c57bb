package cl.minka.contest.core.committee;

import cl.minka.contest.Ballot.Answer;
import cl.minka.contest.Ballot.CastVote;
import cl.minka.contest.Ballot.Vote;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What is added up of votes, each counted among the options that its member judged. Of a secret ballot nothing else is
 * kept, for even a single ballot without a name could tell by what it leaves out whose it is.
 *
 * @param options ids
 * @param approvals by option
 * @param judges by option: how many of those who voted judged it
 * @param preferred pairwise, rows before columns
 * @param eligible how many members might take part
 */
record Sums(
        List<String> options,
        List<Integer> approvals,
        List<Integer> judges,
        List<List<Integer>> preferred,
        int yes,
        int no,
        int abstained,
        int eligible) {
    static Sums of(List<String> options, Collection<CastVote> votes, int eligible) {
        int count = options.size();
        int[] approvals = new int[count];
        int[] judges = new int[count];
        int[][] preferred = new int[count][count];
        for (CastVote cast : votes) {
            Map<String, Integer> places = places(cast.vote());
            List<String> approved = cast.vote().approved().orElse(List.of());
            for (int one = 0; one < count; one++) {
                if (!cast.judged().contains(options.get(one))) {
                    continue;
                }
                judges[one]++;
                approvals[one] += approved.contains(options.get(one)) ? 1 : 0;
                for (int other = 0; other < count; other++) {
                    boolean both = cast.judged().contains(options.get(other));
                    preferred[one][other] += both && isBefore(places, options.get(one), options.get(other)) ? 1 : 0;
                }
            }
        }
        return new Sums(
                options,
                boxed(approvals),
                boxed(judges),
                Schulze.rows(preferred),
                answers(votes, Answer.YES),
                answers(votes, Answer.NO),
                answers(votes, Answer.ABSTAIN),
                eligible);
    }

    /** The same over some of the options. */
    Sums among(Collection<String> some) {
        List<Integer> kept = IntStream.range(0, options.size())
                .filter(at -> some.contains(options.get(at)))
                .boxed()
                .toList();
        return new Sums(
                kept.stream().map(options::get).toList(),
                kept.stream().map(approvals::get).toList(),
                kept.stream().map(judges::get).toList(),
                kept.stream()
                        .map(row -> kept.stream().map(preferred.get(row)::get).toList())
                        .toList(),
                yes,
                no,
                abstained,
                eligible);
    }

    int[][] matrix() {
        return preferred.stream()
                .map(row -> row.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private static boolean isBefore(Map<String, Integer> places, String one, String other) {
        return places.getOrDefault(one, Integer.MAX_VALUE) < places.getOrDefault(other, Integer.MAX_VALUE);
    }

    private static Map<String, Integer> places(Vote vote) {
        Map<String, Integer> places = new HashMap<>();
        List<List<String>> ranking = vote.ranking().orElse(List.of());
        for (int place = 0; place < ranking.size(); place++) {
            for (String option : ranking.get(place)) {
                places.put(option, place);
            }
        }
        return places;
    }

    private static int answers(Collection<CastVote> votes, Answer answer) {
        return (int) votes.stream()
                .filter(cast -> cast.vote().answer().filter(answer::equals).isPresent())
                .count();
    }

    private static List<Integer> boxed(int[] values) {
        return IntStream.of(values).boxed().toList();
    }
}
