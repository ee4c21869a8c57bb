package cl.minka.kernel.rest.problem;

import cl.minka.kernel.rest.Prose;
import cl.minka.kernel.rest.json.EnumNames;
import cl.minka.kernel.time.WorkingDays;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts arguments into texts: {@code {name}}. A decimal number keeps the digits that its scale says: 4.0 is not 4. */
final class Arguments {
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-uuuu");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd-MM-uuuu HH:mm");
    private static final int LONGEST = 500;
    private static final int MOST_DIGITS = 9;

    private Arguments() {}

    static String fill(String pattern, Map<String, Object> arguments, Locale locale) {
        Matcher place = PLACE.matcher(pattern);
        return place.replaceAll(found -> {
            Object value = arguments.get(found.group(1));
            return Matcher.quoteReplacement(value == null ? "…" : text(value, locale));
        });
    }

    private static String text(Object value, Locale locale) {
        if (value instanceof Instant instant) {
            return TIME.format(instant.atZone(WorkingDays.ZONE));
        }
        if (value instanceof LocalDate date) {
            return DATE.format(date);
        }
        if (value instanceof Double || value instanceof Float || value instanceof BigDecimal) {
            NumberFormat format = NumberFormat.getNumberInstance(locale);
            format.setMaximumFractionDigits(MOST_DIGITS);
            if (value instanceof BigDecimal decimal) {
                format.setMinimumFractionDigits(Math.max(0, Math.min(MOST_DIGITS, decimal.scale())));
            }
            return format.format(value);
        }
        if (value instanceof Collection<?> items) {
            return items.stream().map(item -> text(item, locale)).collect(Collectors.joining(", "));
        }
        if (value instanceof Enum<?> constant) {
            return EnumNames.of(constant);
        }
        return value instanceof Prose prose ? prose(prose.text()) : sane(value.toString());
    }

    /** Lines are kept, other signs that can not be printed are not. */
    private static String prose(String text) {
        return text.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]+", " ");
    }

    private static String sane(String text) {
        String printable = text.replaceAll("[\\p{Cntrl}]+", " ");
        return printable.length() > LONGEST ? printable.substring(0, LONGEST) + "…" : printable;
    }
}
