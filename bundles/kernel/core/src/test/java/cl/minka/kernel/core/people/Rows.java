package cl.minka.kernel.core.people;

import cl.minka.kernel.table.Row;
import cl.minka.kernel.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A table made of lines with commas. */
record Rows(List<String> lines) implements Table {
    static Rows of(String... lines) {
        return new Rows(List.of(lines));
    }

    @Override
    public List<String> columns() {
        return List.of(lines.get(0).split(","));
    }

    @Override
    public Stream<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            Map<String, String> cells = new HashMap<>();
            String[] values = lines.get(i).split(",", -1);
            for (int j = 0; j < values.length; j++) {
                if (!values[j].isEmpty()) {
                    cells.put(columns().get(j), values[j]);
                }
            }
            rows.add(new Row(i + 1L, cells));
        }
        return rows.stream();
    }

    @Override
    public boolean decimalComma() {
        return false;
    }
}
