package cl.minka.contest.rest;

import cl.minka.contest.Evaluator;
import java.util.List;

/** A member of the panel as the organiser reads him; no categories means all. */
public record EvaluatorView(
        String username,
        String name,
        int maxLoad,
        List<String> categories,
        List<String> conflicts,
        int assigned,
        int finished,
        int minLoad,
        List<EmploymentView> employments,
        String expertise,
        List<String> topics) {
    static EvaluatorView of(Evaluator evaluator) {
        return new EvaluatorView(
                evaluator.username(),
                evaluator.name(),
                evaluator.maxLoad(),
                evaluator.categories().stream().sorted().toList(),
                evaluator.conflicts().stream().sorted().toList(),
                evaluator.assigned(),
                evaluator.finished(),
                evaluator.minLoad(),
                evaluator.employments().stream().map(EmploymentView::of).toList(),
                evaluator.profile().expertise(),
                evaluator.profile().topics().stream().sorted().toList());
    }
}
