package cl.minka.contest.rest;

import cl.minka.contest.Evaluator;
import cl.minka.contest.Initiatives;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** How far the evaluation of a contest is; averages on 0 to 100. */
public record ProgressView(
        int assigned, int finished, List<EvaluatorProgressView> evaluators, List<InitiativeProgressView> initiatives) {
    /** How far an evaluator is. */
    public record EvaluatorProgressView(String evaluator, int maxLoad, int assigned, int finished) {
        static EvaluatorProgressView of(Evaluator evaluator) {
            return new EvaluatorProgressView(
                    evaluator.username(), evaluator.maxLoad(), evaluator.assigned(), evaluator.finished());
        }
    }

    /** How far the evaluation of an initiative is. */
    public record InitiativeProgressView(
            String initiative, Optional<String> externalId, int assigned, int finished, OptionalDouble average) {
        static InitiativeProgressView of(Initiatives.Evaluated each) {
            return new InitiativeProgressView(
                    each.initiative(),
                    each.externalId(),
                    each.progress().assigned(),
                    each.progress().finished(),
                    each.progress().average());
        }
    }

    static ProgressView of(List<Evaluator> evaluators, List<Initiatives.Evaluated> initiatives) {
        List<InitiativeProgressView> each =
                initiatives.stream().map(InitiativeProgressView::of).toList();
        return new ProgressView(
                each.stream().mapToInt(InitiativeProgressView::assigned).sum(),
                each.stream().mapToInt(InitiativeProgressView::finished).sum(),
                evaluators.stream().map(EvaluatorProgressView::of).toList(),
                each);
    }
}
