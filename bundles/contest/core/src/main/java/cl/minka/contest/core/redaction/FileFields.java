package cl.minka.contest.core.redaction;

import cl.minka.contest.ContestDefinition;
import cl.minka.contest.FormField;
import cl.minka.contest.InitiativeDraft;
import cl.minka.kernel.jpa.CanonicalJson;
import cl.minka.kernel.jpa.Folded;
import java.util.List;

/** Which files evaluators may see: those that answer a form field marked {@code blind}. */
final class FileFields {
    private FileFields() {}

    static boolean any(ContestDefinition definition) {
        return definition.form().stream().anyMatch(FileFields::isShown);
    }

    /** Named after the field, or named by its answer; what a field answers that is not shown stays hidden. */
    static boolean shows(ContestDefinition definition, InitiativeDraft draft, String name) {
        return definition.form().stream().anyMatch(field -> isShown(field) && answers(field, draft, name))
                && definition.form().stream()
                        .noneMatch(field ->
                                field.type() == FormField.Type.FILE && !field.blind() && answers(field, draft, name));
    }

    /** Changes when who presents or took part changes: then files are searched anew. */
    static String basis(InitiativeDraft draft) {
        return CanonicalJson.sha256(List.of(draft.municipalities(), BlindTexts.people(draft)));
    }

    private static boolean isShown(FormField field) {
        return field.blind() && field.type() == FormField.Type.FILE;
    }

    private static boolean answers(FormField field, InitiativeDraft draft, String name) {
        return Folded.of(name).startsWith(Folded.of(field.id()))
                || name.equals(draft.answers().get(field.id()));
    }
}
