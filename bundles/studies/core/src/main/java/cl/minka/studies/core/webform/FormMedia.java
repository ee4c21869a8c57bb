package cl.minka.studies.core.webform;

import cl.minka.studies.core.questionnaire.files.FormDocument;
import cl.minka.studies.questionnaire.FormFile;
import cl.minka.studies.questionnaire.FormQuestion;
import cl.minka.studies.webform.Medium;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is seen and heard beside the texts of a form, as far as the files are there. */
final class FormMedia {
    private final FormDocument document;
    private final Map<String, FormFile> present;

    FormMedia(FormDocument document, List<FormFile> present) {
        this.document = document;
        this.present = present.stream().collect(Collectors.toMap(FormFile::name, Function.identity()));
    }

    /** @param language of the form; empty where its texts have none */
    List<Medium> of(FormQuestion question, String language) {
        return of(question.path() + ":label", language);
    }

    List<Medium> ofChoice(FormQuestion question, String value, String language) {
        FormDocument.Source source = document.lists().get(question.path());
        String id = source == null ? null : document.texts().get(source.instance() + "/" + value);
        return id == null ? List.of() : of(id, language);
    }

    private List<Medium> of(String id, String language) {
        Map<String, Map<String, String>> own =
                document.media().getOrDefault(language, document.media().getOrDefault("default", Map.of()));
        return own.getOrDefault(id, Map.of()).entrySet().stream()
                .filter(one -> present.containsKey(one.getValue()))
                .map(one -> new Medium(
                        one.getKey(),
                        one.getValue(),
                        present.get(one.getValue()).stored().orElseThrow().sha256()))
                .toList();
    }
}
