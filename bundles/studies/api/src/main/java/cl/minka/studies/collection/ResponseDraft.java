package cl.minka.studies.collection;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A response as it is sent.
 *
 * @param instance its own id, 1 to 100 characters; the same id is the same response. Empty: one is made
 * @param unit id of the sample's unit
 * @param form number of the version that was answered; empty: the survey's
 * @param complete whether what is required must be there
 * @param interviewer user name or other sign of who asked
 * @param startedAt when it was begun
 * @param endedAt when it was finished
 * @param answers by name of {@link Variable}: texts, numbers, truth values, lists of texts for several choices, lists of objects for
 *     repeats; groups may be given as objects. Empty text and null are no answer
 */
public record ResponseDraft(
        Optional<String> instance,
        Optional<String> unit,
        Optional<Integer> form,
        boolean complete,
        Optional<String> interviewer,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Map<String, Object> answers) {
    public ResponseDraft {
        Objects.requireNonNull(instance, "instance");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(interviewer, "interviewer");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(endedAt, "endedAt");
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /** A complete response of which only the answers are known. */
    public static ResponseDraft of(String instance, Map<String, Object> answers) {
        return new ResponseDraft(
                Optional.of(instance),
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                answers);
    }
}
