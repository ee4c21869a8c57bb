package cl.minka.studies.core.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A column of levels, counted; who has none is a level too, the last one. */
final class Counted {
    /** The level of who has no value. */
    static final String MISSING = "";

    private final String[] values;
    private final List<String> levels;
    private final Map<String, Integer> places = new LinkedHashMap<>();

    Counted(String[] values, List<String> first) {
        this.values = values;
        first.forEach(level -> places.putIfAbsent(level, places.size()));
        boolean missing = false;
        for (String value : values) {
            if (value == null) {
                missing = true;
            } else {
                places.putIfAbsent(value, places.size());
            }
        }
        if (missing) {
            places.put(MISSING, places.size());
        }
        levels = new ArrayList<>(places.keySet());
    }

    List<String> levels() {
        return levels;
    }

    int place(String level) {
        return places.getOrDefault(level, -1);
    }

    long[] counts() {
        long[] counts = new long[levels.size()];
        for (String value : values) {
            counts[places.get(value == null ? MISSING : value)]++;
        }
        return counts;
    }

    long[][] counts(Counted columns) {
        long[][] counts = new long[levels.size()][columns.levels.size()];
        for (int row = 0; row < values.length; row++) {
            String value = values[row];
            String group = columns.values[row];
            counts[places.get(value == null ? MISSING : value)][columns.places.get(group == null ? MISSING : group)]++;
        }
        return counts;
    }

    Optional<boolean[]> pattern(CellSuppression suppression) {
        return suppression.line(counts(), place(MISSING));
    }
}
