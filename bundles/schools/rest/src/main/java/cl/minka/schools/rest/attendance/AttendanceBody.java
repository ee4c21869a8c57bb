package cl.minka.schools.rest.attendance;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.rest.Required;
import cl.minka.schools.attendance.AttendanceDraft;
import cl.minka.schools.attendance.AttendanceEntry;
import cl.minka.schools.attendance.AttendanceStatus;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The attendance of a session as clients write it: {@code entries}, or {@code rows} in the order of the sheet. */
@JsonIgnoreProperties({"edition", "session", "title", "startsAt", "endsAt", "held", "conflicts", "scan"})
public record AttendanceBody(List<EntryBody> entries, List<AttendanceStatus> rows, String sheet) {
    AttendanceDraft toDraft() {
        requireOne();
        return rows == null
                ? new AttendanceDraft.Entries(EntryBody.all(entries))
                : new AttendanceDraft.Rows(requireRows(), Optional.ofNullable(sheet));
    }

    private void requireOne() {
        if (rows == null && entries == null) {
            throw new InvalidInput(Fault.at("/entries", "kernel.required"));
        }
        if (rows != null && entries != null) {
            throw new InvalidInput(Fault.at("/rows", "schools.entries-or-rows"));
        }
    }

    private List<AttendanceStatus> requireRows() {
        Required required = new Required();
        for (int n = 0; n < rows.size(); n++) {
            required.check("/rows/" + n, rows.get(n));
        }
        required.orThrow();
        return rows;
    }

    /** What is said of one person, by enrolment or person. */
    @JsonIgnoreProperties({"row", "name", "source", "recordedBy"})
    public record EntryBody(
            String enrolment,
            String person,
            AttendanceStatus status,
            String clientId,
            Instant recordedAt,
            AttendanceStatus base,
            String note) {
        static List<AttendanceEntry> all(List<EntryBody> entries) {
            List<EntryBody> all = Required.list(entries);
            Required required = new Required();
            for (int n = 0; n < all.size(); n++) {
                required.check("/entries/" + n + "/status", all.get(n).status());
            }
            required.orThrow();
            return all.stream().map(EntryBody::toEntry).toList();
        }

        private AttendanceEntry toEntry() {
            return new AttendanceEntry(
                    enrolment == null ? Required.text(person) : enrolment,
                    status,
                    Required.text(note),
                    Optional.ofNullable(recordedAt),
                    Optional.ofNullable(base));
        }
    }
}
