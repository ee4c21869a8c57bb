package cl.minka.studies.core.inference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** The last few of something that costs time to read; the oldest go when they weigh too much together. */
final class KeptFew<K, V> {
    private final Map<K, V> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final ToLongFunction<V> weight;
    private final long most;

    KeptFew(ToLongFunction<V> weight, long most) {
        this.weight = weight;
        this.most = most;
    }

    synchronized Optional<V> get(K key) {
        return Optional.ofNullable(kept.get(key));
    }

    synchronized void put(K key, V value) {
        kept.put(key, value);
        long all = kept.values().stream().mapToLong(weight).sum();
        var oldest = kept.entrySet().iterator();
        while (all > most && oldest.hasNext()) {
            V gone = oldest.next().getValue();
            if (gone == value) {
                break;
            }
            all -= weight.applyAsLong(gone);
            oldest.remove();
        }
    }
}
