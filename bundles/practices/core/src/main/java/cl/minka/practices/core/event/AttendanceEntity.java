package cl.minka.practices.core.event;

import cl.minka.kernel.jpa.RandomIds;
import cl.minka.practices.event.AttendanceEntry;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** That somebody was, or was not, in a session. */
@Entity
@Table(name = "event_attendance")
public class AttendanceEntity {
    @Id
    private String id;

    private String event;
    private String registration;

    @Column(name = "session_id")
    private String session;

    @Column(name = "client_id")
    private String clientId;

    private int present;

    @Column(name = "seen_at")
    private long seenAt;

    @Column(name = "recorded_at")
    private long recordedAt;

    protected AttendanceEntity() {}

    AttendanceEntity(String event, String registration, AttendanceEntry entry, Instant now) {
        this.id = RandomIds.opaque();
        this.event = event;
        this.registration = registration;
        this.session = entry.session();
        write(entry, now);
    }

    final void write(AttendanceEntry entry, Instant now) {
        clientId = entry.clientId();
        present = entry.present() ? 1 : 0;
        seenAt = entry.at().toEpochMilli();
        recordedAt = now.toEpochMilli();
    }

    String registration() {
        return registration;
    }

    String session() {
        return session;
    }

    String clientId() {
        return clientId;
    }

    boolean isPresent() {
        return present == 1;
    }

    Instant seenAt() {
        return Instant.ofEpochMilli(seenAt);
    }

    boolean says(AttendanceEntry entry) {
        return session.equals(entry.session()) && isPresent() == entry.present();
    }
}
