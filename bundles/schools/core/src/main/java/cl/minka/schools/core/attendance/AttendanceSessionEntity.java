package cl.minka.schools.core.attendance;

import java.security.SecureRandom;
import java.util.HexFormat;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** What a session has beside its rows: how often it changed, and the secret of its codes. */
@Entity
@Table(name = "attendance_session")
@IdClass(SessionKey.class)
public class AttendanceSessionEntity {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;

    @Id
    private String edition;

    @Id
    private int number;

    private String secret;
    private long turn;
    private long version;

    protected AttendanceSessionEntity() {}

    static String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    String edition() {
        return edition;
    }

    int number() {
        return number;
    }

    byte[] secret() {
        return HexFormat.of().parseHex(secret);
    }

    long turn() {
        return turn;
    }

    long version() {
        return version;
    }

    void changed() {
        version++;
    }
}
