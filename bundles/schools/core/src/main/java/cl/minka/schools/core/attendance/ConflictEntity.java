package cl.minka.schools.core.attendance;

import cl.minka.schools.attendance.AttendanceConflict;
import cl.minka.schools.attendance.AttendanceSource;
import cl.minka.schools.attendance.AttendanceStatus;
import cl.minka.schools.enrolment.Enrolment;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;

/** A capture that does not agree with the record. */
@Entity
@Table(name = "attendance_conflict")
public class ConflictEntity {
    @Id
    private String id;

    private String edition;
    private int number;
    private String enrolment;
    private String person;

    @Enumerated(EnumType.STRING)
    private AttendanceStatus stored;

    @Enumerated(EnumType.STRING)
    @Column(name = "stored_source")
    private AttendanceSource storedSource;

    @Enumerated(EnumType.STRING)
    private AttendanceStatus offered;

    @Enumerated(EnumType.STRING)
    @Column(name = "offered_source")
    private AttendanceSource offeredSource;

    private String batch;
    private String device;
    private String note;
    private long account;

    @Column(name = "captured_at")
    private long capturedAt;

    @Column(name = "opened_at")
    private long openedAt;

    private String settled;
    private String reason;

    @Column(name = "settled_by")
    private long settledBy;

    @Column(name = "settled_at")
    private long settledAt;

    protected ConflictEntity() {}

    ConflictEntity(
            String id,
            AttendanceSessionEntity session,
            Enrolment who,
            AttendanceEntity row,
            AttendanceStatus offered,
            String note,
            String device,
            Origin origin) {
        this.id = id;
        this.edition = session.edition();
        this.number = session.number();
        this.enrolment = who.id();
        this.person = who.person();
        this.stored = row.status();
        this.storedSource = row.source();
        this.offered = offered;
        this.offeredSource = origin.source();
        this.batch = origin.batch();
        this.device = device;
        this.note = note;
        this.account = origin.account();
        this.capturedAt = origin.recordedAt().toEpochMilli();
        this.openedAt = origin.storedAt().toEpochMilli();
        this.settled = "";
        this.reason = "";
    }

    String id() {
        return id;
    }

    String enrolment() {
        return enrolment;
    }

    String person() {
        return person;
    }

    boolean isAt(String otherEdition, int otherNumber) {
        return edition.equals(otherEdition) && number == otherNumber;
    }

    boolean isSettled() {
        return !settled.isEmpty();
    }

    boolean says(AttendanceStatus otherStored, AttendanceStatus otherOffered) {
        return stored == otherStored && offered == otherOffered;
    }

    void settle(AttendanceStatus status, Origin origin) {
        settled = status.name();
        reason = origin.reason();
        settledBy = origin.account();
        settledAt = origin.storedAt().toEpochMilli();
    }

    /** Accounts that it names. */
    LongStream accounts() {
        return LongStream.of(account, settledBy);
    }

    AttendanceConflict toRecord(String name, Names names) {
        return new AttendanceConflict(
                id,
                enrolment,
                person,
                name,
                stored,
                storedSource,
                offered,
                offeredSource,
                Optional.of(batch).filter(text -> !text.isEmpty()),
                device,
                note,
                Instant.ofEpochMilli(capturedAt),
                Instant.ofEpochMilli(openedAt),
                names.of(account),
                isSettled()
                        ? Optional.of(new AttendanceConflict.Settlement(
                                AttendanceStatus.valueOf(settled),
                                reason,
                                Instant.ofEpochMilli(settledAt),
                                names.of(settledBy)))
                        : Optional.empty());
    }
}
