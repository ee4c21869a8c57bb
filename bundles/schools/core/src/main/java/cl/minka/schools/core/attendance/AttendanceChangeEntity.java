package cl.minka.schools.core.attendance;

import cl.minka.kernel.jpa.RandomIds;
import cl.minka.schools.attendance.AttendanceRecord;
import cl.minka.schools.attendance.AttendanceSource;
import cl.minka.schools.attendance.AttendanceStatus;
import cl.minka.schools.enrolment.Enrolment;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;

/** One change of somebody's status in a session. */
@Entity
@Table(name = "attendance_change")
public class AttendanceChangeEntity {
    @Id
    private String id;

    private String edition;
    private int number;
    private String enrolment;
    private String person;

    @Enumerated(EnumType.STRING)
    @Column(name = "status_before")
    private AttendanceStatus before;

    @Enumerated(EnumType.STRING)
    private AttendanceStatus status;

    @Enumerated(EnumType.STRING)
    private AttendanceSource source;

    private String note;
    private long account;
    private String batch;
    private String reason;
    private long turn;

    @Column(name = "recorded_at")
    private long recordedAt;

    @Column(name = "stored_at")
    private long storedAt;

    protected AttendanceChangeEntity() {}

    AttendanceChangeEntity(
            AttendanceSessionEntity session,
            Enrolment who,
            AttendanceStatus before,
            AttendanceStatus status,
            String note,
            Origin origin) {
        this.id = RandomIds.opaque();
        this.edition = session.edition();
        this.number = session.number();
        this.enrolment = who.id();
        this.person = who.person();
        this.before = before;
        this.status = status;
        this.source = origin.source();
        this.note = note;
        this.account = origin.account();
        this.batch = origin.batch();
        this.reason = origin.reason();
        this.turn = session.turn();
        this.recordedAt = origin.recordedAt().toEpochMilli();
        this.storedAt = origin.storedAt().toEpochMilli();
    }

    String id() {
        return id;
    }

    String edition() {
        return edition;
    }

    int number() {
        return number;
    }

    String enrolment() {
        return enrolment;
    }

    String person() {
        return person;
    }

    AttendanceStatus status() {
        return status;
    }

    AttendanceSource source() {
        return source;
    }

    String note() {
        return note;
    }

    long account() {
        return account;
    }

    Instant recordedAt() {
        return Instant.ofEpochMilli(recordedAt);
    }

    AttendanceRecord toRecord(Names names) {
        return new AttendanceRecord(
                id,
                enrolment,
                person,
                before,
                status,
                source,
                note,
                recordedAt(),
                Instant.ofEpochMilli(storedAt),
                names.of(account),
                Optional.of(batch).filter(text -> !text.isEmpty()),
                Optional.of(reason).filter(text -> !text.isEmpty()));
    }
}
