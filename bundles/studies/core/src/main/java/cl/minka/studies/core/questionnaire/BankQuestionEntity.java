package cl.minka.studies.core.questionnaire;

import cl.minka.kernel.jpa.Folded;
import cl.minka.kernel.jpa.Json;
import cl.minka.kernel.jpa.RandomIds;
import cl.minka.studies.questionnaire.BankQuestion;
import cl.minka.studies.questionnaire.FormQuestion;
import cl.minka.studies.questionnaire.FormVersion;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A question of the newest version of a questionnaire, as the bank finds it. */
@Entity
@Table(name = "bank_question")
public class BankQuestionEntity {
    private static final int LONGEST = 300;
    private static final int LONGEST_FOLDED = 600;

    @Id
    private String id;

    private String questionnaire;

    private String organization;

    private String title;

    @Column(name = "version_number")
    private int number;

    private String path;

    @Column(name = "label_key")
    private String labelKey;

    @Column(name = "label_folded")
    private String labelFolded;

    private String series;

    private String wording;

    private String question;

    protected BankQuestionEntity() {}

    BankQuestionEntity(FormVersion version, FormQuestion asked) {
        String words = String.join(" ", asked.label().values());
        this.id = RandomIds.opaque();
        this.questionnaire = version.questionnaire();
        this.organization = version.organization();
        this.title = version.title();
        this.number = version.number();
        this.path = asked.path();
        this.labelKey = Folded.key(words.isEmpty() ? asked.name() : words, LONGEST);
        this.labelFolded = Folded.of(words + " " + asked.name(), LONGEST_FOLDED);
        this.series = asked.series().orElse("");
        this.wording = Wording.of(asked);
        this.question = Json.write(asked);
    }

    String id() {
        return id;
    }

    String questionnaire() {
        return questionnaire;
    }

    String path() {
        return path;
    }

    String series() {
        return series;
    }

    String wording() {
        return wording;
    }

    BankQuestion.Link toLink(String than) {
        return new BankQuestion.Link(questionnaire, title, number, path, wording.equals(than));
    }

    BankQuestion toRecord(List<BankQuestion.Link> links) {
        return new BankQuestion(id, questionnaire, title, number, Json.read(question, FormQuestion.class), links);
    }
}
