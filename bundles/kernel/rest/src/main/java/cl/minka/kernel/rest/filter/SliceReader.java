package cl.minka.kernel.rest.filter;

import cl.minka.kernel.Cursor;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.BadParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.core.MultivaluedMap;

/** Reads {@code limit}, {@code after}, {@code sort} and {@code count}. */
final class SliceReader {
    private static final int MOST = 500;

    private SliceReader() {}

    static Slice read(MultivaluedMap<String, String> query, List<String> fields, String path) {
        List<Slice.Sort> sort = sort(query.getFirst("sort"), fields);
        return new Slice(
                limit(query.getFirst("limit")),
                after(query.getFirst("after"), sort, path),
                sort,
                count(query.getFirst("count")));
    }

    private static int limit(String text) {
        if (text == null) {
            return Passage.DEFAULT_LIMIT;
        }
        if (!text.matches("[0-9]{1,3}")) {
            throw BadParameter.of("limit", "kernel.bad-limit");
        }
        int limit = Integer.parseInt(text);
        if (limit < 1 || limit > MOST) {
            throw BadParameter.of("limit", "kernel.bad-limit");
        }
        return limit;
    }

    private static Optional<Cursor> after(String text, List<Slice.Sort> sort, String path) {
        try {
            return Optional.ofNullable(text).map(given -> ListCursor.open(path, sort, given));
        } catch (InvalidInput e) {
            throw BadParameter.of("after", "kernel.bad-cursor");
        }
    }

    private static boolean count(String text) {
        if (text != null && !text.equals("exact")) {
            throw BadParameter.of("count", "kernel.bad-count");
        }
        return text != null;
    }

    private static List<Slice.Sort> sort(String text, List<String> fields) {
        List<Slice.Sort> sort = new ArrayList<>();
        if (text == null) {
            return sort;
        }
        for (String term : text.split(",", -1)) {
            boolean descending = term.startsWith("-");
            String field = descending ? term.substring(1) : term;
            boolean twice = sort.stream().anyMatch(other -> other.field().equals(field));
            if (twice || !fields.contains(field)) {
                throw new InvalidInput(
                        Fault.at("/query/sort", "kernel.bad-sort", "allowed", String.join(", ", fields)));
            }
            sort.add(new Slice.Sort(field, descending));
        }
        return sort;
    }
}
