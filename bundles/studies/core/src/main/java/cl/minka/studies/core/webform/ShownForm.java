package cl.minka.studies.core.webform;

import cl.minka.studies.core.collection.check.FormSurface;
import cl.minka.studies.core.questionnaire.files.FormDocument;
import cl.minka.studies.core.questionnaire.files.WholeForm;
import cl.minka.studies.questionnaire.FormQuestion;
import cl.minka.studies.questionnaire.FormVersion;
import cl.minka.studies.webform.Medium;
import cl.minka.studies.webform.Sheet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A version with the files beside it: what is asked, with the choices of its lists and what is seen and heard. */
record ShownForm(FormVersion form, FormSurface surface, FormMedia media) {
    static ShownForm of(WholeForm version) {
        FormVersion whole = version.withTables();
        FormDocument document = FormDocument.of(version.form().xform());
        return new ShownForm(whole, new FormSurface(whole), new FormMedia(document, version.present()));
    }

    List<Sheet.Item> items(Map<String, Object> answers, String language) {
        return surface.of(answers).stream().map(spot -> item(spot, language)).toList();
    }

    private Sheet.Item item(FormSurface.Spot spot, String language) {
        Optional<FormQuestion> question = spot.variable().map(one -> one.question());
        Map<String, List<Medium>> choices = new HashMap<>();
        question.ifPresent(one -> one.choices().forEach(choice -> {
            List<Medium> beside = media.ofChoice(one, choice.value(), language);
            if (!beside.isEmpty()) {
                choices.put(choice.value(), beside);
            }
        }));
        return new Sheet.Item(
                spot.field(),
                question,
                spot.required(),
                spot.open(),
                question.map(one -> media.of(one, language)).orElse(List.of()),
                choices);
    }
}
