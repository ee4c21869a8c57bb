package cl.minka.assistance.staff;

import java.util.Objects;

/**
 * What somebody knows of a topic.
 *
 * @param level 1 (some) to 3 (all)
 */
public record Skill(String topic, int level) {
    public Skill {
        Objects.requireNonNull(topic, "topic");
    }
}
