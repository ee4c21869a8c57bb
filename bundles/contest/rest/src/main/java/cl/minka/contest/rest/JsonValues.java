package cl.minka.contest.rest;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values of free JSON objects on their way to the services, which know no null. */
final class JsonValues {
    private JsonValues() {}

    /** A member that is null counts as one that is missing. */
    static <T> Map<String, T> withoutNulls(Map<String, T> values) {
        Map<String, T> kept = new LinkedHashMap<>();
        if (values != null) {
            values.forEach((name, value) -> {
                if (value != null) {
                    kept.put(name, value);
                }
            });
        }
        return kept;
    }

    /** The same, every number a {@code BigDecimal}. */
    static Map<String, Object> exact(Map<String, Object> values) {
        Map<String, Object> exact = withoutNulls(values);
        exact.replaceAll((name, value) -> value instanceof Number number ? decimal(number) : value);
        return exact;
    }

    private static BigDecimal decimal(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        return number instanceof BigInteger whole ? new BigDecimal(whole) : new BigDecimal(number.toString());
    }
}
