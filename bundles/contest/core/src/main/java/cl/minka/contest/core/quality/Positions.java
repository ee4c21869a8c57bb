package cl.minka.contest.core.quality;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Numbers names from 0, in their order. */
final class Positions {
    private Positions() {}

    static Map<String, Integer> of(Collection<String> names) {
        Map<String, Integer> positions = new HashMap<>();
        names.forEach(name -> positions.put(name, positions.size()));
        return positions;
    }
}
