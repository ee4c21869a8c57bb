package cl.minka.practices.core.need;

import cl.minka.practices.need.NeedState;
import cl.minka.practices.need.Unanswered;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;

/** Counts what was asked and never answered, by topic and age. */
final class UnansweredNeeds {
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration QUARTER = Duration.ofDays(90);
    private static final int AT_ONCE = 500;

    private UnansweredNeeds() {}

    static Unanswered of(EntityManager manager, Instant now) {
        List<Object[]> rows = manager.createQuery(
                        "SELECT e.topicKey, COUNT(e.id), MIN(e.createdAt),"
                                + " SUM(CASE WHEN e.createdAt >= :month THEN 1 ELSE 0 END),"
                                + " SUM(CASE WHEN e.createdAt < :quarter THEN 1 ELSE 0 END)"
                                + " FROM NeedEntity e WHERE e.state = :open AND e.answeredAt = 0 GROUP BY e.topicKey",
                        Object[].class)
                .setParameter("open", NeedState.OPEN)
                .setParameter("month", now.minus(MONTH).toEpochMilli())
                .setParameter("quarter", now.minus(QUARTER).toEpochMilli())
                .getResultList();
        Map<String, String> names = names(
                manager, rows.stream().map(row -> number(row[2])).distinct().toList());
        List<Unanswered.Topic> topics = rows.stream()
                .map(row -> topic(names.getOrDefault((String) row[0], (String) row[0]), row))
                .sorted(Comparator.comparing(Unanswered.Topic::needs).reversed().thenComparing(Unanswered.Topic::topic))
                .toList();
        return new Unanswered(topics.stream().mapToInt(Unanswered.Topic::needs).sum(), topics);
    }

    private static Unanswered.Topic topic(String name, Object[] row) {
        int all = (int) number(row[1]);
        int young = (int) number(row[3]);
        int old = (int) number(row[4]);
        return new Unanswered.Topic(name, all, young, all - young - old, old, Instant.ofEpochMilli(number(row[2])));
    }

    /** Topics as they are written in needs that were asked at these instants. */
    private static Map<String, String> names(EntityManager manager, List<Long> asked) {
        Map<String, String> names = new HashMap<>();
        for (int from = 0; from < asked.size(); from += AT_ONCE) {
            manager.createQuery(
                            "SELECT e.topicKey, e.topic FROM NeedEntity e WHERE e.createdAt IN :asked ORDER BY e.id",
                            Object[].class)
                    .setParameter("asked", asked.subList(from, Math.min(asked.size(), from + AT_ONCE)))
                    .getResultList()
                    .forEach(row -> names.putIfAbsent((String) row[0], (String) row[1]));
        }
        return names;
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
