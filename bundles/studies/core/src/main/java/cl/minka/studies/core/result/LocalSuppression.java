package cl.minka.studies.core.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Blanks values of quasi-identifiers in single records until each combination, blanks being a value like others, is shared by k records
 * (Samarati and Sweeney 1998). Where that is not enough, records are dropped.
 */
final class LocalSuppression {
    private final List<String[]> columns;
    private final int k;
    private final BitSet dropped = new BitSet();
    private final int rows;

    /** The columns are changed. */
    LocalSuppression(List<String[]> columns, int rows, int k) {
        this.columns = columns;
        this.rows = rows;
        this.k = k;
    }

    /** How many records share the rarest combination; 0 without records. */
    static long smallest(List<String[]> columns, int rows, BitSet dropped) {
        return classes(columns, rows, dropped).values().stream()
                .mapToLong(List::size)
                .min()
                .orElse(0);
    }

    BitSet dropped() {
        return dropped;
    }

    void run() {
        if (columns.isEmpty()) {
            return;
        }
        List<Integer> rare = rare();
        while (!rare.isEmpty()) {
            List<Integer> wanting = rare;
            String[] column = columns.stream()
                    .filter(one -> wanting.stream().anyMatch(row -> one[row] != null))
                    .max(Comparator.comparingInt(one -> distinct(one, wanting)))
                    .orElse(null);
            if (column == null) {
                join(rare);
            } else {
                rare.forEach(row -> column[row] = null);
            }
            rare = rare();
        }
    }

    /** Records without any value that are too few: the next smallest class joins them, or they go. */
    private void join(List<Integer> blank) {
        classes(columns, rows, dropped).values().stream()
                .filter(rows -> !rows.containsAll(blank))
                .min(Comparator.comparingInt((List<Integer> rows) -> rows.size())
                        .thenComparing(rows -> rows.get(0)))
                .ifPresentOrElse(
                        rows -> columns.forEach(column -> rows.forEach(row -> column[row] = null)),
                        () -> blank.forEach(dropped::set));
    }

    private List<Integer> rare() {
        List<Integer> rare = new ArrayList<>();
        classes(columns, rows, dropped).values().stream()
                .filter(rows -> rows.size() < k)
                .forEach(rare::addAll);
        return rare;
    }

    private static int distinct(String[] column, List<Integer> rows) {
        Set<String> values = new HashSet<>();
        rows.forEach(row -> values.add(column[row]));
        return values.size();
    }

    private static Map<List<String>, List<Integer>> classes(List<String[]> columns, int rows, BitSet dropped) {
        Map<List<String>, List<Integer>> classes = new HashMap<>();
        for (int row = 0; row < rows; row++) {
            if (!dropped.get(row)) {
                String[] key = new String[columns.size()];
                for (int n = 0; n < key.length; n++) {
                    key[n] = columns.get(n)[row];
                }
                classes.computeIfAbsent(Arrays.asList(key), one -> new ArrayList<>())
                        .add(row);
            }
        }
        return classes;
    }
}
