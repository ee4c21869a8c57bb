package cl.minka.studies.core.questionnaire.form;

import cl.minka.kernel.InvalidInput;
import cl.minka.studies.core.questionnaire.workbook.Workbook;
import cl.minka.studies.questionnaire.FormNote;
import cl.minka.studies.questionnaire.FormQuestion;
import java.util.List;

/** Makes XForms of XLSForms. */
public final class FormConverter {
    private FormConverter() {}

    /**
     * A form that can be used.
     *
     * @param version what its settings say; may be empty
     */
    public record Converted(
            String title,
            String id,
            String version,
            String xform,
            List<String> languages,
            List<FormQuestion> questions,
            List<FormNote> warnings) {}

    /**
     * Reads a workbook and writes it as an XForm.
     *
     * @param fallbackName of the form, where its settings have none: a name as XML allows it
     * @throws InvalidInput with everything that is wrong, by sheet, row and column
     */
    public static Converted convert(Workbook workbook, String fallbackName) {
        Form form = FormReader.read(workbook, fallbackName);
        if (!FormReader.NAME.matcher(form.survey.name).matches()) {
            form.faults.add(Faults.at("settings", 2, "name", "studies.form.bad-name"));
        }
        InvalidInput.throwIfAny(form.faults);
        References references = new References(form);
        new ExpressionCheck(form, references).check();
        String xform = new XFormWriter(form, references).write();
        InvalidInput.throwIfAny(form.faults.stream().distinct().toList());
        QuestionList questions = new QuestionList(form);
        return new Converted(
                form.title,
                form.id,
                form.settings.getOrDefault("version", ""),
                xform,
                questions.languages(),
                questions.all(),
                form.warnings);
    }
}
