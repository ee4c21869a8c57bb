package cl.minka.assistance.core.level;

import cl.minka.assistance.Priority;
import cl.minka.assistance.level.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;

/** Finds the level that holds for a request. */
public final class LevelShelf {
    private final List<LevelEntity> levels;

    private LevelShelf(List<LevelEntity> levels) {
        this.levels = levels;
    }

    /** All levels, for those who look at many requests. */
    public static LevelShelf of(EntityManager manager) {
        return new LevelShelf(manager.createQuery("SELECT e FROM LevelEntity e", LevelEntity.class)
                .getResultList());
    }

    /** @param topic as topics are compared */
    public static Optional<Level> find(EntityManager manager, String topic, Priority priority) {
        return new LevelShelf(manager.createQuery(
                                "SELECT e FROM LevelEntity e WHERE e.topic = '' OR e.topic = :topic", LevelEntity.class)
                        .setParameter("topic", topic)
                        .getResultList())
                .find(topic, priority);
    }

    /** @param topic as topics are compared */
    public Optional<Level> find(String topic, Priority priority) {
        return levels.stream()
                .filter(level -> level.fit(topic, priority) > 0)
                .max(Comparator.comparing(level -> level.fit(topic, priority)))
                .map(LevelEntity::toRecord);
    }
}
