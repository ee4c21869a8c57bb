package cl.minka.practices.event;

import java.time.Instant;
import java.util.List;

/** Who came. */
public record AttendanceSheet(AttendanceFigures figures, List<Line> lines, long version) {
    public AttendanceSheet {
        lines = List.copyOf(lines);
    }

    /** What is on record of one person and session. */
    public record Line(
            String clientId,
            String registration,
            String name,
            String organization,
            String municipality,
            String session,
            boolean present,
            Instant at) {}
}
