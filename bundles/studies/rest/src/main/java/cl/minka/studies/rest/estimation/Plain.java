package cl.minka.studies.rest.estimation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Turns what JSON may hold into what is meant; anything else is a bad value. */
final class Plain {
    private Plain() {}

    static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        throw new IllegalArgumentException("not a text, a number or a truth");
    }

    /** One value or several. */
    static Set<String> texts(Object value) {
        Set<String> texts = new TreeSet<>();
        (value instanceof List<?> several ? several : List.of(value)).forEach(one -> texts.add(text(one)));
        return texts;
    }

    static double number(Object value) {
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException("not a number");
    }

    static Map<?, ?> object(Object value) {
        if (value instanceof Map<?, ?> object) {
            return object;
        }
        throw new IllegalArgumentException("not an object");
    }
}
