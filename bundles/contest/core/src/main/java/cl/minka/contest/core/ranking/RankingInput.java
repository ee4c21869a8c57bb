package cl.minka.contest.core.ranking;

import cl.minka.kernel.jpa.strategy.ParameterSchema;
import cl.minka.plugin.scoring.ScoringRequest;
import java.util.List;
import java.util.Map;

/** The request of a strategy as it is stored beside the ranking, to be computed again. */
record RankingInput(
        List<ScoringRequest.Criterion> criteria,
        List<ScoringRequest.Initiative> initiatives,
        List<ScoringRequest.Evaluation> evaluations,
        Map<String, Object> parameters,
        long seed) {

    static RankingInput of(ScoringRequest request) {
        return new RankingInput(
                request.criteria(), request.initiatives(), request.evaluations(), request.parameters(), request.seed());
    }

    ScoringRequest request() {
        return new ScoringRequest(criteria, initiatives, evaluations, ParameterSchema.asked(parameters), seed);
    }
}
