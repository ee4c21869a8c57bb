package cl.minka.assistance.staff;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Those who assist. A machine proposes, a person decides. */
@ProviderType
public interface Staff {
    /** All that hold the role of an adviser, by user name; for those who assist all municipalities. */
    List<StaffMember> list(Caller caller);

    StaffMember get(Caller caller, String username);

    /** What an adviser knows and can take; by himself or by those who organise for the association. */
    StaffMember put(
            Caller caller,
            String username,
            List<Skill> skills,
            int capacity,
            Optional<LocalDate> awayUntil,
            Expected expected);

    /** To whom the request could be given, best first, ties by user name; who is away or full is left out. */
    List<Proposal> proposals(Caller caller, String request);

    /** What waits for those who assist. */
    DeskView desk(Caller caller);
}
