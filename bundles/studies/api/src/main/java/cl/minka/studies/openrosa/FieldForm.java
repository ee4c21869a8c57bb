package cl.minka.studies.openrosa;

import cl.minka.studies.questionnaire.FormVersion;
import java.util.Objects;

/** The form of a survey that is open. */
public record FieldForm(String survey, String title, FormVersion form) {
    public FieldForm {
        Objects.requireNonNull(survey, "survey");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(form, "form");
    }
}
