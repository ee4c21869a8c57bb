package cl.minka.practices.event;

import cl.minka.kernel.Caller;
import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Certifies who came. */
@ProviderType
public interface EventCertificates {
    /** Certifies all who came as the rule wants; for organizers. Those who have one keep it. */
    Issued issue(Caller caller, String event);

    /** For the person and the organizers. */
    EventCertificate get(Caller caller, String event, String registration, Optional<String> token);

    /** What anybody learns of a certificate by the code that stands on it; nothing personal. */
    Checked check(String event, String code);

    /**
     * How many were certified.
     *
     * @param already who had one before
     * @param missing who came, but not as the rule wants
     */
    record Issued(int issued, int already, int missing) {}

    /** A certificate, as anybody may know it. */
    record Checked(
            String code, String title, Instant startsAt, Instant endsAt, int hours, Instant issuedAt, boolean valid) {}
}
