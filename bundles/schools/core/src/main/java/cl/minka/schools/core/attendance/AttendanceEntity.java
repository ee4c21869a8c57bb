package cl.minka.schools.core.attendance;

import cl.minka.schools.attendance.AttendanceSource;
import cl.minka.schools.attendance.AttendanceStatus;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** What is on record of one person in one session. */
@Entity
@Table(name = "attendance")
@IdClass(AttendanceEntity.Key.class)
public class AttendanceEntity {
    @Id
    private String edition;

    @Id
    private int number;

    @Id
    private String enrolment;

    private String person;

    @Enumerated(EnumType.STRING)
    private AttendanceStatus status;

    @Enumerated(EnumType.STRING)
    private AttendanceSource source;

    private String note;
    private long account;

    @Column(name = "recorded_at")
    private long recordedAt;

    protected AttendanceEntity() {}

    AttendanceEntity(AttendanceChangeEntity change) {
        this.edition = change.edition();
        this.number = change.number();
        this.enrolment = change.enrolment();
        this.person = change.person();
        follow(change);
    }

    final void follow(AttendanceChangeEntity change) {
        status = change.status();
        source = change.source();
        note = change.note();
        account = change.account();
        recordedAt = change.recordedAt().toEpochMilli();
    }

    String enrolment() {
        return enrolment;
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

    boolean isRecorded() {
        return status != AttendanceStatus.UNRECORDED;
    }

    /** Its key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String edition;
        private int number;
        private String enrolment;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && edition.equals(key.edition)
                    && number == key.number
                    && enrolment.equals(key.enrolment);
        }

        @Override
        public int hashCode() {
            return Objects.hash(edition, number, enrolment);
        }
    }
}
