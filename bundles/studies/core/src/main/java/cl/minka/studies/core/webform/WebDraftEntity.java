package cl.minka.studies.core.webform;

import cl.minka.kernel.jpa.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A sheet that is half filled in, or was sent. */
@Entity
@Table(name = "survey_web_draft")
public class WebDraftEntity {
    @Id
    private String id;

    private String survey;
    private String filled;
    private int sent;

    @Column(name = "changed_at")
    private long changedAt;

    protected WebDraftEntity() {}

    WebDraftEntity(String id, String survey) {
        this.id = id;
        this.survey = survey;
    }

    void write(Kept kept, Instant now) {
        filled = Json.write(kept);
        changedAt = now.toEpochMilli();
    }

    void send(Instant now) {
        write(new Kept(true, Map.of()), now);
        sent = 1;
    }

    boolean isSent() {
        return sent == 1;
    }

    Kept kept() {
        return Json.read(filled, Kept.class);
    }

    /** What is kept of a sheet. */
    record Kept(boolean consent, Map<String, List<String>> values) {}
}
