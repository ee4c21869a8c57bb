package cl.minka.practices.core.need;

import cl.minka.practices.need.NeedState;
import cl.minka.practices.need.Unanswered;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;

/** Counts what was asked and never answered, by topic and age. */
final class UnansweredNeeds {
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration QUARTER = Duration.ofDays(90);

    private UnansweredNeeds() {}

    static Unanswered of(EntityManager manager, Instant now) {
        List<Object[]> rows = manager.createQuery(
                        "SELECT e.topicKey, e.topic, e.createdAt FROM NeedEntity e WHERE e.state = :open"
                                + " AND e.answeredAt = 0 ORDER BY e.createdAt, e.id",
                        Object[].class)
                .setParameter("open", NeedState.OPEN)
                .getResultList();
        Map<String, Unanswered.Topic> topics = new LinkedHashMap<>();
        for (Object[] row : rows) {
            topics.merge((String) row[0], one((String) row[1], (Long) row[2], now), UnansweredNeeds::both);
        }
        List<Unanswered.Topic> sorted = new ArrayList<>(topics.values());
        sorted.sort(Comparator.comparing(Unanswered.Topic::needs).reversed().thenComparing(Unanswered.Topic::topic));
        return new Unanswered(rows.size(), sorted);
    }

    private static Unanswered.Topic one(String topic, long asked, Instant now) {
        Instant at = Instant.ofEpochMilli(asked);
        Duration age = Duration.between(at, now);
        boolean young = age.compareTo(MONTH) <= 0;
        boolean old = age.compareTo(QUARTER) > 0;
        return new Unanswered.Topic(topic, 1, young ? 1 : 0, young || old ? 0 : 1, old ? 1 : 0, at);
    }

    private static Unanswered.Topic both(Unanswered.Topic first, Unanswered.Topic next) {
        return new Unanswered.Topic(
                first.topic(),
                first.needs() + next.needs(),
                first.upTo30Days() + next.upTo30Days(),
                first.upTo90Days() + next.upTo90Days(),
                first.older() + next.older(),
                first.oldest());
    }
}
