package cl.minka.runtime.documents;

import cl.minka.kernel.document.Withheld.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The filled cells of a sheet, as tables with the letters of columns and the numbers of rows. */
final class SheetTable {
    private static final int BROADEST = 8;
    private static final int LAST_COLUMN = 16_384;

    private final OfficeContents contents;
    private final SortedMap<Integer, SortedMap<Integer, String>> rows = new TreeMap<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private int filled;

    SheetTable(OfficeContents contents) {
        this.contents = contents;
    }

    /** @param from and to: numbers of columns, A being 1 */
    void hideColumns(int from, int to) {
        for (int column = Math.max(from, 1); column <= Math.min(to, LAST_COLUMN); column++) {
            hiddenColumns.add(column);
        }
    }

    /** @param hidden whether its row or sheet is */
    void put(int row, int column, String text, boolean hidden) throws Unfit {
        if (hidden || hiddenColumns.contains(column)) {
            contents.hide(text);
        } else if (!text.isBlank()) {
            if (++filled > Limits.CELLS) {
                throw new Unfit(Reason.TOO_LARGE);
            }
            rows.computeIfAbsent(row, fresh -> new TreeMap<>()).put(column, text.strip());
        }
    }

    /** The number of a column, A being 1, from the name of a cell. */
    static int column(String cell, int otherwise) {
        int column = 0;
        for (int i = 0; i < cell.length() && cell.charAt(i) >= 'A' && cell.charAt(i) <= 'Z'; i++) {
            column = Math.min(column * 26 + cell.charAt(i) - 'A' + 1, LAST_COLUMN + 1);
        }
        return column == 0 ? otherwise : column;
    }

    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /** Adds the tables: some columns after the other. */
    void show() throws Unfit {
        TreeSet<Integer> columns = new TreeSet<>();
        rows.values().forEach(row -> columns.addAll(row.keySet()));
        List<Integer> all = new ArrayList<>(columns);
        for (int from = 0; from < all.size(); from += BROADEST) {
            show(all.subList(from, Math.min(from + BROADEST, all.size())));
        }
    }

    private void show(List<Integer> columns) throws Unfit {
        contents.add(Part.mark(Part.Kind.TABLE, columns.size() + 1));
        contents.add(Part.mark(Part.Kind.ROW, 1));
        contents.add(new Part(Part.Kind.CELL, "", 1));
        for (int column : columns) {
            contents.add(new Part(Part.Kind.CELL, letters(column), 1));
        }
        for (Map.Entry<Integer, SortedMap<Integer, String>> row : rows.entrySet()) {
            if (columns.stream().anyMatch(row.getValue()::containsKey)) {
                contents.add(Part.mark(Part.Kind.ROW, 1));
                contents.add(new Part(Part.Kind.CELL, row.getKey().toString(), 1));
                for (int column : columns) {
                    contents.add(new Part(Part.Kind.CELL, row.getValue().getOrDefault(column, ""), 1));
                }
            }
        }
        contents.add(Part.mark(Part.Kind.END, 0));
    }
}
