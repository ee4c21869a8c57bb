package cl.minka.assistance;

import java.util.List;
import java.util.Objects;

/**
 * What is written of a request.
 *
 * @param municipality CUT code of who asks; empty: the caller's own
 * @param topic word by which levels, skills and notes are found
 * @param links what it is about, as paths below the API's base: {@code practices/…}, {@code studies/…}, {@code editions/…}
 */
public record RequestDraft(
        String municipality,
        String title,
        String description,
        String topic,
        Priority priority,
        Channel channel,
        List<String> links) {
    public RequestDraft {
        Objects.requireNonNull(municipality, "municipality");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(priority, "priority");
        Objects.requireNonNull(channel, "channel");
        links = List.copyOf(links);
    }

    /** The same for another municipality. */
    public RequestDraft of(String other) {
        return new RequestDraft(other, title, description, topic, priority, channel, links);
    }
}
