package cl.minka.contest.core.ranking;

import cl.minka.plugin.scoring.ScoringRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
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
        return new ScoringRequest(criteria, initiatives, evaluations, parameters(parameters), seed);
    }

    /** Values of JSON as strategies get them: every number a {@code Double}. */
    static Map<String, Object> parameters(Map<String, Object> json) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        json.forEach((name, value) -> parameters.put(name, plain(value)));
        return parameters;
    }

    private static Object plain(Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(RankingInput::plain).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> members = new LinkedHashMap<>();
            map.forEach((name, member) -> members.put((String) name, plain(member)));
            return Collections.unmodifiableMap(members);
        }
        return value;
    }
}
