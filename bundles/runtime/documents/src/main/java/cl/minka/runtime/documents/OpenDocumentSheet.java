package cl.minka.runtime.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A sheet of an OpenDocument spreadsheet, in which rows and cells may stand for many. */
final class OpenDocumentSheet {
    private static final int MOST_REPEATED = 200;

    private final OfficeContents contents;
    private final Blocks blocks;

    OpenDocumentSheet(OfficeContents contents, Blocks blocks) {
        this.contents = contents;
        this.blocks = blocks;
    }

    /** Adds what stands in the element that has just begun. */
    interface Blocks {
        void read(Xml xml) throws IOException, Unfit;
    }

    void sheet(Xml xml, boolean hidden) throws IOException, Unfit {
        String name = xml.attribute("name");
        SheetTable table = new SheetTable(contents);
        List<Part> over = new ArrayList<>();
        int row = 1;
        int column = 1;
        boolean hiddenRow = false;
        int rowTimes = 1;
        int level = xml.depth();
        while (xml.nextWithin(level)) {
            if (xml.starts("table-column")) {
                int times = Math.min(xml.number("number-columns-repeated", 1), 16_384);
                if (isHidden(xml)) {
                    table.hideColumns(column, column + times - 1);
                }
                column += times;
            } else if (xml.starts("table-row")) {
                hiddenRow = isHidden(xml);
                rowTimes = Math.max(1, xml.number("number-rows-repeated", 1));
                column = 1;
            } else if (xml.ends() && xml.name().equals("table-row")) {
                row += rowTimes;
            } else if (xml.starts("table-cell") || xml.starts("covered-table-cell")) {
                int times = Math.max(1, xml.number("number-columns-repeated", 1));
                List<Part> inside = contents.aside(() -> blocks.read(xml));
                String text = String.join(
                        "\n",
                        inside.stream()
                                .map(Part::text)
                                .filter(one -> !one.isEmpty())
                                .toList());
                over.addAll(inside.stream()
                        .filter(part -> part.kind() == Part.Kind.PICTURE)
                        .toList());
                for (int i = 0; i < Math.min(times, MOST_REPEATED) && !text.isEmpty(); i++) {
                    for (int j = 0; j < Math.min(rowTimes, MOST_REPEATED); j++) {
                        table.put(row + j, column + i, text, hidden || hiddenRow);
                    }
                }
                column += times;
            } else if (xml.starts("shapes")) {
                over.addAll(contents.aside(() -> blocks.read(xml)));
            }
        }
        if (!hidden) {
            contents.add(Part.mark(Part.Kind.PAGE, 1));
            contents.add(Part.heading(1, name));
            table.show();
            contents.addAll(over);
        }
    }

    private static boolean isHidden(Xml xml) {
        String visibility = xml.attribute("visibility").toLowerCase(Locale.ROOT);
        return visibility.equals("collapse") || visibility.equals("filter");
    }
}
