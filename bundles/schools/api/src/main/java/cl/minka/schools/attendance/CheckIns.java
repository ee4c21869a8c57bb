package cl.minka.schools.attendance;

import cl.minka.kernel.Caller;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Lets people with an account say themselves that they are there, by a code that is shown in the room. */
@ProviderType
public interface CheckIns {
    /** The code of this moment, for who organizes or teaches the edition. */
    Code code(Caller caller, String edition, int session);

    /** The code of this moment as a picture (PNG of a QR code). */
    byte[] picture(Caller caller, String edition, int session);

    /**
     * Notes that the caller is there.
     *
     * @param enrolment whose it must be, if it is said
     */
    CheckedIn checkIn(Caller caller, String edition, int session, String code, Optional<String> enrolment);

    /**
     * A code.
     *
     * @param code eight digits (RFC 6238)
     * @param text what the QR code says
     * @param until when the next one is shown
     */
    record Code(String code, String text, Instant until) {
        public Code {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(until, "until");
        }
    }

    /**
     * What is on record now.
     *
     * @param conflict whether somebody else had said otherwise: then that stands until a person settles it
     */
    record CheckedIn(String enrolment, AttendanceStatus status, Instant recordedAt, boolean conflict) {
        public CheckedIn {
            Objects.requireNonNull(enrolment, "enrolment");
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(recordedAt, "recordedAt");
        }
    }
}
