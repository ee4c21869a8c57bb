package cl.minka.practices.core.event;

import cl.minka.practices.event.EventMaterial;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** What the organizers say of a file. */
@Entity
@Table(name = "event_material")
@IdClass(MaterialEntity.Key.class)
public class MaterialEntity {
    @Id
    private String event;

    @Id
    private String name;

    @Column(name = "session_id")
    private String session;

    @Enumerated(EnumType.STRING)
    @Column(name = "readers")
    private EventMaterial.Access access;

    @Column(name = "file_version")
    private long fileVersion;

    protected MaterialEntity() {}

    MaterialEntity(String event, String name) {
        this.event = event;
        this.name = name;
    }

    void write(Optional<String> newSession, EventMaterial.Access newAccess, long newVersion) {
        session = newSession.orElse("");
        access = newAccess;
        fileVersion = newVersion;
    }

    boolean isOf(long version) {
        return fileVersion == version;
    }

    String name() {
        return name;
    }

    Optional<String> session() {
        return session.isEmpty() ? Optional.empty() : Optional.of(session);
    }

    EventMaterial.Access access() {
        return access;
    }

    /** Event and name. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String event;
        private String name;

        public Key() {}

        Key(String event, String name) {
            this.event = event;
            this.name = name;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.event.equals(event) && key.name.equals(name);
        }

        @Override
        public int hashCode() {
            return Objects.hash(event, name);
        }
    }
}
