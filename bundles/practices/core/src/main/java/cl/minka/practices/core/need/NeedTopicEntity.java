package cl.minka.practices.core.need;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A topic of a need, folded. */
@Entity
@Table(name = "need_topic")
@IdClass(NeedTopicEntity.Key.class)
public class NeedTopicEntity {
    @Id
    private String need;

    @Id
    private String topic;

    protected NeedTopicEntity() {}

    NeedTopicEntity(String need, String topic) {
        this.need = need;
        this.topic = topic;
    }

    /** Its key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String need;
        private String topic;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && need.equals(key.need) && topic.equals(key.topic);
        }

        @Override
        public int hashCode() {
            return Objects.hash(need, topic);
        }
    }
}
