package cl.minka.practices.event;

import java.time.Instant;
import java.time.ZoneId;

/** What a certificate says. */
public record EventCertificate(
        String event,
        String registration,
        String name,
        String title,
        String organizer,
        ZoneId zone,
        Instant startsAt,
        Instant endsAt,
        int hours,
        Instant issuedAt) {
    /** The kind of its paper. */
    public static final String PAPER = "event-certificate";

    /** What its paper tells of. */
    public static String resource(String event, String registration) {
        return "events/" + event + "/registrations/" + registration + "/certificate";
    }

    public String resource() {
        return resource(event, registration);
    }
}
