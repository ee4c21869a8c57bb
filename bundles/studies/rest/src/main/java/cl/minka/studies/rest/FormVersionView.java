package cl.minka.studies.rest;

import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Texts;
import cl.minka.studies.questionnaire.FormNote;
import cl.minka.studies.questionnaire.FormQuestion;
import cl.minka.studies.questionnaire.FormVersion;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A version of a questionnaire: the rows of its sheets, and what they mean. */
public record FormVersionView(
        String id,
        String title,
        String organization,
        int version,
        String formId,
        String formVersion,
        String sha256,
        List<String> languages,
        List<Map<String, String>> survey,
        List<Map<String, String>> choices,
        Map<String, String> settings,
        List<Map<String, String>> externalChoices,
        List<FormQuestion> questions,
        List<NoteView> warnings,
        Instant createdAt) {
    /** Something to look at. */
    public record NoteView(String sheet, int row, String column, String code, String detail) {
        static NoteView of(FormNote note, Texts texts, Call call) {
            Map<String, Object> arguments = new HashMap<>(note.arguments());
            arguments.put("sheet", note.sheet());
            arguments.put("row", note.row());
            arguments.put("column", note.column());
            return new NoteView(
                    note.sheet(),
                    note.row(),
                    note.column(),
                    note.code(),
                    texts.fault(note.code(), call.locale(), arguments));
        }
    }

    static FormVersionView of(FormVersion version, Texts texts, Call call) {
        List<Map<String, String>> settings = version.sheets().settings();
        return new FormVersionView(
                version.questionnaire(),
                version.title(),
                version.organization(),
                version.number(),
                version.formId(),
                version.formVersion(),
                version.sha256(),
                version.languages(),
                version.sheets().survey(),
                version.sheets().choices(),
                settings.isEmpty() ? Map.of() : settings.get(0),
                version.sheets().externalChoices(),
                version.questions(),
                version.warnings().stream()
                        .map(note -> NoteView.of(note, texts, call))
                        .toList(),
                version.createdAt());
    }
}
