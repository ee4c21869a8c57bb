package cl.minka.contest.core.assignment;

import cl.minka.contest.Conflict;
import cl.minka.kernel.Cursor;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Takes out of all conflicts, as they come in their order, those of a page: what is computed is not stored, so no table
 * has the keys.
 */
final class ConflictPage {
    private final int limit;
    private final Optional<Conflict> after;
    private final List<Conflict> items = new ArrayList<>();
    private boolean more;
    private long total;

    ConflictPage(Slice slice) {
        if (!slice.sort().isEmpty()) {
            throw new InvalidInput(Fault.at("/query/sort", "kernel.bad-sort", "allowed", ""));
        }
        this.limit = slice.limit();
        this.after = slice.after().map(ConflictPage::place);
    }

    void add(Conflict next) {
        total++;
        if (after.filter(place -> ConflictBook.ORDER.compare(next, place) <= 0).isPresent()) {
            return;
        }
        if (items.size() < limit) {
            items.add(next);
        } else {
            more = true;
        }
    }

    Page<Conflict> get() {
        return new Page<>(
                items,
                more ? Optional.of(cursor(items.get(items.size() - 1))) : Optional.empty(),
                OptionalLong.of(total));
    }

    private static String cursor(Conflict last) {
        return Cursor.of(last.evaluator(), last.municipality(), last.kind().name())
                .encode();
    }

    /** What the cursor names, whether or not it is still there. */
    private static Conflict place(Cursor cursor) {
        if (cursor.keys().size() != 3) {
            throw new InvalidInput(Fault.at("/after", "kernel.bad-cursor"));
        }
        String kind = cursor.keys().get(2);
        Conflict.Kind named = Arrays.stream(Conflict.Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(Fault.at("/after", "kernel.bad-cursor")));
        return new Conflict(
                cursor.keys().get(0),
                cursor.keys().get(1),
                named,
                Conflict.State.DETECTED,
                Fault.at("", ""),
                Optional.empty());
    }
}
