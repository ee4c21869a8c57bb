package cl.minka.kernel.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A table that is read once, row by row. */
public interface Table {
    /** Names of the columns as the header has them, in order. */
    List<String> columns();

    /** Refuses, with kind {@code INVALID}, what is no table: {@link #rows} would refuse it too. */
    default void requireReadable() {
        // most tables are
    }

    /** The rows; read once. A line that can not be read at all ends as a {@code Refusal} of kind {@code INVALID}. */
    Stream<Row> rows();

    /** The same with the cells of these columns only, which is faster where there are many others. */
    default Stream<Row> rows(Set<String> wanted) {
        return rows();
    }

    /** Whether numbers are written with a decimal comma. */
    boolean decimalComma();

    /** Reads a number as this table writes it; empty when it is none or not finite. */
    default Optional<BigDecimal> decimal(String cell) {
        String text = decimalComma() ? cell.strip().replace(',', '.') : cell.strip();
        if (!text.matches("[+-]?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([eE][+-]?\\d{1,3})?")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text));
    }
}
