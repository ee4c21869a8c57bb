package cl.minka.studies.panel;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The next wave; questionnaire, version, sample and link are as in the wave before where nothing is said.
 *
 * @param form number of the version; empty: that of the wave before, or the newest where the questionnaire is another
 */
public record WaveDraft(
        Optional<String> title,
        Optional<String> questionnaire,
        Optional<Integer> form,
        Optional<Integer> sample,
        Optional<Instant> opensAt,
        Optional<Instant> closesAt,
        Optional<Boolean> publicLink) {
    public WaveDraft {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(questionnaire, "questionnaire");
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(sample, "sample");
        Objects.requireNonNull(opensAt, "opensAt");
        Objects.requireNonNull(closesAt, "closesAt");
        Objects.requireNonNull(publicLink, "publicLink");
    }
}
