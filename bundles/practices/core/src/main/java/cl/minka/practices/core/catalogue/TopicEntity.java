package cl.minka.practices.core.catalogue;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A topic of a practice, folded. */
@Entity
@Table(name = "practice_topic")
@IdClass(TopicEntity.Key.class)
public class TopicEntity {
    @Id
    private String practice;

    @Id
    private String topic;

    protected TopicEntity() {}

    TopicEntity(String practice, String topic) {
        this.practice = practice;
        this.topic = topic;
    }

    /** Its key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String practice;
        private String topic;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && practice.equals(key.practice) && topic.equals(key.topic);
        }

        @Override
        public int hashCode() {
            return Objects.hash(practice, topic);
        }
    }
}
