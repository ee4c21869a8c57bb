package cl.minka.kernel.jpa;

import cl.minka.kernel.table.Row;
import cl.minka.kernel.table.Table;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table written as text, cells separated by commas, the header first. */
public final class TextTable implements Table {
    private final List<String> lines;

    public TextTable(String text) {
        this(Arrays.asList(text.strip().split("\n")));
    }

    public TextTable(List<String> lines) {
        this.lines = lines;
    }

    @Override
    public List<String> columns() {
        return List.of(lines.get(0).split(","));
    }

    @Override
    public Stream<Row> rows() {
        return IntStream.range(1, lines.size()).mapToObj(this::row);
    }

    @Override
    public boolean decimalComma() {
        return false;
    }

    private Row row(int line) {
        List<String> columns = columns();
        String[] values = lines.get(line).split(",", -1);
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            if (!values[i].isBlank()) {
                cells.put(columns.get(i), values[i]);
            }
        }
        return new Row(line + 1, cells);
    }
}
