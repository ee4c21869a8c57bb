package cl.minka.studies.core.collection;

import cl.minka.studies.collection.Response;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** What a response was before a change. */
@Entity
@Table(name = "survey_response_edition")
@IdClass(ResponseEditionEntity.Key.class)
public class ResponseEditionEntity {
    @Id
    private String response;

    @Id
    private int edition;

    private String answers;
    private String sha256;

    @Column(name = "replaced_by")
    private String replacedBy;

    @Column(name = "replaced_at")
    private long replacedAt;

    private String reason;

    protected ResponseEditionEntity() {}

    ResponseEditionEntity(ResponseEntity before, String who, Instant now, String reason) {
        this.response = before.id();
        this.edition = before.edition();
        this.answers = before.answers();
        this.sha256 = before.sha256();
        this.replacedBy = who;
        this.replacedAt = now.toEpochMilli();
        this.reason = reason;
    }

    String answers() {
        return answers;
    }

    Response.Edition toRecord(Map<String, Object> said) {
        return new Response.Edition(edition, said, sha256, replacedBy, Instant.ofEpochMilli(replacedAt), reason);
    }

    /** The response and the number. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String response;
        private int edition;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.response.equals(response) && key.edition == edition;
        }

        @Override
        public int hashCode() {
            return Objects.hash(response, edition);
        }
    }
}
