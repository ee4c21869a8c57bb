package cl.minka.contest.core.assignment;

import cl.minka.contest.Conflict;
import cl.minka.kernel.Cursor;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A page of conflicts, by evaluator, municipality and kind: what is computed is not stored, so no table has the keys. */
final class ConflictPage {
    private ConflictPage() {}

    /** @param all in their order */
    static Page<Conflict> of(List<Conflict> all, Slice slice) {
        if (!slice.sort().isEmpty()) {
            throw new InvalidInput(Fault.at("/query/sort", "kernel.bad-sort", "allowed", ""));
        }
        int from = slice.after().map(cursor -> after(all, cursor)).orElse(0);
        int to = Math.min(all.size(), from + slice.limit());
        Optional<String> next = to < all.size() ? Optional.of(cursor(all.get(to - 1))) : Optional.empty();
        return new Page<>(all.subList(from, to), next, OptionalLong.of(all.size()));
    }

    private static String cursor(Conflict last) {
        return Cursor.of(last.evaluator(), last.municipality(), last.kind().name())
                .encode();
    }

    /** The place of the first one behind the cursor, whether or not the one that it names is still there. */
    private static int after(List<Conflict> all, Cursor cursor) {
        if (cursor.keys().size() != 3) {
            throw new InvalidInput(Fault.at("/after", "kernel.bad-cursor"));
        }
        String kind = cursor.keys().get(2);
        Conflict.Kind named = Arrays.stream(Conflict.Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(Fault.at("/after", "kernel.bad-cursor")));
        Conflict place = new Conflict(
                cursor.keys().get(0),
                cursor.keys().get(1),
                named,
                Conflict.State.DETECTED,
                Fault.at("", ""),
                Optional.empty());
        int at = java.util.Collections.binarySearch(all, place, ConflictBook.ORDER);
        return at < 0 ? -at - 1 : at + 1;
    }
}
