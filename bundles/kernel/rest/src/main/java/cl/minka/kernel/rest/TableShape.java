package cl.minka.kernel.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How things become rows of a table. A cell is text, a number, a boolean, an instant, a date, an enumerated value, an
 * {@code Optional} of these, or null for an empty cell.
 */
public final class TableShape<T> {
    private final String name;
    private final List<Column<T>> columns;

    private TableShape(String name, List<Column<T>> columns) {
        this.name = name;
        this.columns = List.copyOf(columns);
    }

    /** A table without columns yet; the name is that of the file, without its ending. */
    public static <T> TableShape<T> named(String name) {
        return new TableShape<>(name, List.of());
    }

    public TableShape<T> column(String header, Function<? super T, ?> cell) {
        List<Column<T>> more = new ArrayList<>(columns);
        more.add(new Column<>(header, cell));
        return new TableShape<>(name, more);
    }

    public String name() {
        return name;
    }

    public List<Column<T>> columns() {
        return columns;
    }

    /** One column: its header and how a thing gives its cell. */
    public record Column<T>(String header, Function<? super T, ?> cell) {}
}
