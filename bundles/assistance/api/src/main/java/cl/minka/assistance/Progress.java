package cl.minka.assistance;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Moves requests through their states, and tells how they got there. */
@ProviderType
public interface Progress {
    /**
     * Moves it; the present state changes nothing. Those who assist may do all; the municipality closes, opens again, and says
     * that work can go on.
     *
     * @throws MoveRefused with everything that is missing
     */
    Request move(Caller caller, String request, RequestStatus to, Optional<String> reason);

    /** What happened, in order; with {@code only} just what is of that kind. */
    Page<TimelineEntry> timeline(Caller caller, String request, Optional<TimelineKind> only, Slice slice);

    /** Gives it to an adviser: what a person decides, whatever was proposed. */
    Request assign(Caller caller, String request, String adviser, Optional<String> reason);

    /** Asks those who organise for the association to step in. */
    Request escalate(Caller caller, String request, String reason);
}
