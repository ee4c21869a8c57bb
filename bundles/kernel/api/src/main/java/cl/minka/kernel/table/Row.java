package cl.minka.kernel.table;

import java.util.Map;
import java.util.Optional;

/**
 * One row of a table.
 *
 * @param line number of the line in the file, the header being line 1
 * @param cells by column; an empty cell is absent
 */
public record Row(long line, Map<String, String> cells) {
    public Row {
        cells = Map.copyOf(cells);
    }

    public Optional<String> get(String column) {
        return Optional.ofNullable(cells.get(column));
    }
}
