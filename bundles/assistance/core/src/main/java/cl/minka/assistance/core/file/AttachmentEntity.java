package cl.minka.assistance.core.file;

import cl.minka.assistance.Attachment;
import cl.minka.kernel.jpa.Contents;
import cl.minka.kernel.people.Account;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import javax.persistence.Version;

/** A file of a request; its bytes are the chunks of its content. */
@Entity
@Table(name = "assistance_file")
@IdClass(AttachmentEntity.Key.class)
public class AttachmentEntity {
    @Id
    private String request;

    @Id
    private String name;

    private String message;

    @Column(name = "internal_file")
    private int internal;

    private long uploader;

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

    AttachmentEntity(String request, String name, long uploader) {
        this.request = request;
        this.name = name;
        this.uploader = uploader;
    }

    void place(Optional<String> newMessage, boolean isInternal) {
        message = newMessage.orElse("");
        internal = isInternal ? 1 : 0;
    }

    void write(String newMediaType, Contents.Stored stored, Instant now) {
        mediaType = newMediaType;
        content = stored.id();
        size = stored.size();
        sha256 = stored.sha256();
        storedAt = now.toEpochMilli();
    }

    Optional<String> message() {
        return Optional.of(message).filter(id -> !id.isEmpty());
    }

    boolean isInternal() {
        return internal == 1;
    }

    long uploader() {
        return uploader;
    }

    String content() {
        return content;
    }

    long size() {
        return size;
    }

    long version() {
        return version;
    }

    Attachment toRecord(Map<Long, Account> accounts) {
        return new Attachment(
                name,
                mediaType,
                size,
                sha256,
                message(),
                isInternal(),
                Optional.ofNullable(accounts.get(uploader)).map(Account::username),
                Instant.ofEpochMilli(storedAt),
                version);
    }

    /** Request and name. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String request;
        private String name;

        public Key() {}

        Key(String request, String name) {
            this.request = request;
            this.name = name;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.request.equals(request) && key.name.equals(name);
        }

        @Override
        public int hashCode() {
            return Objects.hash(request, name);
        }
    }
}
