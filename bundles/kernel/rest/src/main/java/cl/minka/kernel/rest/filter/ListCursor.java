package cl.minka.kernel.rest.filter;

import cl.minka.kernel.Cursor;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Slice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/** Cursors as clients see them: bound to the list and its order, so that one of another order is refused. */
public final class ListCursor {
    private static final int MARK = 8;

    private ListCursor() {}

    /** The cursor for clients of what a service gave. */
    public static String seal(String path, List<Slice.Sort> sort, String next) {
        return mark(path, sort) + next;
    }

    static Cursor open(String path, List<Slice.Sort> sort, String text) {
        if (text.length() < MARK || !text.startsWith(mark(path, sort))) {
            throw new InvalidInput(Fault.at("/after", "kernel.bad-cursor"));
        }
        return Cursor.decode(text.substring(MARK));
    }

    private static String mark(String path, List<Slice.Sort> sort) {
        CRC32 sum = new CRC32();
        sum.update((path + sort).getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", sum.getValue());
    }
}
