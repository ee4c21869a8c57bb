package cl.minka.schools.core.attendance;

import cl.minka.kernel.jpa.CanonicalJson;
import cl.minka.kernel.jpa.Json;
import cl.minka.schools.attendance.AttendanceBatch;
import cl.minka.schools.attendance.AttendanceOutcome;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** An offline batch that was taken, with the answer that it was given. */
@Entity
@Table(name = "attendance_batch")
@IdClass(BatchEntity.Key.class)
public class BatchEntity {
    @Id
    private String edition;

    @Id
    private int number;

    @Id
    @Column(name = "client_id")
    private String clientId;

    private String digest;
    private String device;
    private long account;

    @Column(name = "captured_at")
    private long capturedAt;

    @Column(name = "stored_at")
    private long storedAt;

    private String answer;

    protected BatchEntity() {}

    BatchEntity(
            AttendanceSessionEntity session,
            AttendanceBatch batch,
            long account,
            AttendanceOutcome answer,
            Instant now) {
        this.edition = session.edition();
        this.number = session.number();
        this.clientId = batch.clientId();
        this.digest = digest(batch);
        this.device = batch.device();
        this.account = account;
        this.capturedAt = batch.capturedAt().toEpochMilli();
        this.storedAt = now.toEpochMilli();
        this.answer = Json.write(answer);
    }

    boolean isOf(AttendanceBatch batch) {
        return digest.equals(digest(batch));
    }

    AttendanceOutcome answer() {
        return Json.read(answer, AttendanceOutcome.class);
    }

    private static String digest(AttendanceBatch batch) {
        return HexFormat.of()
                .formatHex(CanonicalJson.digest().digest(Json.write(batch).getBytes(StandardCharsets.UTF_8)));
    }

    /** Its key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String edition;
        private int number;
        private String clientId;

        protected Key() {}

        Key(String edition, int number, String clientId) {
            this.edition = edition;
            this.number = number;
            this.clientId = clientId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && edition.equals(key.edition)
                    && number == key.number
                    && clientId.equals(key.clientId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(edition, number, clientId);
        }
    }
}
