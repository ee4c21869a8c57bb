package cl.minka.runtime.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A table of a text document; one within a cell becomes text of the cell. */
final class WordTable {
    private final WordBlocks blocks;
    private final OfficeContents contents;

    WordTable(WordBlocks blocks, OfficeContents contents) {
        this.blocks = blocks;
        this.contents = contents;
    }

    void table(Xml xml) throws IOException, Unfit {
        Grid grid = new Grid();
        int level = xml.depth();
        List<Part> rows = contents.aside(() -> {
            while (xml.nextWithin(level)) {
                if (xml.starts("tr")) {
                    row(xml, grid);
                }
            }
        });
        if (grid.columns > 0) {
            contents.add(Part.mark(Part.Kind.TABLE, grid.columns));
            contents.addAll(rows);
            contents.add(Part.mark(Part.Kind.END, 0));
        }
        contents.addAll(grid.pictures);
    }

    private void row(Xml xml, Grid grid) throws IOException, Unfit {
        int level = xml.depth();
        boolean[] gone = {false};
        int[] columns = {0};
        List<Part> cells = contents.aside(() -> {
            while (xml.nextWithin(level)) {
                if (xml.starts("tc")) {
                    columns[0] += cell(xml, grid);
                } else if (xml.starts("trPr")) {
                    gone[0] = isGone(xml);
                } else if (xml.starts("tblPrEx")) {
                    xml.skip();
                }
            }
        });
        if (!gone[0] && columns[0] > 0) {
            contents.add(Part.mark(Part.Kind.ROW, 0));
            contents.addAll(cells);
            grid.columns = Math.max(grid.columns, columns[0]);
        }
    }

    private static boolean isGone(Xml xml) throws IOException, Unfit {
        boolean gone = false;
        int level = xml.depth();
        while (xml.nextWithin(level)) {
            gone |= xml.starts("hidden") || xml.starts("del");
        }
        return gone;
    }

    private int cell(Xml xml, Grid grid) throws IOException, Unfit {
        int[] span = {1};
        int level = xml.depth();
        List<Part> inside = contents.aside(() -> {
            while (xml.nextWithin(level)) {
                if (xml.starts()) {
                    switch (xml.name()) {
                        case "gridSpan" -> span[0] = Math.max(1, Math.min(xml.number("val", 1), 100));
                        case "p" -> blocks.paragraph(xml);
                        case "tbl" -> table(xml);
                        case "del", "moveFrom", "Fallback", "sdtPr", "tcPrChange" -> xml.skip();
                        default -> {
                            // how it looks
                        }
                    }
                }
            }
        });
        grid.pictures.addAll(contents.addCell(inside, span[0]));
        return span[0];
    }

    /** A table as it is read. */
    private static final class Grid {
        private final List<Part> pictures = new ArrayList<>();
        private int columns;
    }
}
