package cl.minka.studies.core.estimation;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A column in memory: the level of each row, and each level as a number where it is one.
 *
 * @param levels of the rows, by their place; -1 where the cell is missing
 * @param names of the levels, in the order in which they came
 * @param numbers of the levels; NaN where the text is none
 */
public record Column(String name, int[] levels, List<String> names, double[] numbers) {
    public static final int MISSING = -1;

    /** A column of numbers, each row a level of its own; it has no texts. */
    public static Column ofNumbers(String name, double[] numbers) {
        int[] levels = new int[numbers.length];
        Arrays.setAll(levels, row -> row);
        return new Column(name, levels, Collections.nCopies(numbers.length, ""), numbers);
    }

    /** Levels by their texts, which are numbers where they look like one. */
    public static Column ofTexts(String name, int[] levels, List<String> texts) {
        double[] numbers =
                texts.stream().mapToDouble(text -> Columns.number(text, false)).toArray();
        return new Column(name, levels, texts, numbers);
    }

    public boolean isMissing(int row) {
        return levels[row] == MISSING;
    }

    public double number(int row) {
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
