package cl.minka.assistance.core.funding;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** That people were told of a document that it expires on a day. */
@Entity
@Table(name = "application_told")
@IdClass(ToldEntity.Key.class)
public class ToldEntity {
    @Id
    private String application;

    @Id
    private String document;

    @Id
    @Column(name = "expires_on")
    private String expiresOn;

    @Column(name = "told_at")
    private long toldAt;

    protected ToldEntity() {}

    ToldEntity(String application, String document, LocalDate expiresOn, Instant now) {
        this.application = application;
        this.document = document;
        this.expiresOn = expiresOn.toString();
        this.toldAt = now.toEpochMilli();
    }

    boolean is(String otherApplication, String otherDocument, LocalDate day) {
        return application.equals(otherApplication)
                && document.equals(otherDocument)
                && expiresOn.equals(day.toString());
    }

    /** Application, document and day. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String application;
        private String document;
        private String expiresOn;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.application.equals(application)
                    && key.document.equals(document)
                    && key.expiresOn.equals(expiresOn);
        }

        @Override
        public int hashCode() {
            return Objects.hash(application, document, expiresOn);
        }
    }
}
