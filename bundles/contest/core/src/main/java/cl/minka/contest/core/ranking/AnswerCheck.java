package cl.minka.contest.core.ranking;

import cl.minka.plugin.scoring.InitiativeScore;
import cl.minka.plugin.scoring.Scored;
import cl.minka.plugin.scoring.ScoringRequest;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether an answer keeps what a strategy promises. */
final class AnswerCheck {
    private static final double TOLERANCE = 1e-6;

    private AnswerCheck() {}

    /** The first thing that can not be right, in a word. */
    static Optional<String> firstDefect(ScoringRequest request, Scored scored) {
        Set<String> wanted = request.evaluations().stream()
                .map(ScoringRequest.Evaluation::initiative)
                .collect(Collectors.toSet());
        Set<String> criteria =
                request.criteria().stream().map(ScoringRequest.Criterion::id).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (InitiativeScore score : scored.scores()) {
            if (!wanted.contains(score.initiative())) {
                return Optional.of("unknown-initiative");
            }
            if (!seen.add(score.initiative())) {
                return Optional.of("initiative-twice");
            }
            Optional<String> defect = defect(score, criteria);
            if (defect.isPresent()) {
                return defect;
            }
        }
        if (seen.size() < wanted.size()) {
            return Optional.of("initiative-missing");
        }
        return areFinite(scored.diagnostics().values()) ? Optional.empty() : Optional.of("not-finite");
    }

    private static Optional<String> defect(InitiativeScore score, Set<String> criteria) {
        boolean finite = Double.isFinite(score.score())
                && Double.isFinite(score.standardError().orElse(0))
                && areFinite(score.perCriterion().values())
                && score.explanation().stream()
                        .allMatch(part -> Double.isFinite(part.weight())
                                && Double.isFinite(part.value())
                                && Double.isFinite(part.contribution()));
        if (!finite) {
            return Optional.of("not-finite");
        }
        if (score.standardError().orElse(0) < 0) {
            return Optional.of("negative-error");
        }
        if (!criteria.containsAll(score.perCriterion().keySet())) {
            return Optional.of("unknown-criterion");
        }
        double sum = score.explanation().stream()
                .mapToDouble(InitiativeScore.Contribution::contribution)
                .sum();
        return Math.abs(sum - score.score()) <= TOLERANCE
                ? Optional.empty()
                : Optional.of("contributions-do-not-add-up");
    }

    private static boolean areFinite(Iterable<Double> figures) {
        for (Double figure : figures) {
            if (!Double.isFinite(figure)) {
                return false;
            }
        }
        return true;
    }
}
