package cl.minka.schools.attendance;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What is written of the attendance of a session. */
public sealed interface AttendanceDraft {
    /** Of people by name; who is not in it stays as it is. */
    record Entries(List<AttendanceEntry> entries) implements AttendanceDraft {
        public Entries {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Of everybody, in the order of the sheet.
     *
     * @param sheet the one that the rows were read from, as it names itself; empty: the present one
     */
    record Rows(List<AttendanceStatus> rows, Optional<String> sheet) implements AttendanceDraft {
        public Rows {
            rows = List.copyOf(rows);
            Objects.requireNonNull(sheet, "sheet");
        }
    }
}
