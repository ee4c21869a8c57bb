package cl.minka.contest.core.assignment;

import cl.minka.kernel.jpa.Json;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.persistence.EntityManager;

/** Keeps from what affinities were computed last: how many texts, and in how many of them each term stood. */
final class ComputationStore {
    private ComputationStore() {}

    /** Removes what was computed before, and says from what it is computed now. */
    static void begin(EntityManager manager, String contest, int texts, Map<String, Integer> frequencies, Instant now) {
        for (String table : List.of("computed_affinity", "affinity_computation")) {
            manager.createNativeQuery("DELETE FROM " + table + " WHERE contest = ?")
                    .setParameter(1, contest)
                    .executeUpdate();
        }
        manager.createNativeQuery("INSERT INTO affinity_computation (contest, texts, frequencies, computed_at)"
                        + " VALUES (?, ?, ?, ?)")
                .setParameter(1, contest)
                .setParameter(2, texts)
                .setParameter(3, Json.write(new TreeMap<>(frequencies)))
                .setParameter(4, now.toEpochMilli())
                .executeUpdate();
    }

    static Optional<Basis> find(EntityManager manager, String contest) {
        List<?> rows = manager.createNativeQuery(
                        "SELECT texts, frequencies FROM affinity_computation WHERE contest = ?")
                .setParameter(1, contest)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> (Object[]) row)
                .map(row -> new Basis(
                        ((Number) row[0]).intValue(),
                        Json.read(EvaluatorData.text(row[1]), new TypeReference<Map<String, Integer>>() {})));
    }

    /** What weights of terms rest on. */
    record Basis(int texts, Map<String, Integer> frequencies) {}
}
