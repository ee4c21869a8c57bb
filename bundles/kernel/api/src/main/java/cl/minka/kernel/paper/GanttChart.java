package cl.minka.kernel.paper;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Work in time, as data: a row each, joined where one waits for another. Who can not see it has title and description, and should find
 * its figures in a table beside it. Places in time are numbers, such as days; what they mean is written at the marks.
 *
 * @param description what it shows, in a sentence or two
 * @param rows from above to below, 200 at most
 * @param marks of the axis, from left to right
 * @param today where it stands in time, if it is to be seen
 * @param width in points, 300 to 2,000; the height comes of the rows
 */
public record GanttChart(
        String title,
        String description,
        List<Row> rows,
        List<Mark> marks,
        OptionalDouble today,
        Words words,
        int width) {
    private static final int MOST_ROWS = 200;
    private static final int LEAST_WIDTH = 300;
    private static final int MOST_WIDTH = 2_000;

    public GanttChart {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(today, "today");
        Objects.requireNonNull(words, "words");
        rows = List.copyOf(rows);
        marks = List.copyOf(marks);
        if (rows.size() > MOST_ROWS || width < LEAST_WIDTH || width > MOST_WIDTH) {
            throw new IllegalArgumentException(rows.size() + " rows, width " + width);
        }
        Set<String> keys = new HashSet<>();
        rows.forEach(row -> keys.add(row.key()));
        if (keys.size() < rows.size() || rows.stream().anyMatch(row -> !keys.containsAll(row.after()))) {
            throw new IllegalArgumentException("keys");
        }
    }

    /**
     * A piece of work.
     *
     * @param begin where it begins
     * @param end where it ends; at its begin: it is a moment
     * @param latest where it ends at the latest, so that nothing else is late
     * @param critical whether all is late when it is
     * @param after keys of those that it waits for
     */
    public record Row(
            String key,
            String label,
            double begin,
            double end,
            double latest,
            boolean critical,
            boolean done,
            List<String> after) {
        public Row {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(label, "label");
            after = List.copyOf(after);
            if (!(begin <= end && end <= latest) || Double.isInfinite(begin) || Double.isInfinite(latest)) {
                throw new IllegalArgumentException(begin + " to " + end + ", at the latest " + latest);
            }
        }
    }

    /** A place in time that is written at the axis. */
    public record Mark(double at, String label) {
        public Mark {
            Objects.requireNonNull(label, "label");
        }
    }

    /** What the legend says, in the reader's language. */
    public record Words(String critical, String other, String slack, String done, String today) {
        public Words {
            Objects.requireNonNull(critical, "critical");
            Objects.requireNonNull(other, "other");
            Objects.requireNonNull(slack, "slack");
            Objects.requireNonNull(done, "done");
            Objects.requireNonNull(today, "today");
        }
    }
}
