package cl.minka.contest.rest;

import cl.minka.contest.Results;
import cl.minka.contest.Selection;
import cl.minka.kernel.rest.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** What became of one initiative, with the reasons in words and as codes; scores are on 0 to 100, where they are told. */
public record SelectedView(
        String initiative,
        Optional<String> externalId,
        String title,
        String category,
        List<String> municipalities,
        Optional<Integer> position,
        OptionalDouble blindScore,
        OptionalDouble committeeScore,
        OptionalDouble finalScore,
        List<String> reasons,
        List<String> reasonCodes) {
    static SelectedView of(Selection.Item item, boolean scores, boolean positions, Texts texts, Locale locale) {
        return new SelectedView(
                item.initiative(),
                item.externalId(),
                item.title(),
                item.category(),
                item.municipalities(),
                positions ? Optional.of(item.position()) : Optional.empty(),
                scores ? OptionalDouble.of(item.blindScore()) : OptionalDouble.empty(),
                item.committeeScore(),
                scores ? OptionalDouble.of(item.finalScore()) : OptionalDouble.empty(),
                Reasons.texts(item.reasons(), texts, locale),
                Reasons.codes(item.reasons()));
    }

    static List<SelectedView> of(List<Selection.Item> items, Texts texts, Locale locale) {
        return items.stream().map(item -> of(item, true, true, texts, locale)).toList();
    }

    /** As the contest publishes it. */
    static List<SelectedView> of(List<Selection.Item> items, Results results, Texts texts, Locale locale) {
        return items.stream()
                .map(item -> of(item, results.scores(), results.positions(), texts, locale))
                .toList();
    }
}
