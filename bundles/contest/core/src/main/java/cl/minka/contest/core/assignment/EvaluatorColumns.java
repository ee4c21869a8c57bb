package cl.minka.contest.core.assignment;

import cl.minka.contest.Employment;
import cl.minka.kernel.Fault;
import cl.minka.kernel.table.Row;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Reads the columns of a table of evaluators that may be absent as a whole. */
record EvaluatorColumns(Set<String> columns, EvaluatorCheck check, ImportErrors errors) {
    /** What a row says in these columns; what is wrong is told. */
    EvaluatorLine.More more(Row row, int maxLoad) {
        return new EvaluatorLine.More(
                read("minLoad", () -> least(row, maxLoad)),
                read("employments", () -> employments(row)),
                read("topics", () -> topics(row)),
                read("expertise", () -> expertise(row)));
    }

    private <T> Optional<T> read(String column, Supplier<T> cell) {
        return columns.contains(column) ? Optional.of(cell.get()) : Optional.empty();
    }

    static int load(String cell) {
        return cell.matches("\\d{1,7}") ? Integer.parseInt(cell) : -1;
    }

    private int least(Row row, int maxLoad) {
        int least = row.get("minLoad").map(cell -> load(cell.strip())).orElse(0);
        if (!check.isLoad(least)) {
            errors.add(row, "minLoad", "contest.evaluator.bad-load", Map.of());
        } else if (least > maxLoad) {
            errors.add(row, "minLoad", "contest.evaluator.least-above-most", Map.of());
        }
        return least;
    }

    private List<Employment> employments(Row row) {
        List<Employment> all = new ArrayList<>();
        for (String cell : row.get("employments").orElse("").strip().split("\\s+")) {
            if (!cell.isEmpty()) {
                employment(row, cell).ifPresent(all::add);
            }
        }
        return all;
    }

    private Optional<Employment> employment(Row row, String cell) {
        try {
            String[] parts = cell.split(":", -1);
            if (parts.length > 3) {
                throw new DateTimeParseException("more than two dates", cell, 0);
            }
            Employment read = new Employment(parts[0], date(parts, 1), date(parts, 2));
            Optional<Fault> fault = check.fault(read);
            fault.ifPresent(one -> errors.add(row, "employments", one.code(), one.arguments()));
            return fault.isEmpty() ? Optional.of(check.present(read)) : Optional.empty();
        } catch (DateTimeParseException e) {
            errors.add(row, "employments", "contest.import.employment", Map.of("employment", cell));
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String[] parts, int at) {
        return parts.length <= at || parts[at].isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(parts[at]));
    }

    private Set<String> topics(Row row) {
        return EvaluatorImport.list(
                row, "topics", EvaluatorCheck::isCategory, check, "contest.unknown-category", "category", errors);
    }

    private String expertise(Row row) {
        String text = row.get("expertise").orElse("").strip();
        if (!check.isExpertise(text)) {
            errors.add(
                    row,
                    "expertise",
                    "contest.evaluator.long-expertise",
                    Map.of("most", cl.minka.contest.Evaluator.Profile.LONGEST));
        }
        return text;
    }
}
