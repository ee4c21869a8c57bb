package cl.minka.runtime.documents;

import cl.minka.kernel.document.Withheld.Reason;
import cl.minka.runtime.documents.ZipParts.Relation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a presentation (pptx) shows: its slides in order, but the hidden ones. */
final class SlidesFile implements OfficeFile.Shown {
    private static final String MAIN = "ppt/presentation.xml";

    @Override
    public void show(ZipParts parts, OfficeContents contents) throws IOException, Unfit {
        String main = ZipParts.target(parts.relations(""), "officeDocument").orElse(MAIN);
        Map<String, Relation> relations = parts.relations(main);
        List<String> slides = new ArrayList<>();
        boolean found = false;
        try (Xml xml = parts.xml(main)) {
            while (xml.next()) {
                found |= xml.starts("presentation");
                if (xml.starts("sldId")) {
                    slide(xml, relations).ifPresent(slides::add);
                }
            }
        }
        if (!found) {
            throw new Unfit(Reason.BROKEN);
        }
        int number = 0;
        for (String slide : slides) {
            number++;
            new Slide(parts, slide, contents).show(number);
        }
    }

    /** The slide's own number and the identifier of its relation have the same local name. */
    private static Optional<String> slide(Xml xml, Map<String, Relation> relations) {
        for (int i = 0; i < xml.attributes(); i++) {
            Relation relation = relations.get(xml.attributeValue(i));
            if (xml.attributeName(i).equals("id")
                    && relation != null
                    && relation.type().equals("slide")) {
                return Optional.of(relation.target());
            }
        }
        return Optional.empty();
    }

    /** One slide. */
    private static final class Slide {
        private final ZipParts parts;
        private final String name;
        private final OfficeContents contents;
        private final Map<String, Relation> relations;
        private boolean title;
        private boolean points;

        Slide(ZipParts parts, String name, OfficeContents contents) throws IOException, Unfit {
            this.parts = parts;
            this.name = name;
            this.contents = contents;
            this.relations = parts.relations(name);
        }

        void show(int number) throws IOException, Unfit {
            try (Xml xml = parts.xml(name)) {
                while (xml.next()) {
                    if (xml.starts("sld")) {
                        if (xml.attribute("show").equals("0")
                                || xml.attribute("show").equals("false")) {
                            return;
                        }
                        contents.add(Part.mark(Part.Kind.PAGE, 0));
                        contents.add(Part.heading(1, CopyWords.text("slide") + " " + number));
                    } else if (xml.starts()) {
                        shape(xml);
                    }
                }
            }
        }

        private void shape(Xml xml) throws IOException, Unfit {
            switch (xml.name()) {
                case "sp", "graphicFrame", "pic" -> {
                    title = false;
                    points = false;
                }
                case "ph" -> {
                    String type = xml.attribute("type");
                    title = type.equals("title") || type.equals("ctrTitle");
                    points = type.isEmpty() || type.equals("body") || type.equals("obj");
                }
                case "txBody" -> paragraphs(xml);
                case "tbl" -> table(xml);
                case "blip" -> picture(xml.attribute("embed"));
                case "chart" -> related(xml.attribute("id"));
                case "relIds" -> related(xml.attribute("dm"));
                case "Fallback", "extLst" -> xml.skip();
                case "videoFile", "audioFile" -> contents.lose();
                case "cNvPr" -> {
                    if (xml.isTrue("hidden")) {
                        contents.lose();
                    }
                }
                default -> {
                    // where it stands and how it looks
                }
            }
        }

        private void paragraphs(Xml xml) throws IOException, Unfit {
            int level = xml.depth();
            while (xml.nextWithin(level)) {
                if (xml.starts("p")) {
                    String text = paragraph(xml);
                    contents.addText(
                            title
                                    ? Part.heading(2, text)
                                    : new Part(points ? Part.Kind.ITEM : Part.Kind.PARAGRAPH, text, 0));
                }
            }
        }

        private static String paragraph(Xml xml) throws IOException, Unfit {
            StringBuilder text = new StringBuilder();
            int level = xml.depth();
            while (xml.nextWithin(level)) {
                if (xml.starts("t")) {
                    text.append(xml.content());
                } else if (xml.starts("br")) {
                    text.append('\n');
                } else if (xml.starts("Fallback")) {
                    xml.skip();
                }
            }
            return text.toString();
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

        private void table(Xml xml) throws IOException, Unfit {
            int level = xml.depth();
            int[] columns = {0};
            List<Part> rows = contents.aside(() -> {
                int most = 0;
                int inRow = 0;
                while (xml.nextWithin(level)) {
                    if (xml.starts("tr")) {
                        contents.add(Part.mark(Part.Kind.ROW, 0));
                        inRow = 0;
                    } else if (xml.starts("tc")) {
                        int span = Math.max(1, Math.min(xml.number("gridSpan", 1), 100));
                        boolean covered = xml.isTrue("hMerge");
                        List<Part> inside = contents.aside(() -> paragraphs(xml));
                        if (!covered) {
                            contents.addCell(inside, span);
                            inRow += span;
                        }
                    }
                    most = Math.max(most, inRow);
                }
                columns[0] = most;
            });
            if (columns[0] > 0) {
                contents.add(Part.mark(Part.Kind.TABLE, columns[0]));
                contents.addAll(rows);
                contents.add(Part.mark(Part.Kind.END, 0));
            }
        }
    }
}
