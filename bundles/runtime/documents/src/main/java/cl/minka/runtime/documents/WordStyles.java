package cl.minka.runtime.documents;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which styles of paragraphs are headings or items of lists. */
final class WordStyles {
    private static final Pattern HEADING = Pattern.compile("(?:heading|t[ií]tulo)\\s*(\\d)");

    private final Map<String, Integer> headings = new HashMap<>();
    private final Set<String> items = new HashSet<>();

    private WordStyles() {}

    static WordStyles of(ZipParts parts, Optional<String> part) throws IOException, Unfit {
        WordStyles styles = new WordStyles();
        if (part.filter(parts::has).isPresent()) {
            try (Xml xml = parts.xml(part.get())) {
                String style = "";
                while (xml.next()) {
                    if (xml.starts()) {
                        switch (xml.name()) {
                            case "style" -> style = xml.attribute("styleId");
                            case "name" -> styles.named(style, xml.attribute("val"));
                            case "outlineLvl" -> styles.headings.put(style, outline(xml));
                            case "numPr" -> styles.items.add(style);
                            default -> {
                                // how it looks
                            }
                        }
                    }
                }
            }
        }
        return styles;
    }

    private void named(String style, String name) {
        Matcher heading = HEADING.matcher(name.toLowerCase(Locale.ROOT));
        if (heading.matches()) {
            headings.put(style, Integer.parseInt(heading.group(1)));
        } else if (name.equalsIgnoreCase("title")) {
            headings.put(style, 1);
        } else if (name.toLowerCase(Locale.ROOT).startsWith("list ")) {
            items.add(style);
        }
    }

    /** 1 and above; 0 is the level of plain text. */
    static int outline(Xml xml) {
        int level = xml.number("val", 9) + 1;
        return level > 9 ? 0 : level;
    }

    int heading(String style) {
        return headings.getOrDefault(style, 0);
    }

    boolean isItem(String style) {
        return items.contains(style);
    }
}
