package cl.minka.practices.event;

import cl.minka.kernel.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** What is printed for an event; for its organizers. */
@ProviderType
public interface EventPrints {
    /**
     * Badges of who has a seat, ten to a page, each with a code to check in.
     *
     * @throws cl.minka.kernel.Refusal of kind {@code UNAVAILABLE} while nothing can print
     */
    byte[] badges(Caller caller, String event);
}
