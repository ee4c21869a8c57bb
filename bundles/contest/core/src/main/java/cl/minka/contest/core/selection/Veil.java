package cl.minka.contest.core.selection;

import cl.minka.contest.Category;
import cl.minka.contest.PublicationRules;
import cl.minka.contest.PublicationRules.FeedbackRules;
import cl.minka.contest.PublicationRules.Scores;
import cl.minka.contest.Selection;
import cl.minka.kernel.Fault;
import cl.minka.kernel.jpa.Folded;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Leaves out of results what a contest does not publish, also where the order or a sentence would tell it. */
final class Veil {
    private static final String SELECTION = "contest.selection.";
    private static final String PUBLISHED = "contest.published.";
    private static final int SORTED_BY = 300;

    private final boolean scores;
    private final boolean positions;
    private final boolean means;

    private Veil(boolean scores, boolean positions, boolean means) {
        this.scores = scores;
        this.positions = positions;
        this.means = means;
    }

    /** For everybody. */
    static Veil of(PublicationRules rules) {
        boolean scores = rules.scores() != Scores.NONE;
        return new Veil(scores, rules.positions(), scores);
    }

    /**
     * For an applicant.
     *
     * @param committeeCounts whether the final score is not that of the blind panel alone
     */
    static Veil of(FeedbackRules rules, boolean committeeCounts) {
        return new Veil(
                rules.scores() && (rules.committee() || !committeeCounts), rules.position(), rules.perCriterion());
    }

    boolean scores() {
        return scores;
    }

    boolean positions() {
        return positions;
    }

    /** Whether the order of a list would tell anything that is left out. */
    boolean ordersAnew() {
        return !scores || !positions;
    }

    /** By category and title, where their order must not tell more. */
    List<Selection.Item> items(List<Selection.Item> items, List<Category> categories) {
        List<String> ids = categories.stream().map(Category::id).toList();
        return items.stream()
                .map(this::item)
                .sorted(
                        ordersAnew()
                                ? Comparator.comparing((Selection.Item item) -> ids.indexOf(item.category()))
                                        .thenComparing(item -> Folded.key(item.title(), SORTED_BY))
                                        .thenComparing(Selection.Item::initiative)
                                : (one, other) -> 0)
                .toList();
    }

    private Selection.Item item(Selection.Item item) {
        return new Selection.Item(
                item.initiative(),
                item.externalId(),
                item.title(),
                item.category(),
                item.municipalities(),
                positions ? item.position() : 0,
                scores ? item.blindScore() : 0,
                scores ? item.committeeScore() : OptionalDouble.empty(),
                scores ? item.finalScore() : 0,
                reasons(item.reasons()));
    }

    List<Fault> reasons(List<Fault> reasons) {
        return reasons.stream().map(this::reason).toList();
    }

    /** The same reason in a sentence that tells only what is published. */
    private Fault reason(Fault reason) {
        if (!reason.code().startsWith(SELECTION)) {
            return reason;
        }
        Map<String, Object> arguments = new HashMap<>(reason.arguments());
        boolean hides = false;
        if (!scores) {
            hides |= arguments.remove("score") != null;
        }
        if (!means) {
            hides |= arguments.remove("mean") != null;
        }
        if (!positions) {
            hides |= arguments.remove("position") != null | arguments.remove("order") != null;
        }
        if (!hides) {
            return reason;
        }
        return new Fault(
                reason.pointer(),
                PUBLISHED + reason.code().substring(SELECTION.length()) + ending(reason, arguments),
                arguments);
    }

    private static String ending(Fault reason, Map<String, Object> left) {
        boolean one =
                reason.arguments().containsKey("position") || reason.arguments().containsKey("order");
        if (!one) {
            return "";
        }
        return left.containsKey("score") ? ".score" : one(left) ? ".position" : ".plain";
    }

    private static boolean one(Map<String, Object> left) {
        return left.containsKey("position") || left.containsKey("order");
    }
}
