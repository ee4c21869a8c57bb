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
 * @param steps the whole way to the decision, in order
 * @param departures what a person decided otherwise than the rules propose
 * @param inputSha256 of what a confirmed decision was made from, as canonical JSON (RFC 8785)
 * @param sha256 of a confirmed decision itself, as canonical JSON
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
        List<Step> steps,
        List<SelectionChoices.Departure> departures,
        Optional<String> inputSha256,
        Optional<String> sha256,
        Optional<Instant> decidedAt,
        long version) {
    public Selection {
        winners = List.copyOf(winners);
        mentions = List.copyOf(mentions);
        notSelected = List.copyOf(notSelected);
        voidCategories = List.copyOf(voidCategories);
        tieBreaks = List.copyOf(tieBreaks);
        steps = List.copyOf(steps);
        departures = List.copyOf(departures);
    }

    /** A decision of which only the outcome is told. */
    public Selection(
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
        this(
                contest,
                ranking,
                confirmed,
                winners,
                mentions,
                notSelected,
                voidCategories,
                tieBreaks,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                decidedAt,
                version);
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

    /**
     * One step of the way to the decision, told as keys with arguments.
     *
     * @param number counts from 1
     * @param kind {@code shortlist}, {@code not-evaluated}, {@code not-shortlisted}, {@code cut-off},
     *     {@code criterion-minimum}, {@code no-committee-score}, {@code score}, {@code tie-break}, {@code order},
     *     {@code gave-up}, {@code moved-up}, {@code winner}, {@code size-band}, {@code mention}, {@code undecided},
     *     {@code void-category} or {@code departure}
     * @param category where it is a step within one
     * @param initiatives ids of whom it is about
     * @param details further sentences; in an order or a tie one for each initiative, in the same order
     */
    public record Step(
            int number,
            String kind,
            Optional<String> category,
            List<String> initiatives,
            cl.minka.kernel.Fault told,
            List<cl.minka.kernel.Fault> details) {
        public Step {
            initiatives = List.copyOf(initiatives);
            details = List.copyOf(details);
        }
    }
}
