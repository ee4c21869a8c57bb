package cl.minka.kernel.rest.table;

import cl.minka.kernel.Cursor;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** All items of a list that a service gives page by page; holds one page at a time. */
public final class PagedRows<T> implements Iterator<T> {
    private final Function<Slice, Page<T>> source;
    private Slice slice;
    private Iterator<T> page;
    private Optional<String> next;

    /** Asks for the first page at once, so that a refusal comes before the answer has begun. */
    public PagedRows(Function<Slice, Page<T>> source, Slice first) {
        this.source = source;
        this.slice = first;
        load();
    }

    @Override
    public boolean hasNext() {
        while (!page.hasNext() && next.isPresent()) {
            slice = new Slice(slice.limit(), next.map(Cursor::decode), slice.sort(), false);
            load();
        }
        return page.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.next();
    }

    private void load() {
        Page<T> loaded = source.apply(slice);
        page = loaded.items().iterator();
        next = loaded.next();
    }
}
