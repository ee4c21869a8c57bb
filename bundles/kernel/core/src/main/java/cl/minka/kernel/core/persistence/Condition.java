package cl.minka.kernel.core.persistence;

import cl.minka.kernel.Slice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;

/** The conditions of a list, joined by AND, with their arguments. */
public final class Condition {
    private final List<String> parts = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();

    public Condition and(String part, Object... values) {
        parts.add(part);
        Collections.addAll(arguments, values);
        return this;
    }

    /** Adds what comes after the cursor of a slice. */
    public Condition after(Keyset keyset, Slice slice) {
        slice.after().ifPresent(cursor -> parts.add(keyset.after(cursor, arguments)));
        return this;
    }

    public String where() {
        return parts.isEmpty() ? "" : " WHERE " + String.join(" AND ", parts);
    }

    public Object[] arguments() {
        return arguments.toArray();
    }

    /** How many rows there are, as lists tell it: exact up to a limit, beyond only when asked for. */
    public OptionalLong count(Sql sql, String table, Slice slice) {
        String counted = slice.exactTotal()
                ? "SELECT COUNT(*) FROM " + table + where()
                : "SELECT COUNT(*) FROM (SELECT 1 AS one FROM " + table + where() + " FETCH FIRST "
                        + (Slice.COUNTED + 1) + " ROWS ONLY) counted";
        long total = sql.first(row -> row.getLong(1), counted, arguments()).orElse(0L);
        return slice.exactTotal() || total <= Slice.COUNTED ? OptionalLong.of(total) : OptionalLong.empty();
    }
}
