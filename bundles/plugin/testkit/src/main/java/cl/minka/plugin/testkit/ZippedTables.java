package cl.minka.plugin.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Tables of comma-separated values in a zip; no value holds a comma, a quotation mark or a line break. */
final class ZippedTables {
    private static final int LARGEST = 256 * 1024 * 1024;

    private final Map<String, String> tables = new HashMap<>();

    private ZippedTables() {}

    static ZippedTables read(Path file) throws IOException {
        ZippedTables read = new ZippedTables();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                byte[] content = zip.getInputStream(entry).readNBytes(LARGEST);
                read.tables.put(entry.getName(), new String(content, StandardCharsets.UTF_8));
            }
        }
        return read;
    }

    /** The lines under a header that must be this one. */
    List<Row> rows(String table, String... columns) {
        String text = tables.get(table);
        if (text == null) {
            throw new IllegalArgumentException("falta " + table);
        }
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(String.join(",", columns))) {
            throw new IllegalArgumentException(table + " no parte con " + String.join(",", columns));
        }
        List<Row> rows = new ArrayList<>(lines.size());
        for (int n = 1; n < lines.size(); n++) {
            List<String> cells = Arrays.asList(lines.get(n).split(",", -1));
            Row row = new Row(table, n + 1, Arrays.asList(columns), cells);
            if (cells.size() != columns.length || lines.get(n).indexOf('"') >= 0) {
                throw row.bad("se esperaban " + columns.length + " valores separados por comas");
            }
            rows.add(row);
        }
        return rows;
    }

    /** A line of a table. */
    record Row(String table, int line, List<String> columns, List<String> cells) {
        String get(String column) {
            return cells.get(columns.indexOf(column));
        }

        String id(String column) {
            if (get(column).isEmpty()) {
                throw bad(column + " está vacío");
            }
            return get(column);
        }

        double number(String column) {
            try {
                double number = Double.parseDouble(get(column));
                if (Double.isFinite(number)) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // told below
            }
            throw bad(column + " no es un número: «" + get(column) + "»");
        }

        /** What is made of the line, or that it can not be made. */
        <T> T as(Supplier<T> make) {
            try {
                return make.get();
            } catch (IllegalArgumentException e) {
                throw bad(e.getMessage());
            }
        }

        IllegalArgumentException bad(String why) {
            String place = table + " línea " + line + ": ";
            return new IllegalArgumentException(why.startsWith(place) ? why : place + why);
        }
    }
}
