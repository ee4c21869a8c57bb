package cl.minka.runtime.documents;

import java.io.IOException;
import java.util.Optional;

/** Reads the cells of one sheet of a workbook, one after the other. */
final class SheetCells {
    private final SheetValues values;
    private final SheetTable table;
    private final boolean hidden;

    SheetCells(SheetValues values, SheetTable table, boolean hidden) {
        this.values = values;
        this.table = table;
        this.hidden = hidden;
    }

    /** Reads the sheet; answers how it names its drawing. */
    Optional<String> read(ZipParts parts, String name) throws IOException, Unfit {
        String drawing = "";
        try (Xml xml = parts.xml(name)) {
            int last = 0;
            while (xml.next()) {
                if (xml.starts("col") && xml.isTrue("hidden")) {
                    table.hideColumns(xml.number("min", 1), xml.number("max", 0));
                } else if (xml.starts("row")) {
                    last = xml.number("r", last + 1);
                    row(xml, last, hidden || xml.isTrue("hidden"));
                } else if (xml.starts("drawing")) {
                    drawing = xml.attribute("id");
                }
            }
        }
        return Optional.of(drawing).filter(id -> !id.isEmpty());
    }

    private void row(Xml xml, int number, boolean hiddenRow) throws IOException, Unfit {
        int column = 0;
        int level = xml.depth();
        while (xml.nextWithin(level)) {
            if (xml.starts("c")) {
                column = SheetTable.column(xml.attribute("r"), column + 1);
                table.put(number, column, cell(xml), hiddenRow);
            }
        }
    }

    private String cell(Xml xml) throws IOException, Unfit {
        String type = xml.attribute("t");
        int style = xml.number("s", 0);
        String text = "";
        int level = xml.depth();
        while (xml.nextWithin(level)) {
            if (xml.starts("v")) {
                text = values.text(type, style, xml.content());
            } else if (xml.starts("is")) {
                text = SheetValues.rich(xml);
            }
        }
        return text;
    }
}
