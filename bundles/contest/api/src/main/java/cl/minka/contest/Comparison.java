package cl.minka.contest;

import cl.minka.kernel.Fault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Strategies side by side. Maps are by id of strategy and name only those that answered.
 *
 * @param own the contest's strategy; {@code gaps} are told under it
 * @param withCommittee whether the committee's scores count in who wins; without them the blind panel alone decides
 * @param entries all admitted initiatives, in the order of the first strategy that answered (the contest's own, where
 *     it did), those that nobody evaluated last
 * @param winners ids of initiatives, by category and from best to worst
 * @param undecided those at the boundary of an award that the rules do not tell apart; all of them are among the winners
 * @param gaps those not selected, by category and from the nearest to the farthest
 */
public record Comparison(
        String contest,
        String own,
        boolean withCommittee,
        List<Strategy> strategies,
        List<Entry> entries,
        List<Tau> kendallTau,
        Map<String, List<String>> winners,
        Map<String, List<String>> undecided,
        List<Gap> gaps,
        Bootstrap bootstrap) {
    public Comparison {
        strategies = List.copyOf(strategies);
        entries = List.copyOf(entries);
        kendallTau = List.copyOf(kendallTau);
        winners = Map.copyOf(winners);
        undecided = Map.copyOf(undecided);
        gaps = List.copyOf(gaps);
    }

    /**
     * A strategy that was run.
     *
     * @param bundle {@code symbolic-name/version}
     * @param parameters the contest's for its own strategy, the defaults of the schema for the others
     * @param refusal why there is no answer, or, where there are ranks, no bootstrap
     * @param resamples in how many resamples it answered: what the probabilities are shares of
     */
    public record Strategy(
            String id,
            String version,
            String bundle,
            Map<String, Object> parameters,
            Optional<Fault> refusal,
            int resamples) {
        public Strategy {
            parameters = Map.copyOf(parameters);
        }
    }

    /**
     * An initiative under each strategy.
     *
     * @param ranks 1, 2, 2, 4 …
     * @param scores 0 to 100 for strategies based on the scale
     * @param selectionProbability share of resamples, 0 to 1, in which it is among the winners
     * @param shortlistProbability share of resamples, 0 to 1, in which it is on the shortlist that the rules make
     */
    public record Entry(
            String initiative,
            Optional<String> externalId,
            String category,
            Map<String, Integer> ranks,
            Map<String, Double> scores,
            Map<String, Double> selectionProbability,
            Map<String, Double> shortlistProbability) {
        public Entry {
            ranks = Map.copyOf(ranks);
            scores = Map.copyOf(scores);
            selectionProbability = Map.copyOf(selectionProbability);
            shortlistProbability = Map.copyOf(shortlistProbability);
        }
    }

    /**
     * Agreement of two strategies on the initiatives that both scored: τ-b of M. G. Kendall, The treatment of ties in
     * ranking problems, Biometrika 33 (1945), −1 to 1.
     *
     * @param tau empty where one of them ties all
     */
    public record Tau(String first, String second, OptionalDouble tau) {}

    /**
     * What an initiative that was not selected lacks, under the contest's own strategy.
     *
     * @param winner the last winner of its category; empty where the category is void
     * @param gap final score of that winner less its own; 0 or less where another rule keeps it out
     * @param rise least points (0 to 100, in steps of 0.01) that all its evaluations' totals must rise by, each at
     *     most to the top of the scale, for it to be among the winners: tried out with the strategy for the nearest
     *     of each category; empty for the others, and where no rise is enough
     * @param tried whether {@code rise} was sought
     * @param reasons why it was not selected
     */
    public record Gap(
            String initiative,
            Optional<String> externalId,
            String category,
            Optional<String> winner,
            OptionalDouble gap,
            OptionalDouble rise,
            boolean tried,
            List<Fault> reasons) {
        public Gap {
            reasons = List.copyOf(reasons);
        }
    }

    /** Evaluators drawn with replacement. */
    public record Bootstrap(long seed, int resamples) {}
}
