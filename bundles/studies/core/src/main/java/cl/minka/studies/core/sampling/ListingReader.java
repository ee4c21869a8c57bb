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

/** Reads what was listed in clusters, and finds clusters that were not drawn and units that stand twice. */
final class ListingReader {
    private static final int LONGEST = 100;

    private final Set<String> clusters;
    private final List<Problem> problems = new ArrayList<>();
    private final List<FrameUnit> units = new ArrayList<>();
    private final Map<String, Long> seen = new HashMap<>();
    private long rows;

    /** @param clusters that were drawn */
    ListingReader(Set<String> clusters) {
        this.clusters = clusters;
    }

    List<FrameUnit> units() {
        return units;
    }

    ImportReport read(Table table) {
        table.requireReadable();
        String key = table.columns().contains("unit") ? "unit" : "id";
        try (Stream<Row> all = table.rows()) {
            all.limit(FrameReader.MOST_UNITS + 1L).forEach(row -> {
                rows++;
                one(row, key);
            });
        }
        if (rows > FrameReader.MOST_UNITS || rows == 0) {
            problem(1, "", "studies.frame.rows", Map.of("most", FrameReader.MOST_UNITS));
        }
        return new ImportReport(rows, problems.isEmpty() ? rows : 0, 0, 0, problems);
    }

    private void one(Row row, String key) {
        Optional<String> cluster = text(row, "cluster");
        Optional<String> unit = text(row, key);
        if (cluster.isEmpty()) {
            problem(row.line(), "cluster", "kernel.required", Map.of());
        } else if (!clusters.contains(cluster.get())) {
            problem(row.line(), "cluster", "studies.listing.unknown-cluster", Map.of());
        }
        if (unit.isEmpty()) {
            problem(row.line(), key, "kernel.required", Map.of());
            return;
        }
        Long before = seen.putIfAbsent(unit.get(), row.line());
        if (before != null) {
            problem(row.line(), key, "studies.frame.twice", Map.of("line", before));
        }
        units.add(new FrameUnit(units.size(), unit.get(), "", cluster.orElse(""), 1));
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
}
