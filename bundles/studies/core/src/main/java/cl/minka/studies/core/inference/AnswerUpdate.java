package cl.minka.studies.core.inference;

import cl.minka.studies.core.estimation.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Brings answers that were read before up to date with those that changed since; the same comes out as when all are read again. */
final class AnswerUpdate {
    private final Answers before;
    private final Answers fresh;
    /** Of each row that comes out: its row before, or {@code -1 - row} of the fresh ones. */
    private final int[] rows;

    /**
     * @param changed places of all responses that changed, also of those that are not complete any more
     * @param fresh the complete ones of them, in order of arrival, with the columns of those before
     */
    AnswerUpdate(Answers before, Set<Long> changed, Answers fresh) {
        this.before = before;
        this.fresh = fresh;
        int[] all = new int[before.rows() + fresh.rows()];
        int size = 0;
        int next = 0;
        for (int row = 0; row < before.rows(); row++) {
            long place = before.places()[row];
            while (next < fresh.rows() && fresh.places()[next] < place) {
                all[size++] = -1 - next++;
            }
            if (!changed.contains(place)) {
                all[size++] = row;
            }
        }
        while (next < fresh.rows()) {
            all[size++] = -1 - next++;
        }
        this.rows = java.util.Arrays.copyOf(all, size);
    }

    Answers answers() {
        long[] places = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            places[i] = rows[i] >= 0 ? before.places()[rows[i]] : fresh.places()[-1 - rows[i]];
        }
        Map<String, Column> columns = new HashMap<>();
        before.columns()
                .forEach((name, column) ->
                        columns.put(name, column(column, fresh.columns().get(name))));
        return new Answers(fresh.revision(), places, column(before.units(), fresh.units()), columns);
    }

    /** Levels are numbered anew in the order in which they come; those of nobody are gone. */
    private Column column(Column old, Column young) {
        int[] ofOld = numbers(old);
        int[] ofYoung = numbers(young);
        Map<String, Integer> known = new HashMap<>();
        List<String> names = new ArrayList<>();
        int[] levels = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            boolean kept = rows[i] >= 0;
            Column from = kept ? old : young;
            int[] numbers = kept ? ofOld : ofYoung;
            int level = from.levels()[kept ? rows[i] : -1 - rows[i]];
            if (level >= 0 && numbers[level] < 0) {
                String name = from.names().get(level);
                Integer there = known.putIfAbsent(name, names.size());
                numbers[level] = there == null ? names.size() : there;
                if (there == null) {
                    names.add(name);
                }
            }
            levels[i] = level < 0 ? Column.MISSING : numbers[level];
        }
        return Column.ofTexts(old.name(), levels, List.copyOf(names));
    }

    private static int[] numbers(Column column) {
        int[] none = new int[column.names().size()];
        java.util.Arrays.fill(none, -1);
        return none;
    }
}
