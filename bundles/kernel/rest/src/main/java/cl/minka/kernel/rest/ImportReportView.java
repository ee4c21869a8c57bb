package cl.minka.kernel.rest;

import cl.minka.kernel.table.ImportReport;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The report of an import as clients see it. */
public record ImportReportView(long rows, long created, long updated, long unchanged, List<ErrorView> errors) {
    /** One error; {@code line} counts the header as 1, {@code column} is empty for the whole line. */
    public record ErrorView(long line, String column, String code, String detail) {}

    public static ImportReportView of(ImportReport report, Texts texts, Locale locale) {
        List<ErrorView> errors = report.errors().stream()
                .map(error -> new ErrorView(
                        error.line(),
                        error.column(),
                        error.code(),
                        texts.fault(error.code(), locale, arguments(error))))
                .toList();
        return new ImportReportView(report.rows(), report.created(), report.updated(), report.unchanged(), errors);
    }

    /** A text may name the column. */
    private static Map<String, Object> arguments(ImportReport.Problem error) {
        Map<String, Object> all = new HashMap<>(Map.of("column", error.column()));
        all.putAll(error.arguments());
        return all;
    }
}
