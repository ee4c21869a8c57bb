package cl.minka.kernel.rest;

import cl.minka.kernel.Cursor;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.filter.ListCursor;
import cl.minka.kernel.rest.json.Json;
import cl.minka.kernel.rest.table.PagedRows;
import cl.minka.kernel.rest.table.TableOutput;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;

/** Answers lists: as a page of JSON, or all of it as a streamed table. */
public final class Listing {
    private static final int ROWS_AT_ONCE = 500;
    private static final byte[] SEPARATOR = {',', '\n'};

    private Listing() {}

    /**
     * A list of which a service gives pages. As a table it goes on page by page to the end, whatever its length.
     *
     * @param source asks the service for a part
     */
    public static <S, V> Answer<PageView<V>> answer(
            Call call, Function<Slice, Page<S>> source, Function<? super S, ? extends V> view, TableShape<S> shape) {
        if (!call.format().isTable()) {
            return answer(call, source, view);
        }
        Slice first = new Slice(ROWS_AT_ONCE, call.slice().after(), call.slice().sort(), false);
        return table(call, new PagedRows<>(source, first), shape);
    }

    /** A list that is given as JSON only. */
    public static <S, V> Answer<PageView<V>> answer(
            Call call, Function<Slice, Page<S>> source, Function<? super S, ? extends V> view) {
        Page<S> page = source.apply(call.slice());
        Optional<String> next = page.next()
                .map(cursor -> ListCursor.seal(call.path(), call.slice().sort(), cursor));
        return Answer.of(PageView.of(new Page<>(page.items(), next, page.total()), view));
    }

    /** All of a list as an array of JSON, streamed, to be saved under a name. */
    public static <S, V> Answer<V> array(
            Function<Slice, Page<S>> source, Function<? super S, ?> view, String fileName) {
        Iterator<S> rows = new PagedRows<>(source, Slice.first(ROWS_AT_ONCE));
        return Answer.<V>stream(Media.JSON, out -> {
                    out.write('[');
                    while (rows.hasNext()) {
                        out.write(Json.bytes(view.apply(rows.next())));
                        if (rows.hasNext()) {
                            out.write(SEPARATOR);
                        }
                    }
                    out.write(']');
                })
                .savedAs(fileName);
    }

    /** Something of which the rows are a part, such as a ranking: its view as JSON, or its rows as a table. */
    public static <S, V> Answer<V> table(Call call, Supplier<V> view, Iterable<S> rows, TableShape<S> shape) {
        return call.format().isTable() ? table(call, rows.iterator(), shape) : Answer.of(view.get());
    }

    /** A page of a short list that is in memory; sorting is the caller's. */
    public static <S> Page<S> page(List<S> all, Slice slice) {
        int from = slice.after().map(Listing::position).orElse(0);
        int to = (int) Math.min(all.size(), (long) from + slice.limit());
        List<S> items = all.subList(Math.min(from, all.size()), to);
        Optional<String> next =
                to < all.size() ? Optional.of(Cursor.of(Integer.toString(to)).encode()) : Optional.empty();
        return new Page<>(items, next, OptionalLong.of(all.size()));
    }

    private static <S, V> Answer<V> table(Call call, Iterator<S> rows, TableShape<S> shape) {
        return TableOutput.answer(call.format(), rows, shape);
    }

    private static int position(Cursor cursor) {
        try {
            return Math.max(0, Integer.parseInt(cursor.keys().get(0)));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw BadParameter.of("after", "kernel.bad-cursor");
        }
    }
}
