package cl.minka.kernel.paper;

import java.util.List;
import java.util.Objects;

/**
 * A chart, as data. Who can not see it has title and description, and should find its figures in a table beside it.
 *
 * @param description what it shows, in a sentence or two
 * @param unit of the values, or empty
 * @param labels of the groups of bars or the points of lines, in order
 * @param series each with a value for every label
 * @param width in points, 100 to 2,000
 * @param height in points, 40 to 2,000
 */
public record Chart(
        Kind kind,
        String title,
        String description,
        String unit,
        List<String> labels,
        List<Series> series,
        int width,
        int height) {
    private static final int LEAST_WIDTH = 100;
    private static final int LEAST_HEIGHT = 40;
    private static final int MOST = 2_000;

    public Chart {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(unit, "unit");
        labels = List.copyOf(labels);
        series = List.copyOf(series);
        if (width < LEAST_WIDTH || width > MOST || height < LEAST_HEIGHT || height > MOST) {
            throw new IllegalArgumentException("size " + width + " x " + height);
        }
        for (Series one : series) {
            if (one.values().size() != labels.size()) {
                throw new IllegalArgumentException(
                        "series " + one.name() + " of " + one.values().size());
            }
        }
    }

    /** How values are drawn. */
    public enum Kind {
        /**
         * From left to right, below each other, each series in one colour; with their values beside them when there is one series without
         * error bars.
         */
        BARS,
        /** Bars of one series that are held against each other, such as before and after: each in a colour of its own. */
        CONTRAST,
        /** Points joined from left to right. */
        LINES
    }

    /** Values of one kind, in the order of the labels. */
    public record Series(String name, List<Value> values) {
        public Series {
            Objects.requireNonNull(name, "name");
            values = List.copyOf(values);
        }

        /** Values that are known exactly. */
        public static Series of(String name, List<Double> values) {
            return new Series(
                    name, values.stream().map(value -> new Value(value, 0)).toList());
        }
    }

    /**
     * A value.
     *
     * @param value NaN where there is none
     * @param margin half the length of its error bar; 0 draws none
     */
    public record Value(double value, double margin) {
        public Value {
            if (Double.isInfinite(value) || !(margin >= 0) || Double.isInfinite(margin)) {
                throw new IllegalArgumentException("value " + value + " margin " + margin);
            }
        }
    }
}
