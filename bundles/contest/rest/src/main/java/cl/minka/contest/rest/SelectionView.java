package cl.minka.contest.rest;

import cl.minka.contest.Selection;
import cl.minka.contest.SelectionChoices;
import cl.minka.kernel.rest.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The decision, or a proposal of it, with every step of the way to it. */
public record SelectionView(
        String contest,
        String ranking,
        boolean confirmed,
        List<SelectedView> winners,
        List<SelectedView> mentions,
        List<SelectedView> notSelected,
        List<VoidCategoryView> voidCategories,
        List<TieBreakView> tieBreaks,
        List<StepView> steps,
        List<DepartureView> departures,
        Optional<String> inputSha256,
        Optional<String> sha256,
        Optional<Instant> decidedAt) {
    /** What a person decided otherwise than the rules propose. */
    public record DepartureView(String initiative, SelectionChoices.Outcome outcome, String reason) {
        static DepartureView of(SelectionChoices.Departure departure) {
            return new DepartureView(departure.initiative(), departure.outcome(), departure.reason());
        }
    }

    /** One step by which a tie was broken, or not. */
    public record TieBreakView(List<String> initiatives, String rule, List<String> values, boolean decided) {
        static TieBreakView of(Selection.TieBreak step) {
            return new TieBreakView(step.initiatives(), step.rule(), step.values(), step.decided());
        }
    }

    static SelectionView of(Selection selection, Texts texts, Locale locale) {
        return new SelectionView(
                selection.contest(),
                selection.ranking(),
                selection.confirmed(),
                SelectedView.of(selection.winners(), texts, locale),
                SelectedView.of(selection.mentions(), texts, locale),
                SelectedView.of(selection.notSelected(), texts, locale),
                VoidCategoryView.of(selection.voidCategories(), texts, locale),
                selection.tieBreaks().stream().map(TieBreakView::of).toList(),
                selection.steps().stream()
                        .map(step -> StepView.of(step, texts, locale))
                        .toList(),
                selection.departures().stream().map(DepartureView::of).toList(),
                selection.inputSha256(),
                selection.sha256(),
                selection.decidedAt());
    }
}
