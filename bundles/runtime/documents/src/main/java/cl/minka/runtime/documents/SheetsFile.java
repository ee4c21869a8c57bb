package cl.minka.runtime.documents;

import cl.minka.kernel.document.Withheld.Reason;
import cl.minka.runtime.documents.ZipParts.Relation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a workbook (xlsx) shows: the cells of its sheets as they are formatted, without hidden sheets, rows, columns. */
final class SheetsFile implements OfficeFile.Shown {
    private static final String MAIN = "xl/workbook.xml";

    /** A sheet as the workbook names it. */
    private record Sheet(String name, String part, boolean hidden) {}

    @Override
    public void show(ZipParts parts, OfficeContents contents) throws IOException, Unfit {
        String main = ZipParts.target(parts.relations(""), "officeDocument").orElse(MAIN);
        Map<String, Relation> relations = parts.relations(main);
        List<Sheet> sheets = new ArrayList<>();
        boolean early = false;
        boolean found = false;
        try (Xml xml = parts.xml(main)) {
            while (xml.next()) {
                found |= xml.starts("workbook");
                if (xml.starts("workbookPr")) {
                    early = xml.isTrue("date1904");
                } else if (xml.starts("sheet")) {
                    sheet(xml, relations).ifPresent(sheets::add);
                }
            }
        }
        if (!found) {
            throw new Unfit(Reason.BROKEN);
        }
        SheetValues values = SheetValues.of(parts, relations, early);
        for (Sheet sheet : sheets) {
            if (parts.has(sheet.part())) {
                SheetTable table = new SheetTable(contents);
                Optional<String> drawing = new SheetCells(values, table, sheet.hidden()).read(parts, sheet.part());
                if (!sheet.hidden()) {
                    contents.add(Part.mark(Part.Kind.PAGE, 1));
                    contents.add(Part.heading(1, sheet.name()));
                    table.show();
                    show(parts, sheet.part(), drawing, contents);
                }
            }
        }
    }

    /** Those of which the values are read here. */
    @Override
    public boolean readsValuesOf(String part) {
        return part.startsWith("xl/worksheets/");
    }

    private static Optional<Sheet> sheet(Xml xml, Map<String, Relation> relations) {
        for (int i = 0; i < xml.attributes(); i++) {
            Relation relation = relations.get(xml.attributeValue(i));
            if (xml.attributeName(i).equals("id")
                    && relation != null
                    && relation.type().equals("worksheet")) {
                boolean hidden = xml.attribute("state").toLowerCase(Locale.ROOT).contains("hidden");
                return Optional.of(new Sheet(xml.attribute("name"), relation.target(), hidden));
            }
        }
        return Optional.empty();
    }

    /** Text boxes, charts and pictures that float over the sheet. */
    private static void show(ZipParts parts, String sheet, Optional<String> drawing, OfficeContents contents)
            throws IOException, Unfit {
        Relation to = drawing.map(id -> relation(parts, sheet, id)).orElse(null);
        if (to == null || to.external() || !parts.has(to.target())) {
            return;
        }
        Map<String, Relation> relations = parts.relations(to.target());
        try (Xml xml = parts.xml(to.target())) {
            while (xml.next()) {
                if (xml.starts("txBody")) {
                    boxes(xml, contents);
                } else if (xml.starts("blip")) {
                    Relation picture = relations.get(xml.attribute("embed"));
                    if (picture != null && !picture.external() && parts.has(picture.target())) {
                        contents.addPicture(picture.target());
                    }
                } else if (xml.starts("chart") && relations.get(xml.attribute("id")) != null) {
                    Relation chart = relations.get(xml.attribute("id"));
                    if (!chart.external() && parts.has(chart.target())) {
                        DrawnTexts.of(parts, chart.target(), contents);
                    }
                    contents.lose();
                } else if (xml.starts("Fallback")) {
                    xml.skip();
                }
            }
        }
    }

    private static Relation relation(ZipParts parts, String sheet, String id) {
        try {
            return parts.relations(sheet).get(id);
        } catch (IOException | Unfit e) {
            return null;
        }
    }

    private static void boxes(Xml xml, OfficeContents contents) throws IOException, Unfit {
        StringBuilder text = new StringBuilder();
        int level = xml.depth();
        while (xml.nextWithin(level)) {
            if (xml.starts("t")) {
                text.append(xml.content());
            } else if (xml.ends() && xml.name().equals("p")) {
                contents.addText(Part.paragraph(text.toString()));
                text.setLength(0);
            }
        }
    }
}
