package cl.minka.contest.rest;

import cl.minka.contest.Evaluation;
import cl.minka.contest.EvaluationSheets;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One assignment of two criteria; a sheet of another version is stale. */
final class FakeEvaluationSheets implements EvaluationSheets {
    Optional<String> contest = Optional.empty();
    List<cl.minka.kernel.table.Row> loaded = List.of();
    boolean dryRun;

    @Override
    public Page<Row> rows(Caller caller, Optional<String> asked, Slice slice) {
        contest = asked;
        return Listing.page(
                List.of(
                        row("impacto", Optional.of(new BigDecimal("4.5")), Optional.of("=SUMA(1)")),
                        row("innovacion", Optional.empty(), Optional.empty())),
                slice);
    }

    private static Row row(String criterion, Optional<BigDecimal> score, Optional<String> justification) {
        return new Row(
                "a1",
                "K7QF2M",
                "Compostaje, en [municipio]",
                criterion,
                criterion,
                BigDecimal.ZERO,
                BigDecimal.valueOf(5),
                new BigDecimal("0.5"),
                score,
                Optional.empty(),
                justification,
                score.map(any -> "Bien"),
                score.map(any -> Evaluation.State.DRAFT),
                7);
    }

    @Override
    public ImportReport load(Caller caller, Table table, boolean onlyTry) {
        loaded = table.rows().toList();
        dryRun = onlyTry;
        List<ImportReport.Problem> stale = loaded.stream()
                .filter(row -> !row.get("version").equals(Optional.of("7")))
                .map(row -> new ImportReport.Problem(row.line(), "version", "contest.sheet.stale", Map.of()))
                .toList();
        return new ImportReport(loaded.size(), 0, stale.isEmpty() ? loaded.size() : 0, 0, stale);
    }
}
