package cl.minka.studies.core.questionnaire.form;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells defaults that are computed from those that are written down. */
final class Expressions {
    private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_.-]*";
    private static final String DATE = "-?\\d{4}-\\d{2}-\\d{2}";
    private static final String TIME = "\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})?";

    /** As the tokens of an expression are told apart: the first that fits. */
    private static final Pattern TOKEN = Pattern.compile(
            "(?<date>" + DATE + "(T" + TIME + ")?|" + TIME + ")"
                    + "|(?<number>-?\\d+\\.\\d*|-?\\.\\d+|-?\\d+)"
                    + "|(?<math>[*+-]| mod | div )"
                    + "|(?<union>\\|)"
                    + "|(?<literal>\"[^\"]*\"|'[^']*')"
                    + "|(?<answer>\\$\\{\\s*(last-saved#)?" + NAME + "\\s*\\})"
                    + "|(?<uri>" + NAME + "://)"
                    + "|(?<call>" + NAME + "(:" + NAME + ")?\\()"
                    + "|(?<predicate>" + NAME + "\\[)"
                    + "|(?<name>" + NAME + ")"
                    + "|(?<other>.)",
            Pattern.DOTALL);

    private static final Set<String> HYPHENATED =
            Set.of("date", "dateTime", "datetime", "geopoint", "geotrace", "geoshape");

    private Expressions() {}

    static boolean isComputed(String text, String type) {
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            if (HYPHENATED.contains(type) && "-".equals(token.group("math"))) {
                return false;
            }
            if (token.group("math") != null
                    || token.group("union") != null
                    || token.group("answer") != null
                    || token.group("call") != null
                    || token.group("predicate") != null) {
                return true;
            }
        }
        return false;
    }
}
