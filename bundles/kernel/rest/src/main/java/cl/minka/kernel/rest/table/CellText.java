package cl.minka.kernel.rest.table;

import cl.minka.kernel.rest.json.EnumNames;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cells as text; what a spreadsheet would run as a formula gets an apostrophe in front. */
final class CellText {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}([.,]\\d{1,15})?([eE][+-]?\\d{1,3})?");
    private static final String DANGEROUS = "=+-@\t\r";

    private CellText() {}

    /** The value without its wrappers: null, a finite number, a boolean, or text that is safe. */
    static Object of(Object value) {
        if (value instanceof Optional<?> maybe) {
            return maybe.map(CellText::of).orElse(null);
        }
        if (value instanceof Double number && !Double.isFinite(number)) {
            return null;
        }
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        return safe(text(value));
    }

    /** A cell of a CSV file. */
    static String csv(Object value) {
        Object cell = of(value);
        if (cell == null) {
            return "";
        }
        return cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
    }

    private static String text(Object value) {
        if (value instanceof Enum<?> constant) {
            return EnumNames.of(constant);
        }
        if (value instanceof Collection<?> items) {
            return items.stream().map(CellText::text).collect(Collectors.joining(" "));
        }
        return value.toString();
    }

    private static String safe(String text) {
        boolean formula = !text.isEmpty()
                && DANGEROUS.indexOf(text.charAt(0)) >= 0
                && !NUMBER.matcher(text).matches();
        return formula ? "'" + text : text;
    }
}
