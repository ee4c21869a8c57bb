package cl.minka.practices.rest.event;

import cl.minka.kernel.rest.TableShape;
import cl.minka.practices.event.AttendanceFigures;
import cl.minka.practices.event.AttendanceSheet;
import java.time.Instant;
import java.util.List;

/** Who came, with figures. */
public record AttendanceView(
        int registered,
        int attended,
        int walkIns,
        List<AttendanceFigures.OfSession> sessions,
        List<EntryView> entries) {
    static final TableShape<AttendanceSheet.Line> TABLE = TableShape.<AttendanceSheet.Line>named("attendance")
            .column("session", AttendanceSheet.Line::session)
            .column("name", AttendanceSheet.Line::name)
            .column("organization", AttendanceSheet.Line::organization)
            .column("municipality", AttendanceSheet.Line::municipality)
            .column("status", AttendanceView::status)
            .column("at", AttendanceSheet.Line::at)
            .column("registration", AttendanceSheet.Line::registration)
            .column("clientId", AttendanceSheet.Line::clientId);

    static AttendanceView of(AttendanceSheet sheet) {
        AttendanceFigures figures = sheet.figures();
        return new AttendanceView(
                figures.registered(),
                figures.attended(),
                figures.walkIns(),
                figures.sessions(),
                sheet.lines().stream()
                        .map(line -> new EntryView(
                                line.clientId(),
                                line.registration(),
                                line.name(),
                                line.session(),
                                line.at(),
                                status(line)))
                        .toList());
    }

    private static AttendanceBody.Status status(AttendanceSheet.Line line) {
        return line.present() ? AttendanceBody.Status.PRESENT : AttendanceBody.Status.ABSENT;
    }

    /** What is on record of one person and session. */
    public record EntryView(
            String clientId,
            String registration,
            String name,
            String session,
            Instant at,
            AttendanceBody.Status status) {}
}
