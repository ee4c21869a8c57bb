package cl.minka.practices.rest.event;

import cl.minka.kernel.rest.Required;
import cl.minka.practices.event.AttendanceEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A batch of who came. */
public record AttendanceBody(List<EntryBody> entries) {
    List<AttendanceEntry> toEntries() {
        List<EntryBody> all = Required.list(entries);
        Required required = new Required();
        for (int n = 0; n < all.size(); n++) {
            required.check("/entries/" + n + "/at", all.get(n).at());
        }
        required.orThrow();
        return all.stream().map(EntryBody::toEntry).toList();
    }

    /** {@code present}, unless it says otherwise. */
    public record EntryBody(
            String clientId,
            String code,
            String registration,
            String session,
            Instant at,
            Status status,
            String replaces,
            RegistrationBody walkIn) {
        AttendanceEntry toEntry() {
            return new AttendanceEntry(
                    Required.text(clientId),
                    Optional.ofNullable(code).or(() -> Optional.ofNullable(registration)),
                    Required.text(session),
                    at,
                    status != Status.ABSENT,
                    Optional.ofNullable(replaces),
                    Optional.ofNullable(walkIn).map(RegistrationBody::toDraft));
        }
    }

    /** Whether somebody was there. */
    public enum Status {
        PRESENT,
        ABSENT
    }
}
