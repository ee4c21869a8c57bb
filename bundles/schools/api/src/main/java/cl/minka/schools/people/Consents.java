package cl.minka.schools.people;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps what people agreed to, by purpose (Ley 21.719: specific, versioned, revocable by the same means, provable). Written
 * and read by who sees the person, and by the person.
 */
@ProviderType
public interface Consents {
    /** The purpose without which nobody under 14 is enrolled. */
    String ENROLMENT = "enrolment";

    /** All of a person, the newest first. */
    List<Consent> of(Caller caller, String person);

    Consent record(Caller caller, String person, Draft draft);

    /** The texts, the newest first. Anybody reads them. */
    Page<Consent.Text> texts(Optional<String> purpose, Slice slice);

    /** Keeps a text; the same text of a purpose only once. For organizers. */
    Consent.Text publish(Caller caller, String purpose, String text);

    /**
     * What is recorded.
     *
     * @param version of a text of that purpose
     * @param at empty: now
     */
    record Draft(String purpose, String version, Consent.State state, boolean byGuardian, Optional<Instant> at) {
        public Draft {
            Objects.requireNonNull(purpose, "purpose");
            Objects.requireNonNull(version, "version");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(at, "at");
        }
    }
}
