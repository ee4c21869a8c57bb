package cl.minka.practices.event;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Who may register, and when.
 *
 * @param opens empty: as soon as the event is announced
 * @param closes empty: when the event ends
 * @param freed what becomes of a seat that is given back
 * @param offerHours how long an offered seat waits for its answer, 1 to 720
 */
public record RegistrationRules(
        Optional<Instant> opens, Optional<Instant> closes, OpenTo openTo, Freed freed, int offerHours) {
    public static final int USUAL_HOURS = 48;

    public RegistrationRules {
        Objects.requireNonNull(opens, "opens");
        Objects.requireNonNull(closes, "closes");
        Objects.requireNonNull(openTo, "openTo");
        Objects.requireNonNull(freed, "freed");
    }

    public static RegistrationRules usual() {
        return new RegistrationRules(Optional.empty(), Optional.empty(), OpenTo.PUBLIC, Freed.OFFER, USUAL_HOURS);
    }

    /** Who may register; in JSON in lower case. */
    public enum OpenTo {
        PUBLIC,
        /** Who comes from a municipality. */
        MUNICIPALITIES
    }

    /** What becomes of a freed seat; in JSON in lower case. */
    public enum Freed {
        /** The first who waits is offered it, and accepts in time or loses it. */
        OFFER,
        /** The first who waits has it. */
        REGISTER
    }
}
