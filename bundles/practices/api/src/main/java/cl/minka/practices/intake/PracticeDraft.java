package cl.minka.practices.intake;

import java.util.Objects;

/**
 * What is known of a practice before its municipality writes the sheet. Texts that are too long for a sheet are cut.
 *
 * @param source path of what it comes from, at most 300 characters; of each source there is one sheet at most
 * @param municipality CUT code of whose practice it is
 * @param problem what it answers to
 * @param solution what was done
 */
public record PracticeDraft(
        String source, String municipality, String title, String topic, String problem, String solution) {
    public PracticeDraft {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(municipality, "municipality");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(solution, "solution");
    }
}
