package cl.minka.practices.need;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a municipality writes of a need. Texts are plain, with line breaks.
 *
 * @param municipality CUT code of whose need it is; empty for the only one that the writer acts for, and where the reader must not know it
 * @param title up to 200 characters
 * @param problem what is wrong
 * @param topic the main one, up to 60 characters, whatever its case and accents
 * @param topics others, up to 9
 * @param context what a helper should know: size, means, what was tried
 * @param anonymous whether nobody else but the association may know whose it is, until an offer is accepted
 * @param wantedBy when a solution is wanted
 */
public record NeedSheet(
        Optional<String> municipality,
        String title,
        String problem,
        String topic,
        List<String> topics,
        Urgency urgency,
        String context,
        boolean anonymous,
        Optional<LocalDate> wantedBy) {
    public NeedSheet {
        Objects.requireNonNull(municipality, "municipality");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(topic, "topic");
        topics = List.copyOf(topics);
        Objects.requireNonNull(urgency, "urgency");
        Objects.requireNonNull(context, "context");
        Objects.requireNonNull(wantedBy, "wantedBy");
    }

    /** The same of that municipality, or of one that is not told. */
    public NeedSheet of(Optional<String> owner) {
        return new NeedSheet(owner, title, problem, topic, topics, urgency, context, anonymous, wantedBy);
    }
}
