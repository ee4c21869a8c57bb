package cl.minka.studies.core.estimation;

import java.util.List;

/**
 * A column in memory: the level of each row, and each level as a number where it is one.
 *
 * @param levels of the rows, by their place; -1 where the cell is missing
 * @param names of the levels, in the order in which they came
 * @param numbers of the levels; NaN where the text is none
 */
record Column(String name, int[] levels, List<String> names, double[] numbers) {
    static final int MISSING = -1;

    boolean isMissing(int row) {
        return levels[row] == MISSING;
    }

    double number(int row) {
        return levels[row] == MISSING ? Double.NaN : numbers[levels[row]];
    }

    /** Whether no level is a number. */
    boolean isText() {
        for (double number : numbers) {
            if (!Double.isNaN(number)) {
                return false;
            }
        }
        return numbers.length > 0;
    }

    /** Whether every level is a number. */
    boolean isNumeric() {
        for (double number : numbers) {
            if (Double.isNaN(number)) {
                return false;
            }
        }
        return true;
    }

    /** The place of a level by its name, or as the same number; -1 where there is none. */
    int find(String level) {
        int found = names.indexOf(level);
        if (found < 0) {
            double wanted = Columns.number(level, false);
            for (int i = 0; i < numbers.length && found < 0; i++) {
                found = numbers[i] == wanted ? i : -1;
            }
        }
        return found;
    }

    /** The levels in order: as numbers where all are numbers, else as texts. */
    int[] sorted() {
        return isNumeric()
                ? order((a, b) -> Double.compare(numbers[a], numbers[b]))
                : order((a, b) -> names.get(a).compareTo(names.get(b)));
    }

    private int[] order(java.util.Comparator<Integer> comparator) {
        return java.util.stream.IntStream.range(0, names.size())
                .boxed()
                .sorted(comparator)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
