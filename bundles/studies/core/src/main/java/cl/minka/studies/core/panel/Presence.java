package cl.minka.studies.core.panel;

import cl.minka.studies.panel.Wave.Panel;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who was there, wave by wave; asked in the order of the waves. */
final class Presence {
    private final Map<Integer, Set<String>> waves;
    private final Set<String> seen = new HashSet<>();
    private Set<String> first;
    private Set<String> before;
    private Set<String> every;

    /** @param waves by number the units with a complete response */
    Presence(Map<Integer, Set<String>> waves) {
        this.waves = waves;
    }

    Panel next(int wave) {
        Set<String> units = waves.getOrDefault(wave, Set.of());
        boolean opening = first == null;
        if (opening) {
            first = units;
            before = Set.of();
            every = new HashSet<>(units);
        }
        every.retainAll(units);
        long stayed = common(units, before);
        long known = common(units, seen);
        long lost = before.size() - stayed;
        long ofFirst = common(units, first);
        Panel panel = new Panel(
                units.size(),
                units.size() - known,
                stayed,
                known - stayed,
                lost,
                opening ? Optional.empty() : share(lost, before.size()),
                first.size() - ofFirst,
                share(ofFirst, first.size()),
                every.size());
        seen.addAll(units);
        before = units;
        return panel;
    }

    private static long common(Set<String> some, Set<String> others) {
        return some.stream().filter(others::contains).count();
    }

    private static Optional<Double> share(long part, long all) {
        return all == 0 ? Optional.empty() : Optional.of((double) part / all);
    }
}
