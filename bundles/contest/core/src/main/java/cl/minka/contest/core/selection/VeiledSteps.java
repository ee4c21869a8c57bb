package cl.minka.contest.core.selection;

import cl.minka.contest.Category;
import cl.minka.contest.PublicationRules;
import cl.minka.contest.PublicationRules.Scores;
import cl.minka.contest.Selection;
import cl.minka.kernel.Fault;
import cl.minka.kernel.jpa.Folded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The steps of a decision as everybody may read them. Unless all scores are published nobody who is not honoured is
 * named, and a step about one is not there; what is left is counted anew, so that gaps tell nothing.
 */
final class VeiledSteps {
    private static final Set<String> HONOURS = Set.of("winner", "size-band", "mention");
    private static final int SORTED_BY = 300;

    private final PublicationRules rules;
    private final Veil veil;
    private final List<String> categories;
    private final Set<String> honoured = new HashSet<>();

    VeiledSteps(PublicationRules rules, List<Category> categories, Selection selection) {
        this.rules = rules;
        this.veil = Veil.of(rules);
        this.categories = categories.stream().map(Category::id).toList();
        selection.winners().forEach(item -> honoured.add(item.initiative()));
        selection.mentions().forEach(item -> honoured.add(item.initiative()));
    }

    /** Whether nothing is left out. */
    boolean isWhole() {
        return rules.scores() == Scores.ALL && rules.positions();
    }

    List<Selection.Step> of(List<Selection.Step> steps) {
        if (isWhole()) {
            return steps;
        }
        List<Selection.Step> left = new ArrayList<>();
        steps.forEach(step -> veiled(step).ifPresent(left::add));
        return numbered(veil.ordersAnew() ? sorted(left) : left);
    }

    private Optional<Selection.Step> veiled(Selection.Step step) {
        boolean all = rules.scores() == Scores.ALL;
        return switch (step.kind()) {
            case "shortlist" -> Optional.of(all ? step : without(step));
            case "winner", "size-band", "mention" -> named(step).map(this::reasoned);
            case "moved-up" -> named(step);
            case "void-category" -> Optional.of(step);
            case "departure" -> Optional.of(all || isHonoured(step) ? step : anonymous(step));
            case "score" -> Optional.of(step).filter(any -> veil.scores() && (all || isHonoured(step)));
            case "tie-break", "order" -> ordered(step, all);
            default -> Optional.of(step).filter(any -> all);
        };
    }

    private Optional<Selection.Step> ordered(Selection.Step step, boolean all) {
        if (veil.ordersAnew()) {
            return Optional.empty();
        }
        if (all || isHonoured(step)) {
            return Optional.of(step);
        }
        return step.kind().equals("order") ? places(step) : Optional.empty();
    }

    /** The places of who is honoured; the details are in the order of the initiatives. */
    private Optional<Selection.Step> places(Selection.Step step) {
        Map<String, Fault> places = new LinkedHashMap<>();
        for (int i = 0; i < step.initiatives().size(); i++) {
            if (honoured.contains(step.initiatives().get(i))) {
                places.put(step.initiatives().get(i), step.details().get(i));
            }
        }
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(with(step, List.copyOf(places.keySet()), step.told(), List.copyOf(places.values())));
    }

    private Optional<Selection.Step> named(Selection.Step step) {
        return Optional.of(step).filter(any -> rules.scores() == Scores.ALL || isHonoured(step));
    }

    private boolean isHonoured(Selection.Step step) {
        return honoured.containsAll(step.initiatives());
    }

    private Selection.Step reasoned(Selection.Step step) {
        return with(step, step.initiatives(), step.told(), veil.reasons(step.details()));
    }

    private static Selection.Step without(Selection.Step step) {
        return with(step, List.of(), step.told(), step.details());
    }

    /** Told without who it is about, but for the reason that a person gave. */
    private static Selection.Step anonymous(Selection.Step step) {
        Fault told = step.told();
        return with(
                step,
                List.of(),
                Fault.at(
                        "",
                        told.code().replace("contest.step.departure.", "contest.published.departure."),
                        "reason",
                        told.arguments().get("reason")),
                List.of());
    }

    private static Selection.Step with(Selection.Step step, List<String> initiatives, Fault told, List<Fault> details) {
        return new Selection.Step(step.number(), step.kind(), step.category(), initiatives, told, details);
    }

    /** Honours by category and title; the rest stays where it is, before them or after. */
    private List<Selection.Step> sorted(List<Selection.Step> steps) {
        List<Selection.Step> honours = steps.stream()
                .filter(step -> HONOURS.contains(step.kind()))
                .sorted(Comparator.comparing((Selection.Step step) ->
                                List.of("winner", "size-band", "mention").indexOf(step.kind()))
                        .thenComparing(
                                step -> categories.indexOf(step.category().orElse("")))
                        .thenComparing(VeiledSteps::title))
                .toList();
        List<Selection.Step> sorted = new ArrayList<>();
        steps.stream().filter(step -> isBefore(step)).forEach(sorted::add);
        sorted.addAll(honours);
        steps.stream()
                .filter(step -> !isBefore(step) && !HONOURS.contains(step.kind()))
                .sorted(Comparator.comparing(
                                (Selection.Step step) -> step.kind().equals("void-category"))
                        .thenComparing(
                                step -> categories.indexOf(step.category().orElse("")))
                        .thenComparing(VeiledSteps::title))
                .forEach(sorted::add);
        return sorted;
    }

    /** Whether it is of the phases before any award; these stand in an order that tells nothing when sorted by title. */
    private static boolean isBefore(Selection.Step step) {
        return !HONOURS.contains(step.kind())
                && !Set.of("moved-up", "gave-up", "departure", "void-category").contains(step.kind());
    }

    private static String title(Selection.Step step) {
        Object title = step.told().arguments().get("title");
        return title == null ? "" : Folded.key(title.toString(), SORTED_BY);
    }

    private static List<Selection.Step> numbered(List<Selection.Step> steps) {
        List<Selection.Step> numbered = new ArrayList<>();
        for (Selection.Step step : steps) {
            numbered.add(new Selection.Step(
                    numbered.size() + 1,
                    step.kind(),
                    step.category(),
                    step.initiatives(),
                    step.told(),
                    step.details()));
        }
        return numbered;
    }
}
