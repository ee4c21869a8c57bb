package cl.minka.contest.core.persistence;

import cl.minka.contest.Attachment;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import javax.persistence.Version;

/** A file of an initiative; its bytes are the chunks of its content. */
@Entity
@Table(name = "attachment")
@IdClass(AttachmentEntity.Key.class)
public class AttachmentEntity {
    @Id
    private String initiative;

    @Id
    private String name;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "size_bytes")
    private long size;

    private String sha256;
    private String content;

    @Column(name = "stored_at")
    private long storedAt;

    @Version
    private long version;

    protected AttachmentEntity() {}

    public AttachmentEntity(String initiative, String name) {
        this.initiative = initiative;
        this.name = name;
    }

    public void write(String newMediaType, String newContent, long newSize, String newSha256, Instant now) {
        mediaType = newMediaType;
        content = newContent;
        size = newSize;
        sha256 = newSha256;
        storedAt = now.toEpochMilli();
    }

    public String initiative() {
        return initiative;
    }

    public String name() {
        return name;
    }

    public String content() {
        return content;
    }

    public String sha256() {
        return sha256;
    }

    public long version() {
        return version;
    }

    public Attachment toRecord() {
        return new Attachment(name, mediaType, size, sha256, Instant.ofEpochMilli(storedAt), version);
    }

    /** Initiative and name. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String initiative;
        private String name;

        public Key() {}

        public Key(String initiative, String name) {
            this.initiative = initiative;
            this.name = name;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.initiative.equals(initiative) && key.name.equals(name);
        }

        @Override
        public int hashCode() {
            return Objects.hash(initiative, name);
        }
    }
}
