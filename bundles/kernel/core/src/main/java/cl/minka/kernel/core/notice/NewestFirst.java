package cl.minka.kernel.core.notice;

import cl.minka.kernel.Cursor;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.core.persistence.Condition;
import cl.minka.kernel.core.persistence.Sql;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * A list by an instant and an id, the newest first.
 *
 * @param at the column of the instant
 */
record NewestFirst(String table, String at) {
    <T> Page<T> page(Sql sql, Condition wanted, Slice slice, Sql.Reader<T> reader, Function<T, Cursor> place) {
        OptionalLong total = wanted.count(sql, table, slice);
        slice.after().ifPresent(cursor -> after(wanted, cursor));
        List<T> found = sql.list(
                reader,
                "SELECT * FROM " + table + wanted.where() + " ORDER BY " + at + " DESC, id DESC FETCH FIRST "
                        + (slice.limit() + 1) + " ROWS ONLY",
                wanted.arguments());
        List<T> items = found.subList(0, Math.min(slice.limit(), found.size()));
        Optional<String> next = found.size() > slice.limit()
                ? Optional.of(place.apply(items.get(items.size() - 1)).encode())
                : Optional.empty();
        return new Page<>(items, next, total);
    }

    private void after(Condition wanted, Cursor cursor) {
        if (cursor.keys().size() != 2 || !cursor.keys().get(0).matches("\\d{1,18}")) {
            throw new InvalidInput(Fault.at("/after", "kernel.bad-cursor"));
        }
        long instant = Long.parseLong(cursor.keys().get(0));
        wanted.and(
                "(" + at + " < ? OR (" + at + " = ? AND id < ?))",
                instant,
                instant,
                cursor.keys().get(1));
    }
}
