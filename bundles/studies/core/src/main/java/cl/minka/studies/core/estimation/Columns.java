package cl.minka.studies.core.estimation;

import cl.minka.kernel.Fault;
import cl.minka.kernel.table.Row;
import cl.minka.kernel.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The columns that somebody asked for, read once. */
public final class Columns {
    /** How many rows are read at the most. */
    static final int MOST_ROWS = 2_000_000;

    private static final String MISSING = "NA";
    private static final int LONGEST_NUMBER = 60;

    private final Map<String, Column> columns;
    private final long[] lines;

    /** @param lines by row, as faults name them */
    public Columns(Map<String, Column> columns, long[] lines) {
        this.columns = columns;
        this.lines = lines;
    }

    static Columns read(Table table, Set<String> wanted) {
        Map<String, Builder> builders = new LinkedHashMap<>();
        wanted.forEach(name -> builders.put(name, new Builder()));
        Lines lines = new Lines();
        try (Stream<Row> rows = table.rows(wanted)) {
            rows.limit(MOST_ROWS + 1L).forEach(row -> {
                builders.forEach((name, builder) -> builder.add(row.cells().get(name)));
                lines.accept(row);
            });
        }
        Map<String, Column> columns = new HashMap<>();
        builders.forEach((name, builder) -> columns.put(name, builder.column(name, table.decimalComma())));
        return new Columns(columns, lines.all());
    }

    public int rows() {
        return lines.length;
    }

    public Column get(String name) {
        return columns.get(name);
    }

    /** A fault of one cell. */
    Fault fault(int row, String column, String code) {
        return Fault.at("/data/" + lines[row] + "/" + column.replace("~", "~0").replace("/", "~1"), code);
    }

    /** A number as people and programs write it; NaN when it is none or not finite. */
    public static double number(String text, boolean decimalComma) {
        if (text.isEmpty() || text.length() > LONGEST_NUMBER) {
            return Double.NaN;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean fits = c >= '0' && c <= '9' || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
            if (!fits && !(decimalComma && c == ',')) {
                return Double.NaN;
            }
        }
        try {
            double value = Double.parseDouble(decimalComma ? text.replace(',', '.') : text);
            return Double.isInfinite(value) ? Double.NaN : value;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static final class Lines implements Consumer<Row> {
        private long[] lines = new long[1024];
        private int size;

        @Override
        public void accept(Row row) {
            if (size == lines.length) {
                lines = Arrays.copyOf(lines, 2 * size);
            }
            lines[size++] = row.line();
        }

        long[] all() {
            return Arrays.copyOf(lines, size);
        }
    }

    private static final class Builder {
        private final Map<String, Integer> places = new HashMap<>();
        private final List<String> names = new ArrayList<>();
        private int[] levels = new int[1024];
        private int size;

        void add(String cell) {
            if (size == levels.length) {
                levels = Arrays.copyOf(levels, 2 * size);
            }
            levels[size++] = cell == null ? Column.MISSING : level(cell.strip());
        }

        private int level(String text) {
            if (text.isEmpty() || text.equals(MISSING)) {
                return Column.MISSING;
            }
            Integer known = places.get(text);
            if (known != null) {
                return known;
            }
            places.put(text, names.size());
            names.add(text);
            return names.size() - 1;
        }

        Column column(String name, boolean decimalComma) {
            double[] numbers = new double[names.size()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = number(names.get(i), decimalComma);
            }
            return new Column(name, Arrays.copyOf(levels, size), List.copyOf(names), numbers);
        }
    }
}
