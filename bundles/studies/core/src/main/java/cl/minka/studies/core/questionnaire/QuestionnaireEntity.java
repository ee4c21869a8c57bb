package cl.minka.studies.core.questionnaire;

import cl.minka.kernel.jpa.Folded;
import cl.minka.studies.questionnaire.Questionnaire;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** A questionnaire, with what its newest version is found by. */
@Entity
@Table(name = "questionnaire")
public class QuestionnaireEntity {
    static final int LONGEST = 300;

    @Id
    private String id;

    private String organization;

    private String title;

    @Column(name = "title_key")
    private String titleKey;

    @Column(name = "title_folded")
    private String titleFolded;

    private int latest;

    private String sha256;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "changed_at")
    private long changedAt;

    @Version
    private long version;

    protected QuestionnaireEntity() {}

    QuestionnaireEntity(String id, String organization, Instant now) {
        this.id = id;
        this.organization = organization;
        this.createdAt = now.toEpochMilli();
    }

    /** Takes its next version in. */
    void take(QuestionnaireVersionEntity next, Instant now) {
        title = next.title();
        titleKey = Folded.key(title, LONGEST);
        titleFolded = Folded.of(title, LONGEST);
        latest = next.number();
        sha256 = next.sha256();
        changedAt = now.toEpochMilli();
    }

    String id() {
        return id;
    }

    String organization() {
        return organization;
    }

    int latest() {
        return latest;
    }

    long version() {
        return version;
    }

    Questionnaire toRecord() {
        return new Questionnaire(
                id,
                title,
                organization,
                latest,
                sha256,
                Instant.ofEpochMilli(createdAt),
                Instant.ofEpochMilli(changedAt),
                version);
    }
}
