package cl.minka.contest.rest;

import cl.minka.contest.Evaluation;
import cl.minka.contest.EvaluationSheets;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One criterion of one of the caller's assignments; comment and state stand on the first row of the assignment. The
 * version tells what the sheet was made from, and has to come back with it.
 */
public record SheetRowView(
        String assignment,
        String code,
        String title,
        String criterion,
        String name,
        BigDecimal min,
        BigDecimal max,
        BigDecimal step,
        Optional<BigDecimal> score,
        Optional<String> abstention,
        Optional<String> justification,
        Optional<String> comment,
        Optional<Evaluation.State> state,
        long version) {
    static SheetRowView of(EvaluationSheets.Row row) {
        return new SheetRowView(
                row.assignment(),
                row.code(),
                row.title(),
                row.criterion(),
                row.name(),
                row.min(),
                row.max(),
                row.step(),
                row.score(),
                row.abstention(),
                row.justification(),
                row.comment(),
                row.state(),
                row.version());
    }
}
