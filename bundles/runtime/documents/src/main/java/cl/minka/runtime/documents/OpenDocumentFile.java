package cl.minka.runtime.documents;

import cl.minka.kernel.document.Withheld.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a text, spreadsheet or presentation in the OpenDocument format (odt, ods, odp) shows. */
final class OpenDocumentFile implements OfficeFile.Shown {
    private static final String CONTENT = "content.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";

    @Override
    public void show(ZipParts parts, OfficeContents contents) throws IOException, Unfit {
        if (parts.has(MANIFEST)) {
            try (Xml xml = parts.xml(MANIFEST)) {
                while (xml.next()) {
                    if (xml.starts("encryption-data")) {
                        throw new Unfit(Reason.ENCRYPTED);
                    }
                }
            }
        }
        new Walk(parts, contents).document();
    }

    /** Of one document. */
    private static final class Walk {
        private final ZipParts parts;
        private final OfficeContents contents;
        private final Set<String> hiddenStyles = new HashSet<>();
        private final List<String> notes = new ArrayList<>();
        private boolean sheets;
        private int slides;

        Walk(ZipParts parts, OfficeContents contents) {
            this.parts = parts;
            this.contents = contents;
        }

        void document() throws IOException, Unfit {
            boolean found = false;
            String style = "";
            try (Xml xml = parts.xml(CONTENT)) {
                while (xml.next()) {
                    if (xml.starts("style")) {
                        style = xml.attribute("name");
                    } else if (xml.starts("table-properties")
                                    && xml.attribute("display").equals("false")
                            || xml.starts("text-properties")
                                    && xml.attribute("display").equals("none")) {
                        hiddenStyles.add(style);
                    } else if (xml.starts("body")) {
                        blocks(xml, Part.Kind.PARAGRAPH);
                        found = true;
                    }
                }
            }
            if (!found) {
                throw new Unfit(Reason.BROKEN);
            }
            if (!notes.isEmpty()) {
                contents.add(Part.heading(2, CopyWords.text("notes")));
                for (String note : notes) {
                    contents.add(Part.paragraph(note));
                }
            }
        }

        private void blocks(Xml xml, Part.Kind kind) throws IOException, Unfit {
            int level = xml.depth();
            while (xml.nextWithin(level)) {
                if (xml.starts()) {
                    block(xml, kind);
                }
            }
        }

        private void block(Xml xml, Part.Kind kind) throws IOException, Unfit {
            switch (xml.name()) {
                case "spreadsheet" -> sheets = true;
                case "h" -> {
                    int heading = Math.max(1, Math.min(xml.number("outline-level", 1), 3));
                    paragraph(xml, new Part(Part.Kind.HEADING, "", heading));
                }
                case "p" -> paragraph(xml, new Part(kind, "", 0));
                case "list" -> blocks(xml, Part.Kind.ITEM);
                case "table" -> table(xml);
                case "page" -> {
                    contents.add(Part.mark(Part.Kind.PAGE, 0));
                    contents.add(Part.heading(1, CopyWords.text("slide") + " " + ++slides));
                }
                default -> around(xml);
            }
        }

        /** What stands beside text wherever text stands; what is neither is gone into. */
        private void around(Xml xml) throws IOException, Unfit {
            switch (xml.name()) {
                case "annotation",
                        "tracked-changes",
                        "notes",
                        "forms",
                        "title",
                        "desc",
                        "hidden-text",
                        "scripts",
                        "hidden-paragraph",
                        "content-validations",
                        "database-ranges",
                        "named-expressions",
                        "data-pilot-tables",
                        "sequence-decls",
                        "variable-decls",
                        "user-field-decls" -> xml.skip();
                case "image" -> picture(xml.attribute("href"));
                case "object", "object-ole", "plugin", "applet" -> contents.lose();
                default -> {
                    // what holds blocks or text of its own
                }
            }
        }

        private void picture(String name) throws Unfit {
            String part = ZipParts.resolved("", name);
            if (parts.has(part) && !AllTexts.extension(part).equals("svm")) {
                contents.addPicture(part);
            } else {
                contents.lose();
            }
        }

        private void paragraph(Xml xml, Part as) throws IOException, Unfit {
            StringBuilder text = new StringBuilder();
            boolean hidden = hiddenStyles.contains(xml.attribute("style-name"));
            List<Part> after = contents.aside(() -> line(xml, text));
            if (hidden) {
                contents.hide(text.toString());
            } else {
                contents.addText(as.with(text.toString()));
                contents.addAll(after);
            }
        }

        private void line(Xml xml, StringBuilder text) throws IOException, Unfit {
            int level = xml.depth();
            while (xml.nextWithin(level)) {
                if (!xml.starts()) {
                    text.append(xml.text().replaceAll("\\s+", " "));
                    continue;
                }
                switch (xml.name()) {
                    case "s" -> text.append(" ".repeat(Math.max(1, Math.min(xml.number("c", 1), 100))));
                    case "tab" -> text.append(' ');
                    case "line-break" -> text.append('\n');
                    case "note" -> text.append(note(xml));
                    case "text-box" -> blocks(xml, Part.Kind.PARAGRAPH);
                    case "span" -> {
                        if (hiddenStyles.contains(xml.attribute("style-name"))) {
                            xml.skip();
                        }
                    }
                    default -> around(xml);
                }
            }
        }

        private String note(Xml xml) throws IOException, Unfit {
            int level = xml.depth();
            List<Part> inside = new ArrayList<>();
            while (xml.nextWithin(level)) {
                if (xml.starts("note-body")) {
                    inside = contents.aside(() -> blocks(xml, Part.Kind.PARAGRAPH));
                } else if (xml.starts("note-citation")) {
                    xml.skip();
                }
            }
            String number = "[" + (notes.size() + 1) + "]";
            notes.add(number + " "
                    + String.join("\n", inside.stream().map(Part::text).toList()));
            return " " + number;
        }

        private void table(Xml xml) throws IOException, Unfit {
            if (sheets) {
                boolean hidden = hiddenStyles.contains(xml.attribute("style-name"));
                new OpenDocumentSheet(contents, cell -> blocks(cell, Part.Kind.PARAGRAPH)).sheet(xml, hidden);
                return;
            }
            int[] columns = {0};
            List<Part> pictures = new ArrayList<>();
            int level = xml.depth();
            List<Part> rows = contents.aside(() -> {
                int inRow = 0;
                while (xml.nextWithin(level)) {
                    if (xml.starts("table-row")) {
                        contents.add(Part.mark(Part.Kind.ROW, 0));
                        inRow = 0;
                    } else if (xml.starts("table-cell")) {
                        int span = Math.max(1, Math.min(xml.number("number-columns-spanned", 1), 100));
                        pictures.addAll(contents.addCell(contents.aside(() -> blocks(xml, Part.Kind.PARAGRAPH)), span));
                        inRow += span;
                        columns[0] = Math.max(columns[0], inRow);
                    }
                }
            });
            if (columns[0] > 0) {
                contents.add(Part.mark(Part.Kind.TABLE, columns[0]));
                contents.addAll(rows);
                contents.add(Part.mark(Part.Kind.END, 0));
            }
            contents.addAll(pictures);
        }
    }
}
