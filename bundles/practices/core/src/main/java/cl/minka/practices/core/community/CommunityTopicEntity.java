package cl.minka.practices.core.community;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A topic of a community, folded. */
@Entity
@Table(name = "community_topic")
@IdClass(CommunityTopicEntity.Key.class)
public class CommunityTopicEntity {
    @Id
    private String community;

    @Id
    private String topic;

    protected CommunityTopicEntity() {}

    CommunityTopicEntity(String community, String topic) {
        this.community = community;
        this.topic = topic;
    }

    /** Its key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String community;
        private String topic;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && community.equals(key.community) && topic.equals(key.topic);
        }

        @Override
        public int hashCode() {
            return Objects.hash(community, topic);
        }
    }
}
