package cl.minka.contest.rest;

import cl.minka.contest.Selection;
import cl.minka.kernel.rest.Texts;
import java.util.List;
import java.util.Locale;

/** A category in which nobody wins. */
public record VoidCategoryView(String category, String reason, String reasonCode) {
    static List<VoidCategoryView> of(List<Selection.VoidCategory> categories, Texts texts, Locale locale) {
        return categories.stream()
                .map(each -> new VoidCategoryView(
                        each.category(),
                        Reasons.text(each.reason(), texts, locale),
                        each.reason().code()))
                .toList();
    }
}
