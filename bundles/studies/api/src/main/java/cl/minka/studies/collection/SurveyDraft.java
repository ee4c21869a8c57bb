package cl.minka.studies.collection;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is decided of a survey before it goes to the field.
 *
 * @param title empty: that of the study and the number of the wave
 * @param questionnaire id of the questionnaire
 * @param form number of its version that is asked
 * @param sample number of the study's sample that is visited; empty: whoever answers
 * @param opensAt before it nothing comes in, even when the survey is open
 * @param closesAt from it on nothing comes in
 * @param publicLink whether whoever has the link may answer without an account
 * @param target how many complete responses are wanted; empty: as many as the sample has units
 * @param quotas how many of a kind are let in
 */
public record SurveyDraft(
        Optional<String> title,
        String questionnaire,
        int form,
        Optional<Integer> sample,
        Optional<Instant> opensAt,
        Optional<Instant> closesAt,
        boolean publicLink,
        Optional<Long> target,
        List<Quota> quotas) {
    public SurveyDraft {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(questionnaire, "questionnaire");
        Objects.requireNonNull(sample, "sample");
        Objects.requireNonNull(opensAt, "opensAt");
        Objects.requireNonNull(closesAt, "closesAt");
        Objects.requireNonNull(target, "target");
        quotas = List.copyOf(quotas);
    }

    /**
     * At most so many complete responses with this value.
     *
     * @param variable as {@link Variable#name()}
     * @param value as it stands in the response
     * @param most from 1
     */
    public record Quota(String variable, String value, long most) {
        public Quota {
            Objects.requireNonNull(variable, "variable");
            Objects.requireNonNull(value, "value");
        }
    }
}
