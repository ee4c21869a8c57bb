package cl.minka.contest.core;

import cl.minka.contest.Category;
import cl.minka.contest.ContestDefinition;
import cl.minka.contest.Criterion;
import cl.minka.contest.EvaluationPhase;
import cl.minka.contest.core.assignment.ScoreScale;
import cl.minka.contest.core.assignment.ScoreScales;
import cl.minka.contest.core.persistence.Figures;
import cl.minka.kernel.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what is wrong with the forms of a contest: which criteria each phase asks of each category, and their rules. */
final class FormCheck {
    private static final int LONGEST_LABEL = 300;
    private static final int LONGEST_DESCRIPTION = 10_000;
    private static final int MOST_WORDS = 1_000;
    private static final int DIGITS = 40;

    private final ContestDefinition definition;
    private final List<Fault> faults = new ArrayList<>();

    private FormCheck(ContestDefinition definition) {
        this.definition = definition;
    }

    static List<Fault> faults(ContestDefinition definition) {
        FormCheck check = new FormCheck(definition);
        for (int i = 0; i < definition.criteria().size(); i++) {
            Criterion criterion = definition.criteria().get(i);
            check.categories("/criteria/" + i + "/categories", criterion);
            check.levels("/criteria/" + i + "/levels", criterion);
            check.words("/criteria/" + i + "/justification/minWords", criterion);
        }
        if (hasForms(definition)) {
            for (EvaluationPhase phase : EvaluationPhase.values()) {
                check.weights(phase);
            }
        }
        return check.faults;
    }

    /** Whether some criterion is not asked of everything in both phases. */
    static boolean hasForms(ContestDefinition definition) {
        return definition.criteria().stream()
                .anyMatch(criterion -> !criterion.categories().isEmpty()
                        || criterion.phases().size() < EvaluationPhase.values().length);
    }

    private void categories(String pointer, Criterion criterion) {
        Set<String> known = definition.categories().stream().map(Category::id).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < criterion.categories().size(); i++) {
            String category = criterion.categories().get(i);
            if (!known.contains(category)) {
                faults.add(Fault.at(pointer + "/" + i, "contest.unknown-category"));
            } else if (!seen.add(category)) {
                faults.add(Fault.at(pointer + "/" + i, "contest.duplicate-id"));
            }
        }
    }

    private void levels(String pointer, Criterion criterion) {
        BigDecimal before = null;
        for (int i = 0; i < criterion.levels().size(); i++) {
            Criterion.Level level = criterion.levels().get(i);
            String place = pointer + "/" + i;
            if (isSane(criterion)) {
                new ScoreScale(List.of(criterion))
                        .fault(criterion.id(), level.score())
                        .ifPresent(wrong -> faults.add(new Fault(place + "/score", wrong.code(), wrong.arguments())));
            }
            if (before != null && level.score().compareTo(before) <= 0) {
                faults.add(Fault.at(place + "/score", "contest.level.order"));
            }
            before = level.score();
            if (level.label().isBlank()) {
                faults.add(Fault.at(place + "/label", "kernel.required"));
            }
            atMost(place + "/label", level.label(), LONGEST_LABEL);
            atMost(place + "/description", level.description(), LONGEST_DESCRIPTION);
        }
    }

    /** Whether scores can be compared with the scale; what is wrong with it is told elsewhere. */
    private static boolean isSane(Criterion criterion) {
        return Stream.of(criterion.min(), criterion.max(), criterion.step()).allMatch(FormCheck::isShort)
                && criterion.step().signum() > 0
                && criterion.min().compareTo(criterion.max()) < 0;
    }

    private static boolean isShort(BigDecimal number) {
        return Math.abs((long) number.scale()) <= DIGITS && number.precision() <= DIGITS;
    }

    private void words(String pointer, Criterion criterion) {
        criterion.justification().minWords().ifPresent(least -> {
            if (least < 1 || least > MOST_WORDS) {
                faults.add(new Fault(pointer, "contest.out-of-range", Map.of("least", 1, "most", MOST_WORDS)));
            }
        });
    }

    /** Each form that results: of every category, or of the whole contest when it has none. */
    private void weights(EvaluationPhase phase) {
        List<Optional<String>> categories = definition.categories().isEmpty()
                ? List.of(Optional.empty())
                : definition.categories().stream()
                        .map(Category::id)
                        .map(Optional::of)
                        .toList();
        for (Optional<String> category : categories) {
            BigDecimal sum = ScoreScales.form(definition, phase, category).stream()
                    .map(Criterion::weight)
                    .filter(FormCheck::isShort)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (!DefinitionCheck.isOne(sum)) {
                faults.add(new Fault(
                        "/criteria",
                        "contest.form-weights",
                        Map.of(
                                "phase",
                                phase.name().toLowerCase(Locale.ROOT),
                                "category",
                                category.orElse("–"),
                                "sum",
                                Figures.exact(sum))));
            }
        }
    }

    private void atMost(String pointer, String text, int most) {
        if (text.length() > most) {
            faults.add(Fault.at(pointer, "kernel.too-long", "most", most));
        }
    }
}
