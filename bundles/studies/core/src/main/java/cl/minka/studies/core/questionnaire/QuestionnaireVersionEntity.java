package cl.minka.studies.core.questionnaire;

import cl.minka.kernel.jpa.Json;
import cl.minka.studies.core.questionnaire.form.FormConverter.Converted;
import cl.minka.studies.questionnaire.FormNote;
import cl.minka.studies.questionnaire.FormQuestion;
import cl.minka.studies.questionnaire.FormSheets;
import cl.minka.studies.questionnaire.FormVersion;
import java.time.Instant;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A version of a questionnaire. */
@Entity
@Table(name = "questionnaire_version")
public class QuestionnaireVersionEntity {
    @Id
    private String id;

    private String questionnaire;

    @Column(name = "version_number")
    private int number;

    private String title;

    @Column(name = "form_id")
    private String formId;

    @Column(name = "form_version")
    private String formVersion;

    private String sha256;

    private String xform;

    private String content;

    @Column(name = "created_at")
    private long createdAt;

    protected QuestionnaireVersionEntity() {}

    /** What is kept as JSON. */
    record Content(FormSheets sheets, List<String> languages, List<FormQuestion> questions, List<FormNote> warnings) {}

    QuestionnaireVersionEntity(
            String questionnaire, int number, Converted form, FormSheets sheets, List<FormNote> warnings, Instant now) {
        this.id = questionnaire + ":" + number;
        this.questionnaire = questionnaire;
        this.number = number;
        this.title = form.title();
        this.formId = form.id();
        this.formVersion = form.version();
        this.sha256 = Wording.sha256(form.xform());
        this.xform = form.xform();
        this.content = Json.write(new Content(sheets, form.languages(), form.questions(), warnings));
        this.createdAt = now.toEpochMilli();
    }

    String title() {
        return title;
    }

    int number() {
        return number;
    }

    String sha256() {
        return sha256;
    }

    FormVersion toRecord(String organization) {
        Content parts = Json.read(content, Content.class);
        return new FormVersion(
                questionnaire,
                number,
                title,
                organization,
                formId,
                formVersion,
                sha256,
                xform,
                parts.sheets,
                parts.languages,
                parts.questions,
                parts.warnings,
                Instant.ofEpochMilli(createdAt));
    }
}
