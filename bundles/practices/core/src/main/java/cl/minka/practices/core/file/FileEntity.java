package cl.minka.practices.core.file;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import javax.persistence.Version;

/** A file; its bytes are the chunks of its content. */
@Entity
@Table(name = "practice_file")
@IdClass(FileEntity.Key.class)
public class FileEntity {
    @Id
    @Column(name = "owner_path")
    private String owner;

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

    protected FileEntity() {}

    FileEntity(String owner, String name) {
        this.owner = owner;
        this.name = name;
    }

    void write(String newMediaType, String newContent, long newSize, String newSha256, Instant now) {
        mediaType = newMediaType;
        content = newContent;
        size = newSize;
        sha256 = newSha256;
        storedAt = now.toEpochMilli();
    }

    String content() {
        return content;
    }

    long version() {
        return version;
    }

    long size() {
        return size;
    }

    StoredFile toRecord() {
        return new StoredFile(owner, name, mediaType, size, sha256, content, Instant.ofEpochMilli(storedAt), version);
    }

    /** Owner and name. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String owner;
        private String name;

        public Key() {}

        Key(String owner, String name) {
            this.owner = owner;
            this.name = name;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.owner.equals(owner) && key.name.equals(name);
        }

        @Override
        public int hashCode() {
            return Objects.hash(owner, name);
        }
    }
}
