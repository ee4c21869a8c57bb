package cl.minka.studies.questionnaire;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A version of a questionnaire. It never changes.
 *
 * @param number from 1
 * @param formId the id that devices know the form by
 * @param formVersion what the settings give as its version; may be empty
 * @param sha256 of {@code xform} as UTF-8, hexadecimal
 * @param xform the ODK XForm
 * @param languages in the order of the sheets; empty when the texts have no language
 * @param questions in the order of the form
 */
public record FormVersion(
        String questionnaire,
        int number,
        String title,
        String organization,
        String formId,
        String formVersion,
        String sha256,
        String xform,
        FormSheets sheets,
        List<String> languages,
        List<FormQuestion> questions,
        List<FormNote> warnings,
        Instant createdAt) {
    public FormVersion {
        Objects.requireNonNull(questionnaire, "questionnaire");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(organization, "organization");
        Objects.requireNonNull(formId, "formId");
        Objects.requireNonNull(formVersion, "formVersion");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(xform, "xform");
        Objects.requireNonNull(sheets, "sheets");
        languages = List.copyOf(languages);
        questions = List.copyOf(questions);
        warnings = List.copyOf(warnings);
        Objects.requireNonNull(createdAt, "createdAt");
    }
}
