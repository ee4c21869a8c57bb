package cl.minka.studies.core.sampling;

import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.ImportReport.Problem;
import cl.minka.kernel.table.Row;
import cl.minka.kernel.table.Table;
import cl.minka.studies.sampling.FrameUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a frame and finds what is wrong with it: units twice, strata, clusters and sizes that some have and some lack. */
final class FrameReader {
    static final int MOST_UNITS = 300_000;

    private static final int LONGEST = 100;
    private static final String UNIT = "unit";
    private static final String ID = "id";
    private static final List<String> SHARED = List.of("stratum", "cluster", "size");

    private static final Map<String, String> MISSING = Map.of(
            "stratum", "studies.frame.missing-stratum",
            "cluster", "studies.frame.missing-cluster",
            "size", "studies.frame.missing-size");

    private final Table table;
    private final List<Problem> problems = new ArrayList<>();
    private final List<FrameUnit> units = new ArrayList<>();
    private long rows;

    FrameReader(Table table) {
        this.table = table;
    }

    List<FrameUnit> units() {
        return units;
    }

    ImportReport read() {
        table.requireReadable();
        String key = table.columns().contains(UNIT) ? UNIT : ID;
        if (!table.columns().contains(key)) {
            problem(1, UNIT, "studies.frame.no-unit-column", Map.of());
            return report();
        }
        Map<String, Long> seen = new HashMap<>();
        Map<String, Long> without = new HashMap<>();
        Map<String, Long> with = new HashMap<>();
        try (Stream<Row> all = table.rows(Set.of(UNIT, ID, "stratum", "cluster", "size"))) {
            all.limit(MOST_UNITS + 1L).forEach(row -> {
                rows++;
                SHARED.forEach(name -> (row.get(name).isPresent() ? with : without).putIfAbsent(name, row.line()));
                unit(row, key, seen);
            });
        }
        if (rows > MOST_UNITS || rows == 0) {
            problem(1, "", "studies.frame.rows", Map.of("most", MOST_UNITS));
        }
        SHARED.stream()
                .filter(name -> with.containsKey(name) && without.containsKey(name))
                .forEach(name -> problem(without.get(name), name, MISSING.get(name), Map.of()));
        return report();
    }

    private void unit(Row row, String key, Map<String, Long> seen) {
        Optional<String> unit = text(row, key);
        Optional<String> stratum = text(row, "stratum");
        Optional<String> cluster = text(row, "cluster");
        double size = row.get("size")
                .map(cell -> table.decimal(cell).map(Number::doubleValue).orElse(-1.0))
                .orElse(1.0);
        if (size < 0) {
            problem(row.line(), "size", "studies.frame.bad-size", Map.of());
        }
        if (unit.isEmpty()) {
            problem(row.line(), key, "kernel.required", Map.of());
            return;
        }
        Long before = seen.putIfAbsent(unit.get(), row.line());
        if (before != null) {
            problem(row.line(), key, "studies.frame.twice", Map.of("line", before));
        }
        units.add(new FrameUnit(units.size(), unit.get(), stratum.orElse(""), cluster.orElse(""), Math.max(0, size)));
    }

    private Optional<String> text(Row row, String column) {
        Optional<String> text = row.get(column).map(String::strip);
        if (text.filter(cell -> cell.length() > LONGEST).isPresent()) {
            problem(row.line(), column, "studies.too-long", Map.of("most", LONGEST));
        }
        return text;
    }

    private void problem(long line, String column, String code, Map<String, Object> arguments) {
        if (problems.size() < ImportReport.MOST_ERRORS) {
            problems.add(new Problem(line, column, code, arguments));
        }
    }

    private ImportReport report() {
        long created = problems.isEmpty() ? rows : 0;
        return new ImportReport(rows, created, 0, 0, problems);
    }
}
