package cl.minka.kernel.core.persistence;

import cl.minka.kernel.Cursor;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Keyset paging over some columns, the last of them unique. */
public record Keyset(List<Column> columns) {
    public Keyset {
        columns = List.copyOf(columns);
    }

    /** A column, or expression, of the order. */
    public record Column(String name, boolean descending) {}

    /** The condition that a row comes after the cursor; its arguments are added to the list. */
    public String after(Cursor cursor, List<Object> arguments) {
        List<String> keys = cursor.keys();
        if (keys.size() != columns.size()) {
            throw new InvalidInput(Fault.at("/after", "kernel.bad-cursor"));
        }
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            List<String> parts = new ArrayList<>();
            for (int j = 0; j < i; j++) {
                parts.add(columns.get(j).name() + " = ?");
                arguments.add(keys.get(j));
            }
            parts.add(columns.get(i).name() + (columns.get(i).descending() ? " < ?" : " > ?"));
            arguments.add(keys.get(i));
            cases.add(String.join(" AND ", parts));
        }
        return "((" + String.join(") OR (", cases) + "))";
    }

    public String order() {
        return columns.stream()
                .map(column -> column.name() + (column.descending() ? " DESC" : ""))
                .collect(Collectors.joining(", "));
    }
}
