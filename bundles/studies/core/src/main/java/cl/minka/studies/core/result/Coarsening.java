package cl.minka.studies.core.result;

import cl.minka.kernel.territory.Municipalities;
import cl.minka.studies.questionnaire.FormQuestion;
import cl.minka.studies.result.ReleasePlan.QuasiIdentifier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;

/** Makes values coarser, the same way in all records. */
final class Coarsening {
    private final Municipalities municipalities;
    private final Map<String, String> regions = new HashMap<>();

    Coarsening(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /** Null where the value is not of the kind that the recoding is for. */
    String quasi(String value, QuasiIdentifier how) {
        if (value == null) {
            return null;
        }
        return switch (how.recoding()) {
            case NONE -> value;
            case BANDS -> band(value, how.width().orElseThrow(), how.top().orElse(Integer.MAX_VALUE));
            case REGION -> regions.computeIfAbsent(value, this::region);
            case YEAR -> value.matches("\\d{4}(-.*)?") ? value.substring(0, 4) : null;
        };
    }

    /** {@code 30-39}: whole numbers, both ends included; {@code 80+} from the top on. */
    static String band(String value, int width, int top) {
        BigDecimal number;
        try {
            number = new BigDecimal(value);
        } catch (NumberFormatException e) {
            return null;
        }
        if (number.compareTo(BigDecimal.valueOf(top)) >= 0) {
            return top + "+";
        }
        long low =
                number.divide(BigDecimal.valueOf(width), 0, RoundingMode.FLOOR).longValue() * width;
        return low + "-" + Math.min(low + width - 1L, top - 1L);
    }

    private String region(String cut) {
        return municipalities
                .find(municipalities.presentCode(cut))
                .map(one -> one.region().code())
                .orElse(null);
    }

    /** What a date, an hour or a place that was chosen is given out as: month, hour, about a kilometre. */
    static String chosen(String value, FormQuestion question) {
        if (value == null) {
            return null;
        }
        return switch (question.dataType()) {
            case "date", "dateTime" -> value.matches("\\d{4}-\\d\\d.*") ? value.substring(0, 7) : null;
            case "time" -> value.matches("\\d\\d.*") ? value.substring(0, 2) : null;
            case "geopoint" -> point(value);
            case "geotrace", "geoshape" -> null;
            default -> value;
        };
    }

    private static String point(String value) {
        String[] parts = value.split("\\s+");
        try {
            return new BigDecimal(parts[0]).setScale(2, RoundingMode.HALF_EVEN) + " "
                    + new BigDecimal(parts[1]).setScale(2, RoundingMode.HALF_EVEN);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return null;
        }
    }
}
