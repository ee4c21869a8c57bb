package cl.minka.runtime.documents;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text as it was before it was set in lines. */
final class Hyphens {
    private static final Pattern SPLIT =
            Pattern.compile("(?<=\\p{L})[-\\u00ad\\u2010\\u2011][ \\t]*\\R\\s*(?=\\p{Ll})");

    private Hyphens() {}

    /** The text with words whole that were hyphenated at the end of a line. */
    static String joined(String text) {
        return SPLIT.matcher(text).replaceAll("");
    }

    /** The lines of another reading of the text that say something else. */
    static String linesNotIn(String text, String other) {
        Set<String> known = text.lines().map(String::strip).collect(Collectors.toSet());
        FoldedText folded = new FoldedText(text);
        String lines = other.lines()
                .filter(line -> !line.isBlank() && !known.contains(line.strip()) && !folded.holds(line))
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? "" : "\n\n" + lines;
    }
}
