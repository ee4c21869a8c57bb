package cl.minka.contest.rest;

import cl.minka.contest.Selection;
import cl.minka.kernel.rest.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** What became of one initiative, with the reasons in words and as codes; scores are on 0 to 100. */
public record SelectedView(
        String initiative,
        Optional<String> externalId,
        String title,
        String category,
        List<String> municipalities,
        int position,
        double blindScore,
        OptionalDouble committeeScore,
        double finalScore,
        List<String> reasons,
        List<String> reasonCodes) {
    static SelectedView of(Selection.Item item, Texts texts, Locale locale) {
        return new SelectedView(
                item.initiative(),
                item.externalId(),
                item.title(),
                item.category(),
                item.municipalities(),
                item.position(),
                item.blindScore(),
                item.committeeScore(),
                item.finalScore(),
                Reasons.texts(item.reasons(), texts, locale),
                Reasons.codes(item.reasons()));
    }

    static List<SelectedView> of(List<Selection.Item> items, Texts texts, Locale locale) {
        return items.stream().map(item -> of(item, texts, locale)).toList();
    }
}
