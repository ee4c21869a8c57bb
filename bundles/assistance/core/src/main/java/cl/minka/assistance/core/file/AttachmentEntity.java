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
@Table(name = "request_file")
@IdClass(AttachmentEntity.Key.class)
public class AttachmentEntity {
    @Id
    private String request;

    @Id
    private String name;

    @Id
    @Column(name = "internal_file")
    private int internal;

    private String message;

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

    AttachmentEntity(String request, String name, boolean isInternal, long uploader) {
        this.request = request;
        this.name = name;
        this.internal = isInternal ? 1 : 0;
        this.uploader = uploader;
    }

    void write(Optional<String> newMessage, String newMediaType, Contents.Stored stored, Instant now) {
        message = newMessage.orElse("");
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

    /** Request and name, and whether it is for those who assist only: both kinds have names of their own. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String request;
        private String name;
        private int internal;

        public Key() {}

        Key(String request, String name, boolean isInternal) {
            this.request = request;
            this.name = name;
            this.internal = isInternal ? 1 : 0;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.request.equals(request)
                    && key.name.equals(name)
                    && key.internal == internal;
        }

        @Override
        public int hashCode() {
            return Objects.hash(request, name, internal);
        }
    }
}
