package cl.minka.schools.core.offer;

import cl.minka.schools.EditionDraft.Session;
import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A session of an edition: when it is and who teaches it. */
@Entity
@Table(name = "edition_session")
@IdClass(SessionEntity.Key.class)
public class SessionEntity {
    @Id
    private String edition;

    @Id
    private int number;

    @Column(name = "starts_at")
    private long startsAt;

    @Column(name = "ends_at")
    private long endsAt;

    private String instructors;

    protected SessionEntity() {}

    SessionEntity(String edition, int number, Session session) {
        this.edition = edition;
        this.number = number;
        this.startsAt = session.startsAt().toEpochMilli();
        this.endsAt = session.endsAt().toEpochMilli();
        this.instructors = " " + String.join(" ", session.instructors()) + " ";
    }

    /** Its key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String edition;
        private int number;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && edition.equals(key.edition) && number == key.number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(edition, number);
        }
    }
}
