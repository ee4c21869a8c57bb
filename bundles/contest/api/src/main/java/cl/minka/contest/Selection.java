package cl.minka.contest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The decision, every step of it.
 *
 * @param confirmed whether a person confirmed it; a proposal is not stored
 * @param voidCategories categories without a winner, with the reason
 */
public record Selection(
        String contest,
        String ranking,
        boolean confirmed,
        List<Item> winners,
        List<Item> mentions,
        List<Item> notSelected,
        List<VoidCategory> voidCategories,
        List<TieBreak> tieBreaks,
        Optional<Instant> decidedAt,
        long version) {
    public Selection {
        winners = List.copyOf(winners);
        mentions = List.copyOf(mentions);
        notSelected = List.copyOf(notSelected);
        voidCategories = List.copyOf(voidCategories);
        tieBreaks = List.copyOf(tieBreaks);
    }

    /**
     * What became of one initiative.
     *
     * @param position in the final order of its category, 1 …
     * @param finalScore blind and committee scores by their weights, 0 to 100
     * @param reasons told as keys with arguments, for people
     */
    public record Item(
            String initiative,
            Optional<String> externalId,
            String title,
            String category,
            List<String> municipalities,
            int position,
            double blindScore,
            OptionalDouble committeeScore,
            double finalScore,
            List<cl.minka.kernel.Fault> reasons) {
        public Item {
            municipalities = List.copyOf(municipalities);
            reasons = List.copyOf(reasons);
        }
    }

    /** A category in which nobody wins. */
    public record VoidCategory(String category, cl.minka.kernel.Fault reason) {}

    /**
     * One step by which a tie was broken, or not.
     *
     * @param initiatives ids, in the order that came out
     * @param rule as in {@link SelectionRules#tieBreak()}, or {@code unresolved} when no rule is left
     * @param values what was compared, in the same order; for criteria {@code <id>=<mean raw score>}
     * @param decided whether this step broke the tie
     */
    public record TieBreak(List<String> initiatives, String rule, List<String> values, boolean decided) {
        public TieBreak {
            initiatives = List.copyOf(initiatives);
            values = List.copyOf(values);
        }
    }
}
