package cl.minka.practices.event;

import cl.minka.kernel.Caller;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What is printed for an event. */
@ProviderType
public interface EventPrints {
    /**
     * For organizers: badges of who has a seat, ten to a page, each with a code to check in.
     *
     * @throws cl.minka.kernel.Refusal of kind {@code UNAVAILABLE} while nothing can print
     */
    byte[] badges(Caller caller, String event);

    /**
     * The badge of one person who has a seat; for the person, by account or token, and for organizers.
     *
     * @throws RegistrationNotFound also when it is somebody else's, or has no seat
     * @throws cl.minka.kernel.Refusal of kind {@code UNAVAILABLE} while nothing can print
     */
    byte[] badge(Caller caller, String event, String registration, Optional<String> token);

    /**
     * For organizers: a list to be signed, by name, with the code of the list and some rows for who comes unregistered.
     *
     * @param session id of a session; empty: of the event as a whole
     * @throws cl.minka.kernel.InvalidInput at {@code /query/session} when there is no such session
     * @throws cl.minka.kernel.Refusal of kind {@code UNAVAILABLE} while nothing can print
     */
    byte[] attendanceList(Caller caller, String event, Optional<String> session);
}
