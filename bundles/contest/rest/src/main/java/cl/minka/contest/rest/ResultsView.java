package cl.minka.contest.rest;

import cl.minka.contest.Results;
import cl.minka.kernel.rest.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The published results of a contest. */
public record ResultsView(
        String contest,
        String title,
        Instant publishedAt,
        int presented,
        int admitted,
        List<SelectedView> winners,
        List<SelectedView> mentions,
        List<VoidCategoryView> voidCategories) {
    static ResultsView of(Results results, Texts texts, Locale locale) {
        return new ResultsView(
                results.contest(),
                results.title(),
                results.publishedAt(),
                results.presented(),
                results.admitted(),
                SelectedView.of(results.winners(), results, texts, locale),
                SelectedView.of(results.mentions(), results, texts, locale),
                VoidCategoryView.of(results.voidCategories(), texts, locale));
    }
}
