package cl.minka.kernel.rest.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** A cell of a spreadsheet as a CSV file would have it: points in numbers, ISO 8601 in dates. */
final class XlsxCell {
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
    private static final Pattern DATE = Pattern.compile("[yYdD]|m.*[hH]|[hH]");
    private static final DateTimeFormatter WITH_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    /** The formats of dates that every spreadsheet has by number (ECMA-376, part 1, 18.8.30). */
    private static final Set<Integer> BUILT_IN = Set.of(14, 15, 16, 17, 22);

    private static final MathContext SHOWN = new MathContext(15);

    private XlsxCell() {}

    static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        return switch (cell.getType()) {
            case NUMBER -> isDate(cell) ? date(cell.asDate()) : number(cell.asNumber());
            case BOOLEAN -> Boolean.toString(cell.asBoolean());
            case FORMULA -> formula(cell);
            default -> Optional.ofNullable(cell.getText()).orElse("");
        };
    }

    /** What the spreadsheet last computed. */
    private static String formula(Cell cell) {
        if (cell.getValue() instanceof BigDecimal number) {
            return number(number);
        }
        return cell.getValue() == null ? "" : cell.getValue().toString();
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        String format = cell.getDataFormatString();
        return id != null && BUILT_IN.contains(id)
                || format != null
                        && DATE.matcher(QUOTED.matcher(format).replaceAll("")).find();
    }

    private static String date(LocalDateTime date) {
        return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? date.toLocalDate().toString()
                : WITH_TIME.format(date);
    }

    /** The decimal that was typed: spreadsheets keep binary numbers and show fifteen digits of them. */
    private static String number(BigDecimal number) {
        BigDecimal shown = number.round(SHOWN);
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }
}
