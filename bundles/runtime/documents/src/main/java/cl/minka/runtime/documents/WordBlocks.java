package cl.minka.runtime.documents;

import cl.minka.runtime.documents.ZipParts.Relation;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Paragraphs and what stands in them: runs, fields, boxes, pictures. */
final class WordBlocks {
    private final ZipParts parts;
    private final OfficeContents contents;
    private final Map<String, Relation> relations;
    private final WordStyles styles;
    private final Map<String, String> notes = new LinkedHashMap<>();

    WordBlocks(ZipParts parts, OfficeContents contents, Map<String, Relation> relations, WordStyles styles) {
        this.parts = parts;
        this.contents = contents;
        this.relations = relations;
        this.styles = styles;
    }

    /** Adds all that stands in the element that has just begun. */
    void blocks(Xml xml) throws IOException, Unfit {
        int level = xml.depth();
        while (xml.nextWithin(level)) {
            if (xml.starts()) {
                switch (xml.name()) {
                    case "p" -> paragraph(xml);
                    case "tbl" -> new WordTable(this, contents).table(xml);
                    case "del", "moveFrom", "Fallback", "sdtPr", "sectPr" -> xml.skip();
                    case "altChunk" -> contents.lose();
                    default -> {
                        // what holds blocks of its own: content controls, insertions
                    }
                }
            }
        }
    }

    void paragraph(Xml xml) throws IOException, Unfit {
        Line line = new Line();
        int level = xml.depth();
        List<Part> after = contents.aside(() -> {
            while (xml.nextWithin(level)) {
                if (xml.starts()) {
                    within(xml, line);
                }
            }
        });
        String text = line.text.toString();
        if (line.heading > 0) {
            contents.addText(Part.heading(Math.min(line.heading, 3), text));
        } else {
            contents.addText(new Part(line.item ? Part.Kind.ITEM : Part.Kind.PARAGRAPH, text, 0));
        }
        contents.addAll(after);
    }

    private void within(Xml xml, Line line) throws IOException, Unfit {
        switch (xml.name()) {
            case "pPr" -> properties(xml, line);
            case "r" -> line.hidden = false;
            case "rPr" -> line.hidden = isHidden(xml);
            case "t" -> text(xml, line);
            case "tab", "ptab" -> line.add(" ");
            case "br", "cr" -> line.add("\n");
            case "noBreakHyphen" -> line.add("-");
            case "footnoteReference" -> line.add(note("footnote" + xml.attribute("id")));
            case "endnoteReference" -> line.add(note("endnote" + xml.attribute("id")));
            case "del", "moveFrom", "Fallback", "sdtPr", "instrText", "delText", "fldData" -> xml.skip();
            case "txbxContent" -> blocks(xml);
            case "blip" -> picture(xml.attribute("embed"));
            case "imagedata" -> picture(xml.attribute("id"));
            case "chart" -> related(xml.attribute("id"));
            case "relIds" -> related(xml.attribute("dm"));
            case "OLEObject", "control" -> contents.lose();
            default -> {
                // what holds runs, or nothing that is shown
            }
        }
    }

    private void text(Xml xml, Line line) throws IOException, Unfit {
        String text = xml.content();
        if (line.hidden) {
            contents.hide(text);
        }
        line.add(text);
    }

    private void properties(Xml xml, Line line) throws IOException, Unfit {
        int level = xml.depth();
        while (xml.nextWithin(level)) {
            if (xml.starts()) {
                switch (xml.name()) {
                    case "pStyle" -> {
                        line.heading = styles.heading(xml.attribute("val"));
                        line.item |= styles.isItem(xml.attribute("val"));
                    }
                    case "outlineLvl" -> line.heading = WordStyles.outline(xml);
                    case "numPr" -> line.item = true;
                    case "rPr", "pPrChange", "sectPr" -> xml.skip();
                    default -> {
                        // how it looks
                    }
                }
            }
        }
    }

    private static boolean isHidden(Xml xml) throws IOException, Unfit {
        boolean hidden = false;
        int level = xml.depth();
        while (xml.nextWithin(level)) {
            if (xml.starts("vanish")) {
                hidden = xml.attribute("val").isEmpty() || xml.isTrue("val");
            } else if (xml.starts("rPrChange")) {
                xml.skip();
            }
        }
        return hidden;
    }

    private String note(String id) {
        return " " + notes.computeIfAbsent(id, unknown -> "[" + (notes.size() + 1) + "]");
    }

    /** The numbers of the notes that were referred to, in that order, by kind and identifier. */
    Map<String, String> notes() {
        return notes;
    }

    private void picture(String relation) throws Unfit {
        Relation to = relations.get(relation);
        if (to != null && !to.external() && parts.has(to.target())) {
            contents.addPicture(to.target());
        } else {
            contents.lose();
        }
    }

    private void related(String relation) throws IOException, Unfit {
        Relation to = relations.get(relation);
        if (to != null && !to.external() && parts.has(to.target())) {
            DrawnTexts.of(parts, to.target(), contents);
        }
        contents.lose();
    }

    /** A paragraph as it is read. */
    private static final class Line {
        private final StringBuilder text = new StringBuilder();
        private boolean hidden;
        private boolean item;
        private int heading;

        void add(String more) {
            if (!hidden) {
                text.append(more);
            }
        }
    }
}
