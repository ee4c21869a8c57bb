package cl.minka.studies.openrosa;

import cl.minka.studies.questionnaire.FormFile;
import cl.minka.studies.questionnaire.FormVersion;
import java.util.List;
import java.util.Objects;

/**
 * The form of a survey that is open.
 *
 * @param files beside it that are there
 */
public record FieldForm(String survey, String title, FormVersion form, List<FormFile> files) {
    public FieldForm {
        Objects.requireNonNull(survey, "survey");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(form, "form");
        files = List.copyOf(files);
    }
}
