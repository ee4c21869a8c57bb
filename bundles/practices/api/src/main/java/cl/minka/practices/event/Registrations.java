package cl.minka.practices.event;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps who comes to an event. The event's organizers see all, a person the own one: by account, or by the token that was given
 * when registering. Seats and quotas are never exceeded, however many register at the same time.
 */
@ProviderType
public interface Registrations {
    /** For organizers, in order of coming or sorted by {@code name}. */
    Page<Registration> list(Caller caller, String event, Optional<RegistrationState> state, Slice slice);

    /** Registers, or puts on the waiting list when there is no seat. */
    Made register(Caller caller, String event, RegistrationDraft draft);

    /** @throws RegistrationNotFound also when it is somebody else's */
    Registration get(Caller caller, String event, String id, Optional<String> token);

    /**
     * Corrects a registration.
     *
     * @param state {@code REGISTERED} takes an offered seat, {@code CANCELLED} gives the seat back; empty: as it is
     */
    Registration put(
            Caller caller,
            String event,
            String id,
            Optional<String> token,
            RegistrationDraft draft,
            Optional<RegistrationState> state,
            Expected expected);

    /** Gives the seat back and erases who it was. */
    void delete(Caller caller, String event, String id, Optional<String> token, Expected expected);

    /**
     * A registration that was made.
     *
     * @param token by which a person without an account returns; told once, only its digest is kept
     */
    record Made(Registration registration, Optional<String> token) {
        public Made {
            Objects.requireNonNull(registration, "registration");
            Objects.requireNonNull(token, "token");
        }
    }
}
