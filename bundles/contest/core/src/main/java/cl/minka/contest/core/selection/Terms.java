package cl.minka.contest.core.selection;

import cl.minka.contest.Category;
import cl.minka.contest.ContestDefinition;
import cl.minka.contest.Criterion;
import cl.minka.contest.EvaluationPhase;
import cl.minka.contest.SelectionRules;
import cl.minka.contest.core.assignment.ScoreScales;
import java.util.List;

/** What of a contest's definition a selection depends on. */
record Terms(String contest, List<Category> categories, List<Criterion> criteria, SelectionRules rules) {
    static Terms of(ContestDefinition definition) {
        return new Terms(definition.id(), definition.categories(), definition.criteria(), definition.selection());
    }

    /** What the blind panel scored. */
    List<Criterion> blindCriteria() {
        return criteria.stream()
                .filter(criterion -> criterion.isOf(EvaluationPhase.BLIND))
                .toList();
    }

    /** The committee's forms. */
    ScoreScales committeeForms() {
        return ScoreScales.of(criteria, categories, EvaluationPhase.COMMITTEE);
    }

    /** The name of a category, or its id where there is no such category. */
    String category(String id) {
        return categories.stream()
                .filter(category -> category.id().equals(id))
                .map(Category::name)
                .findFirst()
                .orElse(id);
    }

    /** The name of a criterion, or its id where there is no such criterion. */
    String criterion(String id) {
        return criteria.stream()
                .filter(criterion -> criterion.id().equals(id))
                .map(Criterion::name)
                .findFirst()
                .orElse(id);
    }

    boolean hasCategory(String id) {
        return categories.stream().anyMatch(category -> category.id().equals(id));
    }
}
