package cl.minka.contest.core.comparison;

import cl.minka.contest.core.ranking.PanelTrials.Candidate;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringRequest.Criterion;
import cl.minka.plugin.scoring.ScoringRequest.Evaluation;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Tries out by how much all evaluations of an initiative must rise for it to win. A rise of so many points lifts every
 * score by that share of its criterion's scale, at most to its top, and so every total by as many points of 100.
 */
final class Rise {
    private static final int STEPS_OF_A_POINT = 100;
    private static final int MOST_STEPS = 100 * STEPS_OF_A_POINT;

    private final Trial trial;
    private final ScoringRequest request;
    private final BigDecimal blindWeight;

    /** @param blindWeight of the strategy's score in the final one */
    Rise(Trial trial, ScoringRequest request, BigDecimal blindWeight) {
        this.trial = trial;
        this.request = request;
        this.blindWeight = blindWeight;
    }

    static double points(int steps) {
        return BigDecimal.valueOf(steps, 2).doubleValue();
    }

    /**
     * The least rise in hundredths of a point, by halving; the first guess is what would do if the score rose with the
     * evaluations, as a mean does.
     *
     * @param gap of the final score to that of the last winner
     */
    OptionalInt leastSteps(Candidate strategy, String initiative, OptionalDouble gap) {
        int fails = 0;
        int wins = MOST_STEPS + 1;
        int next = guess(gap);
        for (int run = 0; wins - fails > 1; run++) {
            boolean enough = wins(strategy, initiative, next);
            if (enough) {
                wins = next;
            } else {
                fails = next;
            }
            int middle = wins > MOST_STEPS ? MOST_STEPS : (fails + wins) >>> 1;
            next = run > 0 ? middle : next + (enough ? -1 : 1);
        }
        return wins > MOST_STEPS ? OptionalInt.empty() : OptionalInt.of(wins);
    }

    private int guess(OptionalDouble gap) {
        if (gap.isEmpty() || gap.getAsDouble() <= 0 || blindWeight.signum() == 0) {
            return MOST_STEPS;
        }
        double steps = Math.ceil(gap.getAsDouble() / blindWeight.doubleValue() * STEPS_OF_A_POINT - 1e-6);
        return (int) Math.max(1, Math.min(MOST_STEPS, steps));
    }

    /** A strategy that refuses such evaluations does not let it win; one that fails is told. */
    private boolean wins(Candidate strategy, String initiative, int steps) {
        try {
            return trial.run(strategy, lifted(initiative, steps))
                    .outcome()
                    .winners()
                    .contains(initiative);
        } catch (Refusal refusal) {
            if (refusal.kind() == Kind.CONFLICT) {
                return false;
            }
            throw refusal;
        }
    }

    private ScoringRequest lifted(String initiative, int steps) {
        List<Evaluation> evaluations = request.evaluations().stream()
                .map(evaluation -> evaluation.initiative().equals(initiative) ? lifted(evaluation, steps) : evaluation)
                .toList();
        return new ScoringRequest(
                request.criteria(), request.initiatives(), evaluations, request.parameters(), request.seed());
    }

    private Evaluation lifted(Evaluation evaluation, int steps) {
        Map<String, Double> scores = new HashMap<>(evaluation.scores());
        for (Criterion criterion : request.criteria()) {
            scores.computeIfPresent(criterion.id(), (id, score) -> lifted(criterion, score, steps));
        }
        return new Evaluation(evaluation.evaluator(), evaluation.initiative(), scores);
    }

    /** In decimal, so that half a point is half a point. */
    private static double lifted(Criterion criterion, double score, int steps) {
        BigDecimal top = BigDecimal.valueOf(criterion.max());
        BigDecimal range = top.subtract(BigDecimal.valueOf(criterion.min()));
        BigDecimal share = BigDecimal.valueOf(steps, 4);
        return BigDecimal.valueOf(score).add(range.multiply(share)).min(top).doubleValue();
    }
}
