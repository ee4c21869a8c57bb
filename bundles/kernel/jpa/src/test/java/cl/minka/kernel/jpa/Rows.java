package cl.minka.kernel.jpa;

import cl.minka.kernel.table.Row;
import cl.minka.kernel.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A table written in a test: the header, then the lines, cells parted by bars. */
public final class Rows implements Table {
    private final List<String> columns;
    private final List<Row> rows = new ArrayList<>();

    public Rows(String header, String... lines) {
        columns = List.of(header.split("\\|"));
        for (String line : lines) {
            add(line.split("\\|", -1));
        }
    }

    public Rows add(String... cells) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                values.put(columns.get(i), cells[i]);
            }
        }
        rows.add(new Row(rows.size() + 2L, values));
        return this;
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public Stream<Row> rows() {
        return rows.stream();
    }

    @Override
    public boolean decimalComma() {
        return false;
    }
}
