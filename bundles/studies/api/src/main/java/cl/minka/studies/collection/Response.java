package cl.minka.studies.collection;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A response that is kept.
 *
 * @param place order of arrival within the survey, from 1
 * @param unit id of the sample's unit; empty where there is none
 * @param form number of the version that was answered
 * @param consent whether express consent was given with it
 * @param edition 1 until it is changed
 * @param answers by name of {@link Variable}, in the order of the form: numbers for {@code int} and {@code decimal}, else texts; repeats
 *     are lists of objects by their own name; what was not answered is absent
 * @param attachments empty in lists
 */
public record Response(
        long place,
        String instance,
        String unit,
        int form,
        boolean complete,
        Channel channel,
        String interviewer,
        String device,
        boolean consent,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Instant receivedAt,
        Instant changedAt,
        int edition,
        Map<String, Object> answers,
        List<Attachment> attachments) {
    public Response {
        Objects.requireNonNull(instance, "instance");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(interviewer, "interviewer");
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(endedAt, "endedAt");
        Objects.requireNonNull(receivedAt, "receivedAt");
        Objects.requireNonNull(changedAt, "changedAt");
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        attachments = List.copyOf(attachments);
    }

    /**
     * A file of a response.
     *
     * @param size in bytes
     * @param sha256 of the bytes as they came, hexadecimal
     */
    public record Attachment(String name, String mediaType, long size, String sha256) {
        public Attachment {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(mediaType, "mediaType");
            Objects.requireNonNull(sha256, "sha256");
        }
    }

    /**
     * What a response was before a change.
     *
     * @param edition the number that it had
     * @param replacedBy user name of who changed it
     */
    public record Edition(
            int edition,
            Map<String, Object> answers,
            String sha256,
            String replacedBy,
            Instant replacedAt,
            String reason) {
        public Edition {
            answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
            Objects.requireNonNull(sha256, "sha256");
            Objects.requireNonNull(replacedBy, "replacedBy");
            Objects.requireNonNull(replacedAt, "replacedAt");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
