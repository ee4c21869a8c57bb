package cl.minka.studies.core.estimation;

import cl.minka.kernel.Fault;
import cl.minka.studies.estimation.EstimateWish;
import cl.minka.studies.estimation.Statistic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Turns what is wanted into the lines of the answer: one for each group and level. */
final class Items {
    static final int MOST = 10_000;

    private static final Set<String> TRUTHS = Set.of("0", "1");

    private final Columns columns;
    private final Faults faults;
    private final double[] sampling;
    private final Map<String, double[]> known = new HashMap<>();

    Items(Columns columns, double[] sampling, Faults faults) {
        this.columns = columns;
        this.sampling = sampling;
        this.faults = faults;
    }

    /** The lines of one wish, groups in order, within them levels in order. */
    List<Item> of(String pointer, EstimateWish wish) {
        boolean[] domain = domain(wish);
        List<Item> items = new ArrayList<>();
        Column column = columns.get(wish.variable());
        boolean[] complete = complete(wish, column);
        groups(wish, domain).forEach((key, rows) -> {
            for (int row = 0; row < rows.length; row++) {
                rows[row] &= complete[row];
            }
            items.addAll(lines(pointer, wish, column, named(wish, key), rows));
        });
        return items;
    }

    private List<Item> lines(
            String pointer, EstimateWish wish, Column column, Map<String, String> groups, boolean[] inside) {
        boolean levels = wish.statistic() == Statistic.PROPORTION
                || column.isText() && (wish.statistic() == Statistic.TOTAL || wish.statistic() == Statistic.MEAN);
        if (levels) {
            return levels(pointer, wish, column, groups, inside);
        }
        double[] values = numbers(column);
        Figure figure =
                switch (wish.statistic()) {
                    case TOTAL -> new Figure.Total(values, inside);
                    case RATIO -> new Figure.Ratio(
                            values, numbers(columns.get(wish.denominator().orElseThrow())), inside);
                    default -> new Figure.Mean(values, inside);
                };
        return List.of(new Item(wish, Optional.empty(), groups, figure, values, inside));
    }

    private List<Item> levels(
            String pointer, EstimateWish wish, Column column, Map<String, String> groups, boolean[] inside) {
        int[] wanted;
        if (wish.level().isPresent()) {
            int found = column.find(wish.level().get());
            if (found < 0) {
                faults.add(Fault.at(pointer + "/level", "studies.estimation.unknown-level"));
            }
            wanted = new int[] {found};
        } else if (wish.statistic() == Statistic.PROPORTION && TRUTHS.containsAll(column.names())) {
            wanted = new int[] {column.names().indexOf("1")};
        } else {
            wanted = column.sorted();
        }
        return Arrays.stream(wanted)
                .mapToObj(level -> level(wish, column, groups, inside, level))
                .toList();
    }

    private static Item level(
            EstimateWish wish, Column column, Map<String, String> groups, boolean[] inside, int level) {
        double[] values = new double[inside.length];
        for (int row = 0; row < values.length; row++) {
            values[row] = column.levels()[row] == level && level >= 0 ? 1 : 0;
        }
        Figure figure = wish.statistic() == Statistic.TOTAL
                ? new Figure.Total(values, inside)
                : new Figure.Mean(values, inside);
        Optional<String> name = Optional.of(
                level < 0 ? wish.level().orElse("1") : column.names().get(level));
        return new Item(wish, name, groups, figure, values, inside);
    }

    private double[] numbers(Column column) {
        return known.computeIfAbsent(column.name(), name -> read(column));
    }

    private double[] read(Column column) {
        double[] numbers = new double[sampling.length];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = column.isMissing(row) ? 0 : column.number(row);
            if (Double.isNaN(numbers[row])) {
                faults.cell(columns, row, column.name(), "studies.estimation.not-a-number");
            }
        }
        return numbers;
    }

    /** Rows of the domain, with a weight. */
    private boolean[] domain(EstimateWish wish) {
        boolean[] inside = new boolean[sampling.length];
        for (int row = 0; row < inside.length; row++) {
            inside[row] = sampling[row] != 0;
        }
        wish.domain().forEach((name, wanted) -> {
            Column column = columns.get(name);
            boolean[] fits = new boolean[column.names().size()];
            wanted.forEach(level -> {
                int found = column.find(level);
                if (found >= 0) {
                    fits[found] = true;
                }
            });
            for (int row = 0; row < inside.length; row++) {
                inside[row] &= !column.isMissing(row) && fits[column.levels()[row]];
            }
        });
        return inside;
    }

    private boolean[] complete(EstimateWish wish, Column column) {
        Optional<Column> other = wish.denominator().map(columns::get);
        boolean[] complete = new boolean[sampling.length];
        for (int row = 0; row < complete.length; row++) {
            complete[row] =
                    !column.isMissing(row) && (other.isEmpty() || !other.get().isMissing(row));
        }
        return complete;
    }

    /** The rows of each group of the domain, by the ranks of its levels. */
    private Map<List<Integer>, boolean[]> groups(EstimateWish wish, boolean[] domain) {
        if (wish.by().isEmpty()) {
            return Map.of(List.of(), domain);
        }
        List<Column> by = wish.by().stream().map(columns::get).toList();
        long[] codes = codes(by, domain);
        Map<Long, boolean[]> found = new HashMap<>();
        long last = -1;
        boolean[] rows = null;
        for (int row = 0; row < codes.length; row++) {
            long code = codes[row];
            if (code >= 0 && code != last) {
                rows = found.get(code);
                if (rows == null && found.size() < MOST) {
                    rows = new boolean[domain.length];
                    found.put(code, rows);
                }
                last = rows == null ? -1 : code;
            }
            if (code >= 0 && rows != null) {
                rows[row] = true;
            }
        }
        Map<List<Integer>, boolean[]> groups = new TreeMap<>(Items::compare);
        found.forEach((code, inside) -> groups.put(key(by, code), inside));
        return groups;
    }

    /** Each group of rows as one number, its levels by their ranks; negative outside. */
    private static long[] codes(List<Column> by, boolean[] domain) {
        long[] codes = new long[domain.length];
        for (Column column : by) {
            int[] ranks = ranks(column);
            int[] levels = column.levels();
            for (int row = 0; row < codes.length; row++) {
                if (codes[row] >= 0) {
                    codes[row] = domain[row] && levels[row] >= 0 ? codes[row] * ranks.length + ranks[levels[row]] : -1;
                }
            }
        }
        return codes;
    }

    private static List<Integer> key(List<Column> by, long code) {
        List<Integer> key = new ArrayList<>();
        long rest = code;
        for (int c = by.size() - 1; c >= 0; c--) {
            int size = by.get(c).names().size();
            key.add(0, (int) (rest % size));
            rest /= size;
        }
        return key;
    }

    private Map<String, String> named(EstimateWish wish, List<Integer> key) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int c = 0; c < key.size(); c++) {
            Column column = columns.get(wish.by().get(c));
            named.put(column.name(), column.names().get(column.sorted()[key.get(c)]));
        }
        return named;
    }

    private static int[] ranks(Column column) {
        int[] sorted = column.sorted();
        int[] ranks = new int[sorted.length];
        for (int rank = 0; rank < sorted.length; rank++) {
            ranks[sorted[rank]] = rank;
        }
        return ranks;
    }

    private static int compare(List<Integer> a, List<Integer> b) {
        for (int i = 0; i < a.size(); i++) {
            int order = Integer.compare(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
