package cl.minka.schools.core.attendance;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.schools.attendance.AttendanceBatch;
import cl.minka.schools.attendance.AttendanceDraft;
import cl.minka.schools.attendance.AttendanceEntry;
import cl.minka.schools.attendance.AttendanceRefused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers everything that is wrong with what is said of a session. */
final class EntryCheck {
    static final int ENTRIES = 2_000;
    static final int NOTE = 500;
    static final int NAME = 100;
    static final int REASON = 2_000;

    private final Sheet sheet;
    private final List<Fault> faults = new ArrayList<>();

    EntryCheck(Sheet sheet) {
        this.sheet = sheet;
    }

    void of(AttendanceDraft draft) {
        if (draft instanceof AttendanceDraft.Rows rows) {
            rows(rows);
        } else if (draft instanceof AttendanceDraft.Entries entries) {
            entries(entries.entries(), true);
        }
        InvalidInput.throwIfAny(faults);
    }

    void of(AttendanceBatch batch) {
        needed("/clientId", batch.clientId(), NAME);
        most("/device", batch.device(), NAME);
        entries(batch.entries(), false);
        InvalidInput.throwIfAny(faults);
    }

    void reason(String reason) {
        needed("/reason", reason, REASON);
        InvalidInput.throwIfAny(faults);
    }

    private void rows(AttendanceDraft.Rows rows) {
        rows.sheet().filter(read -> !read.equalsIgnoreCase(sheet.id())).ifPresent(other -> {
            throw AttendanceRefused.otherSheet(sheet.id());
        });
        if (rows.rows().size() != sheet.rows().size()) {
            faults.add(new Fault(
                    "/rows",
                    "schools.other-number-of-rows",
                    Map.of("given", rows.rows().size(), "expected", sheet.rows().size())));
        }
    }

    private void entries(List<AttendanceEntry> entries, boolean mustBeThere) {
        if (entries.size() > ENTRIES) {
            faults.add(Fault.at("/entries", "schools.too-many", "most", ENTRIES));
            return;
        }
        Set<String> seen = new HashSet<>();
        for (int n = 0; n < entries.size(); n++) {
            AttendanceEntry entry = entries.get(n);
            String pointer = "/entries/" + n;
            most(pointer + "/note", entry.note(), NOTE);
            String at = pointer + "/enrolment";
            if (entry.who().isBlank()) {
                faults.add(Fault.at(at, "kernel.required"));
            } else if (mustBeThere && sheet.find(entry.who()).isEmpty()) {
                faults.add(Fault.at(at, "schools.not-on-sheet"));
            } else if (!seen.add(sheet.find(entry.who()).map(row -> row.id()).orElse(entry.who()))) {
                faults.add(Fault.at(at, "schools.twice", "value", entry.who()));
            }
        }
    }

    private void needed(String pointer, String text, int most) {
        if (text.isBlank()) {
            faults.add(Fault.at(pointer, "kernel.required"));
        }
        most(pointer, text, most);
    }

    private void most(String pointer, String text, int most) {
        if (text.length() > most) {
            faults.add(Fault.at(pointer, "schools.too-long", "most", most));
        }
    }
}
