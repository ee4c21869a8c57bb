package cl.minka.schools.core.attendance;

import cl.minka.kernel.jpa.Contents;
import cl.minka.schools.attendance.AttendanceScan;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** The scanned sheet of a session; its bytes are apart. */
@Entity
@Table(name = "attendance_scan")
@IdClass(SessionKey.class)
public class ScanEntity {
    @Id
    private String edition;

    @Id
    private int number;

    private String content;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "size_bytes")
    private long size;

    private String sha256;
    private long account;

    @Column(name = "stored_at")
    private long storedAt;

    private long version;

    protected ScanEntity() {}

    ScanEntity(AttendanceSessionEntity session) {
        this.edition = session.edition();
        this.number = session.number();
    }

    void write(Contents.Stored stored, String newMediaType, long newAccount, Instant now) {
        content = stored.id();
        size = stored.size();
        sha256 = stored.sha256();
        mediaType = newMediaType;
        account = newAccount;
        storedAt = now.toEpochMilli();
        version++;
    }

    String content() {
        return content;
    }

    AttendanceScan toRecord() {
        return new AttendanceScan(mediaType, size, sha256, Instant.ofEpochMilli(storedAt), version);
    }
}
