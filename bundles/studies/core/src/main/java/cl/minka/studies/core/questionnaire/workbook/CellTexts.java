package cl.minka.studies.core.questionnaire.workbook;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Writes the values of cells as forms have them: 2 and not 2.0, TRUE, 2027-03-01 00:00:00. */
final class CellTexts {
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final double LARGEST_WHOLE = 1e15;
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
    private static final Pattern OF_DATES = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);

    private CellTexts() {}

    static String of(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    static String of(double value) {
        if (value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE) {
            return Long.toString((long) value);
        }
        return new BigDecimal(Double.toString(value)).toPlainString();
    }

    /** A time of day where there is no day. */
    static String of(LocalDateTime value, boolean timeOnly) {
        return timeOnly ? TIME.format(LocalTime.from(value)) : INSTANT.format(value);
    }

    /** Whether a format shows its number as a date or time. */
    static boolean showsDates(String format) {
        String bare = QUOTED.matcher(format).replaceAll("");
        return !bare.equalsIgnoreCase("general") && OF_DATES.matcher(bare).find();
    }
}
