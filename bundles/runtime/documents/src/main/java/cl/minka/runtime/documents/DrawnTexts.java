package cl.minka.runtime.documents;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;

/** The words of a chart or diagram, as one paragraph: its drawing is not in the copy. */
final class DrawnTexts {
    private static final int MOST = 400;
    /** What holds names of series and categories; other values are figures. */
    private static final Set<String> WORDS = Set.of("tx", "strCache", "strLit");

    private DrawnTexts() {}

    static void of(ZipParts parts, String name, OfficeContents contents) throws IOException, Unfit {
        Set<String> texts = new LinkedHashSet<>();
        try (Xml xml = parts.xml(name)) {
            int words = 0;
            StringBuilder line = new StringBuilder();
            while (xml.next() && texts.size() < MOST) {
                if (xml.starts() && WORDS.contains(xml.name())) {
                    words++;
                } else if (xml.ends() && WORDS.contains(xml.name())) {
                    words--;
                } else if (xml.starts("t")) {
                    line.append(xml.content());
                } else if (xml.starts("v") && words > 0) {
                    texts.add(xml.content().strip());
                } else if (xml.ends() && xml.name().equals("p")) {
                    texts.add(line.toString().strip());
                    line.setLength(0);
                }
            }
        }
        texts.remove("");
        contents.addText(Part.paragraph(String.join("; ", texts)));
    }
}
