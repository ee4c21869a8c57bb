package cl.minka.kernel;

import java.util.List;
import java.util.Optional;

/**
 * Which part of a list is wanted.
 *
 * @param limit 1 to 500 for clients; exports may ask for more
 * @param after cursor of an earlier {@link Page#next()}
 * @param sort the order asked for, most significant first; empty for the order that the list has by itself
 * @param exactTotal whether the total is wanted whatever it costs
 */
public record Slice(int limit, Optional<Cursor> after, List<Sort> sort, boolean exactTotal) {
    /** Beyond this many the total is not counted unless it was asked for. */
    public static final int COUNTED = 10_000;

    public Slice {
        if (limit < 1) {
            throw new IllegalArgumentException("limit " + limit);
        }
        sort = List.copyOf(sort);
    }

    /** A field to sort by. */
    public record Sort(String field, boolean descending) {}

    /** The first so many, in the order that the list has by itself. */
    public static Slice first(int limit) {
        return new Slice(limit, Optional.empty(), List.of(), false);
    }
}
