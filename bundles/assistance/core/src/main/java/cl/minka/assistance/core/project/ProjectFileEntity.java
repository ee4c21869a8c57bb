package cl.minka.assistance.core.project;

import cl.minka.assistance.project.ProjectDocuments.Document;
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

/** A document of a project; its bytes are the chunks of its content. */
@Entity
@Table(name = "project_file")
@IdClass(ProjectFileEntity.Key.class)
public class ProjectFileEntity {
    @Id
    private String project;

    @Id
    private String name;

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

    protected ProjectFileEntity() {}

    ProjectFileEntity(String project, String name, long uploader) {
        this.project = project;
        this.name = name;
        this.uploader = uploader;
    }

    void write(String newMediaType, Contents.Stored stored, Instant now) {
        mediaType = newMediaType;
        content = stored.id();
        size = stored.size();
        sha256 = stored.sha256();
        storedAt = now.toEpochMilli();
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

    Document toRecord(Map<Long, Account> accounts) {
        return new Document(
                name,
                mediaType,
                size,
                sha256,
                Optional.ofNullable(accounts.get(uploader)).map(Account::username),
                Instant.ofEpochMilli(storedAt),
                version);
    }

    /** Project and name. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String project;
        private String name;

        public Key() {}

        Key(String project, String name) {
            this.project = project;
            this.name = name;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.project.equals(project) && key.name.equals(name);
        }

        @Override
        public int hashCode() {
            return Objects.hash(project, name);
        }
    }
}
