package cl.minka.studies.core.collection.check;

import cl.minka.studies.questionnaire.FormChoice;
import cl.minka.studies.questionnaire.FormQuestion;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An answer with the type of its question: a number for {@code int} and {@code decimal}, else text. Dates, times and places are written as
 * ODK writes them (XForms specification, data types).
 *
 * @param fault code of what is wrong with it
 */
record TypedAnswer(Optional<JsonNode> value, Optional<String> fault) {
    private static final int LONGEST = 20_000;
    private static final int LONGEST_NUMBER = 40;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    static TypedAnswer of(FormQuestion question, Object given) {
        Optional<String> text = text(question, given);
        if (text.isEmpty()) {
            return wrong("studies.response.wrong-type");
        }
        String answer = text.get();
        if (answer.isEmpty()) {
            return new TypedAnswer(Optional.empty(), Optional.empty());
        }
        if (answer.length() > LONGEST) {
            return wrong("studies.response.too-long");
        }
        if (answer.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
            return wrong("studies.response.control-characters");
        }
        try {
            return of(question, answer);
        } catch (NumberFormatException e) {
            return wrong(
                    question.dataType().equals("int") ? "studies.response.not-whole" : "studies.response.not-a-number");
        } catch (DateTimeException e) {
            return wrong(unreadable(question.dataType()));
        }
    }

    private static TypedAnswer of(FormQuestion question, String answer) {
        return switch (question.dataType()) {
            case "int" -> whole(answer);
            case "decimal" -> number(answer);
            case "date" -> right(LocalDate.parse(answer).toString());
            case "dateTime" -> right(dateTime(answer));
            case "time" -> right(time(answer));
            case "geopoint" -> places(answer, 1, 1);
            case "geotrace" -> places(answer, 2, 5_000);
            case "geoshape" -> places(answer, 3, 5_000);
            default -> choice(question, answer);
        };
    }

    private static String unreadable(String dataType) {
        return switch (dataType) {
            case "date" -> "studies.response.not-a-date";
            case "time" -> "studies.response.not-a-time";
            default -> "studies.response.not-a-datetime";
        };
    }

    private static Optional<String> text(FormQuestion question, Object given) {
        if (given instanceof List<?> all) {
            boolean several = question.multiple()
                    && all.stream().allMatch(one -> one instanceof String text && !text.contains(" "));
            return several
                    ? Optional.of(all.stream().map(String::valueOf).collect(Collectors.joining(" ")))
                    : Optional.empty();
        }
        if (given instanceof String text) {
            return Optional.of(isFreeText(question) ? text : text.strip());
        }
        if (given instanceof BigDecimal number) {
            return Optional.of(number.abs().precision() > LONGEST_NUMBER ? "?" : plain(number));
        }
        if (given instanceof Number || given instanceof Boolean) {
            return Optional.of(given.toString());
        }
        return given == null ? Optional.of("") : Optional.empty();
    }

    private static String plain(BigDecimal number) {
        return Math.abs((long) number.scale()) > LONGEST_NUMBER ? "?" : number.toPlainString();
    }

    private static boolean isFreeText(FormQuestion question) {
        return question.dataType().equals("string") && question.choices().isEmpty();
    }

    private static TypedAnswer whole(String answer) {
        BigDecimal number = decimal(answer);
        try {
            return new TypedAnswer(Optional.of(NODES.numberNode(number.longValueExact())), Optional.empty());
        } catch (ArithmeticException e) {
            return wrong("studies.response.not-whole");
        }
    }

    private static TypedAnswer number(String answer) {
        BigDecimal number = decimal(answer);
        return new TypedAnswer(Optional.of(NODES.numberNode(number.stripTrailingZeros())), Optional.empty());
    }

    private static BigDecimal decimal(String answer) {
        if (answer.length() > LONGEST_NUMBER) {
            throw new NumberFormatException();
        }
        BigDecimal number = new BigDecimal(answer);
        if (Math.abs((long) number.scale()) > LONGEST_NUMBER) {
            throw new NumberFormatException();
        }
        return number;
    }

    private static String dateTime(String answer) {
        String iso = answer.replace(' ', 'T');
        if (iso.endsWith("Z") || iso.lastIndexOf('+') > 10 || iso.lastIndexOf('-') > 10) {
            return OffsetDateTime.parse(iso).toString();
        }
        return LocalDateTime.parse(iso).toString();
    }

    private static String time(String answer) {
        if (answer.endsWith("Z") || answer.indexOf('+') > 0 || answer.indexOf('-') > 0) {
            return OffsetTime.parse(answer).toString();
        }
        return LocalTime.parse(answer).toString();
    }

    /** Latitude, longitude, and where known altitude and accuracy, all in one text; points are apart by semicolons. */
    private static TypedAnswer places(String answer, int least, int most) {
        List<String> points = Arrays.stream(answer.split(";"))
                .map(String::strip)
                .filter(point -> !point.isEmpty())
                .toList();
        boolean good = points.size() >= least
                && points.size() <= most
                && points.stream().allMatch(TypedAnswer::isPlace);
        return good ? right(String.join("; ", points)) : wrong("studies.response.not-a-place");
    }

    private static boolean isPlace(String point) {
        String[] parts = point.split("\\s+");
        if (parts.length < 2 || parts.length > 4) {
            return false;
        }
        try {
            for (String part : parts) {
                decimal(part);
            }
            return decimal(parts[0]).abs().compareTo(BigDecimal.valueOf(90)) <= 0
                    && decimal(parts[1]).abs().compareTo(BigDecimal.valueOf(180)) <= 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static TypedAnswer choice(FormQuestion question, String answer) {
        if (question.choices().isEmpty()) {
            return right(answer);
        }
        List<String> chosen = question.multiple() ? List.of(answer.split("\\s+")) : List.of(answer);
        Set<String> once = new HashSet<>();
        for (String one : chosen) {
            if (question.choices().stream().map(FormChoice::value).noneMatch(one::equals)) {
                return wrong("studies.response.not-a-choice");
            }
            if (!once.add(one)) {
                return wrong("studies.response.chosen-twice");
            }
        }
        return right(String.join(" ", chosen));
    }

    private static TypedAnswer right(String text) {
        return new TypedAnswer(Optional.of(NODES.textNode(text)), Optional.empty());
    }

    private static TypedAnswer wrong(String code) {
        return new TypedAnswer(Optional.empty(), Optional.of(code));
    }
}
