package cl.minka.contest.core.redaction;

import cl.minka.contest.BlindTwin.Kind;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is recognised by its form alone: addresses, numbers, coordinates. */
final class Marks {
    private static final Predicate<String> AT = text -> text.indexOf('@') >= 0;
    private static final Predicate<String> LINK =
            text -> text.contains("://") || text.contains("www.") || text.contains("WWW.");
    private static final Predicate<String> DIGIT = text -> text.chars().anyMatch(c -> c >= '0' && c <= '9');
    private static final Pattern TOP_LEVEL =
            Pattern.compile("\\.(?:cl|com|org|net|info|edu|gov)(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
    private static final Predicate<String> DOMAIN =
            text -> text.indexOf('.') >= 0 && TOP_LEVEL.matcher(text).find();
    private static final String TAIL = "[^\\s<>\"'()\\[\\]]*[^\\s<>\"'()\\[\\].,;:!?]";

    private static final List<Mark> MARKS = List.of(
            mark(AT, Kind.EMAIL, "[correo]", "[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+"),
            mark(LINK, Kind.URL, "[enlace]", "(?i)(?:https?://|www\\.)" + TAIL),
            mark(
                    DOMAIN,
                    Kind.URL,
                    "[enlace]",
                    "(?i)(?<![\\p{L}\\p{N}@.-])[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*"
                            + "\\.(?:cl|com|org|net|info|edu|gov)(?![\\p{L}\\p{N}])(?:/" + TAIL + ")?"),
            mark(AT, Kind.OTHER, "[cuenta]", "(?<![\\p{L}\\p{N}@.])@[A-Za-z0-9_][A-Za-z0-9_.]{1,28}[A-Za-z0-9_]"),
            mark(
                    DIGIT,
                    Kind.OTHER,
                    "[coordenadas]",
                    "(?<![\\d.,])-?\\d{1,2}[.,]\\d{3,}°?\\s*[,;/]\\s*-?\\d{1,3}[.,]\\d{3,}°?"),
            mark(
                    DIGIT,
                    Kind.OTHER,
                    "[coordenadas]",
                    "\\d{1,3}\\s?°\\s?\\d{1,2}\\s?['′’]\\s?(?:\\d{1,2}(?:[.,]\\d+)?\\s?(?:\"|″|''|”)\\s?)?[NSEWO](?!\\p{L})"),
            mark(DIGIT, Kind.RUT, "[RUN]", "(?<![\\d.])\\d{1,2}(?:\\.\\d{3}){2}\\s?[-–]\\s?[\\dkK](?![\\p{L}\\d])"),
            mark(DIGIT, Kind.RUT, "[RUN]", "(?<![\\d.-])\\d{7,8}[-–][\\dkK](?![\\p{L}\\d-])"),
            mark(
                    DIGIT,
                    Kind.PHONE,
                    "[teléfono]",
                    "\\(?\\+\\s?56\\)?[\\s.-]*(?:\\(\\d{1,2}\\)[\\s.-]*)?\\d(?:[\\s.-]?\\d){7,9}(?!\\d)"),
            mark(
                    DIGIT,
                    Kind.PHONE,
                    "[teléfono]",
                    "(?<![\\d.,$-])(?:56[\\s-]?)?9[\\s.-]?\\d{4}[\\s.-]?\\d{4}(?![\\d,]|\\.\\d)"),
            mark(
                    DIGIT,
                    Kind.PHONE,
                    "[teléfono]",
                    "(?<![\\d.,$-])(?:\\(0?(?:2|[3-7]\\d)\\)\\s?|(?:2|[3-7]\\d)[\\s-])\\d{3,4}[\\s-]?\\d{3,4}(?![\\d,]|\\.\\d)"),
            mark(DIGIT, Kind.PHONE, "[teléfono]", "(?<![\\d.,$-])(?:600|800)[\\s-]\\d{3}[\\s-]\\d{3,4}(?!\\d)"));

    private Marks() {}

    private record Mark(Predicate<String> possible, Kind kind, String replacement, Pattern pattern) {}

    /** A stretch of text that has one of the forms. */
    record Found(Kind kind, String replacement, int start, int end) {}

    private static Mark mark(Predicate<String> possible, Kind kind, String replacement, String pattern) {
        return new Mark(possible, kind, replacement, Pattern.compile(pattern));
    }

    static void find(String text, Consumer<Found> found) {
        for (Mark mark : MARKS) {
            if (mark.possible().test(text)) {
                Matcher matcher = mark.pattern().matcher(text);
                while (matcher.find()) {
                    found.accept(new Found(mark.kind(), mark.replacement(), matcher.start(), matcher.end()));
                }
            }
        }
    }
}
