package cl.minka.plugin.transfer;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Unchangeable copies in an order that does not depend on how they were given, nor on the process. */
final class Ordered {
    private Ordered() {}

    static Map<String, Double> numbers(Map<String, Double> numbers) {
        numbers.forEach((name, number) -> {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException(name);
            }
        });
        return map(numbers);
    }

    static <V> Map<String, V> map(Map<String, V> map) {
        map.values().forEach(java.util.Objects::requireNonNull);
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }

    static List<String> words(List<String> words) {
        return List.copyOf(new TreeSet<>(words));
    }
}
