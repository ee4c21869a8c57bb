package cl.minka.runtime.documents;

import cl.minka.kernel.document.Withheld.Reason;
import cl.minka.runtime.documents.ZipParts.Relation;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a text document (docx) shows: headings, paragraphs, items, tables, text boxes, pictures, notes. */
final class WordFile implements OfficeFile.Shown {
    private static final String MAIN = "word/document.xml";

    @Override
    public void show(ZipParts parts, OfficeContents contents) throws IOException, Unfit {
        String main = ZipParts.target(parts.relations(""), "officeDocument").orElse(MAIN);
        new Walk(parts, main, contents).document();
    }

    /** Of one document. */
    private static final class Walk {
        private final ZipParts parts;
        private final String main;
        private final OfficeContents contents;
        private final Map<String, Relation> relations;
        private final WordBlocks blocks;
        private final Map<String, String> noteTexts = new HashMap<>();

        Walk(ZipParts parts, String main, OfficeContents contents) throws IOException, Unfit {
            this.parts = parts;
            this.main = main;
            this.contents = contents;
            this.relations = parts.relations(main);
            WordStyles styles = WordStyles.of(parts, ZipParts.target(relations, "styles"));
            this.blocks = new WordBlocks(parts, contents, relations, styles);
        }

        void document() throws IOException, Unfit {
            readNotes("footnotes", "footnote");
            readNotes("endnotes", "endnote");
            boolean found = false;
            try (Xml xml = parts.xml(main)) {
                while (xml.next()) {
                    if (xml.starts("body")) {
                        blocks.blocks(xml);
                        found = true;
                    }
                }
            }
            if (!found) {
                throw new Unfit(Reason.BROKEN);
            }
            if (!blocks.notes().isEmpty()) {
                contents.add(Part.heading(2, CopyWords.text("notes")));
                for (Map.Entry<String, String> note : blocks.notes().entrySet()) {
                    contents.add(Part.paragraph(note.getValue() + " " + noteTexts.getOrDefault(note.getKey(), "")));
                }
            }
        }

        private void readNotes(String type, String element) throws IOException, Unfit {
            String part = ZipParts.target(relations, type).orElse("");
            if (!parts.has(part)) {
                return;
            }
            try (Xml xml = parts.xml(part)) {
                while (xml.next()) {
                    if (xml.starts(element)) {
                        String id = element + xml.attribute("id");
                        noteTexts.put(id, texts(contents.aside(() -> blocks.blocks(xml))));
                    }
                }
            }
        }

        private static String texts(List<Part> some) {
            return String.join(
                    "\n",
                    some.stream().map(Part::text).filter(one -> !one.isEmpty()).toList());
        }
    }
}
