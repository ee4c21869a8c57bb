package cl.minka.studies.rest.panel;

import cl.minka.studies.panel.WaveDraft;
import java.time.Instant;
import java.util.Optional;

/** The next wave; what is left out is as in the wave before. */
public record WaveBody(
        String title,
        String questionnaire,
        Integer version,
        Integer sample,
        Instant opensAt,
        Instant closesAt,
        Boolean publicLink) {
    WaveDraft toDraft() {
        return new WaveDraft(
                Optional.ofNullable(title),
                Optional.ofNullable(questionnaire),
                Optional.ofNullable(version),
                Optional.ofNullable(sample),
                Optional.ofNullable(opensAt),
                Optional.ofNullable(closesAt),
                Optional.ofNullable(publicLink));
    }
}
