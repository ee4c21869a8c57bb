package cl.minka.practices.need;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What was asked and never answered: open needs without any offer.
 *
 * @param topics those of most needs first, then by name
 */
public record Unanswered(int total, List<Topic> topics) {
    public Unanswered {
        topics = List.copyOf(topics);
    }

    /**
     * The needs of one main topic.
     *
     * @param topic as it was first written
     * @param upTo30Days how many were asked at most 30 days ago
     * @param upTo90Days how many more than 30 and at most 90 days ago
     * @param older how many before that
     * @param oldest when the oldest was asked
     */
    public record Topic(String topic, int needs, int upTo30Days, int upTo90Days, int older, Instant oldest) {
        public Topic {
            Objects.requireNonNull(topic, "topic");
            Objects.requireNonNull(oldest, "oldest");
        }
    }
}
