package cl.minka.contest.core.assignment;

import cl.minka.contest.Category;
import cl.minka.contest.ContestDefinition;
import cl.minka.contest.Criterion;
import cl.minka.contest.EvaluationPhase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The forms of one phase of a contest: which criteria are asked of the initiatives of each category. */
public final class ScoreScales {
    private final List<Criterion> criteria;
    private final ScoreScale common;
    private final Map<String, ScoreScale> byCategory;

    private ScoreScales(List<Criterion> all, List<Category> categories, EvaluationPhase phase) {
        criteria = all.stream().filter(criterion -> criterion.isOf(phase)).toList();
        common = new ScoreScale(form(all, phase, Optional.empty()));
        byCategory = categories.stream()
                .map(Category::id)
                .distinct()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), id -> new ScoreScale(form(all, phase, Optional.of(id)))));
    }

    /** The forms of a phase, of these criteria and categories. */
    public static ScoreScales of(List<Criterion> criteria, List<Category> categories, EvaluationPhase phase) {
        return new ScoreScales(criteria, categories, phase);
    }

    /** What evaluators score. */
    public static ScoreScales blind(ContestDefinition contest) {
        return of(contest.criteria(), contest.categories(), EvaluationPhase.BLIND);
    }

    /** What the committee scores. */
    public static ScoreScales committee(ContestDefinition contest) {
        return of(contest.criteria(), contest.categories(), EvaluationPhase.COMMITTEE);
    }

    /** The criteria that a phase asks of the initiatives of a category, in their order. */
    public static List<Criterion> form(ContestDefinition contest, EvaluationPhase phase, Optional<String> category) {
        return form(contest.criteria(), phase, category);
    }

    private static List<Criterion> form(List<Criterion> all, EvaluationPhase phase, Optional<String> category) {
        return all.stream().filter(criterion -> criterion.isOf(phase, category)).toList();
    }

    /** The form for the initiatives of a category. */
    public ScoreScale of(Optional<String> category) {
        return category.map(byCategory::get).orElse(common);
    }

    /** All criteria of the phase, whatever the category. */
    public List<Criterion> criteria() {
        return criteria;
    }

    /** Whether all categories have the same form. */
    public boolean isUniform() {
        return criteria.stream().allMatch(criterion -> criterion.categories().isEmpty());
    }
}
