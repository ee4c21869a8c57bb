package cl.minka.kernel.rest.permission;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Path templates such as {@code v1/contests/{id}}. */
public final class PathTemplate {
    private static final Pattern PARAMETER =
            Pattern.compile("\\{\\s*(\\w[\\w.-]*)\\s*(?::\\s*((?:[^{}]|\\{[^{}]*})+))?}");

    private static final Pattern SLASHES = Pattern.compile("/{2,}");
    private static final Pattern ENDS = Pattern.compile("^/|/$");

    private PathTemplate() {}

    /** Without slashes at the ends, without white space and expressions in the parameters. */
    public static String normal(String path) {
        String single = SLASHES.matcher(path).replaceAll("/");
        return PARAMETER.matcher(ENDS.matcher(single).replaceAll("")).replaceAll("{$1}");
    }

    static Pattern pattern(String path) {
        Matcher matcher = PARAMETER.matcher(path);
        StringBuilder regex = new StringBuilder();
        int end = 0;
        while (matcher.find()) {
            regex.append(Pattern.quote(path.substring(end, matcher.start())));
            regex.append(matcher.group(2) == null ? "[^/]+" : "(?:" + matcher.group(2) + ")");
            end = matcher.end();
        }
        return Pattern.compile(regex.append(Pattern.quote(path.substring(end))).toString());
    }
}
