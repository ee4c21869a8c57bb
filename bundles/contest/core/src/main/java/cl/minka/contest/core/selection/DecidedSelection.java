package cl.minka.contest.core.selection;

import cl.minka.contest.Selection;
import cl.minka.contest.SelectionChoices;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A decision without anything that changes when it is stored: what is hashed and compared. */
record DecidedSelection(
        String contest,
        String ranking,
        List<Selection.Item> winners,
        List<Selection.Item> mentions,
        List<Selection.Item> notSelected,
        List<Selection.VoidCategory> voidCategories,
        List<Selection.TieBreak> tieBreaks,
        List<Selection.Step> steps,
        List<SelectionChoices.Departure> departures) {
    DecidedSelection {
        // those that were stored before have neither
        steps = steps == null ? List.of() : List.copyOf(steps);
        departures = departures == null ? List.of() : List.copyOf(departures);
    }

    static DecidedSelection of(Selection selection) {
        return new DecidedSelection(
                selection.contest(),
                selection.ranking(),
                selection.winners(),
                selection.mentions(),
                selection.notSelected(),
                selection.voidCategories(),
                selection.tieBreaks(),
                selection.steps(),
                selection.departures());
    }

    Selection confirmed(Optional<String> inputSha256, Optional<String> sha256, Instant decidedAt, long version) {
        return new Selection(
                contest,
                ranking,
                true,
                winners,
                mentions,
                notSelected,
                voidCategories,
                tieBreaks,
                steps,
                departures,
                inputSha256,
                sha256,
                Optional.of(decidedAt),
                version);
    }
}
