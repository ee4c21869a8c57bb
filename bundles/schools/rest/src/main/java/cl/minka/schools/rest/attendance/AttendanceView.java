package cl.minka.schools.rest.attendance;

import cl.minka.kernel.rest.TableShape;
import cl.minka.schools.attendance.AttendanceScan;
import cl.minka.schools.attendance.AttendanceSheet;
import cl.minka.schools.attendance.AttendanceSource;
import cl.minka.schools.attendance.AttendanceStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The attendance of a session, in the order of the sheet. */
public record AttendanceView(
        String edition,
        int session,
        String title,
        Instant startsAt,
        Instant endsAt,
        String sheet,
        boolean held,
        int conflicts,
        Optional<ScanView> scan,
        List<EntryView> entries) {
    static final TableShape<AttendanceSheet.Row> TABLE = TableShape.<AttendanceSheet.Row>named("attendance")
            .column("row", AttendanceSheet.Row::row)
            .column("enrolment", AttendanceSheet.Row::enrolment)
            .column("person", AttendanceSheet.Row::person)
            .column("name", AttendanceSheet.Row::name)
            .column("status", AttendanceSheet.Row::status)
            .column("source", AttendanceSheet.Row::source)
            .column("recordedAt", AttendanceSheet.Row::recordedAt);

    static AttendanceView of(AttendanceSheet sheet) {
        return new AttendanceView(
                sheet.edition(),
                sheet.number(),
                sheet.session().title(),
                sheet.session().startsAt(),
                sheet.session().endsAt(),
                sheet.sheet(),
                sheet.held(),
                sheet.conflicts(),
                sheet.scan().map(ScanView::of),
                sheet.rows().stream().map(EntryView::of).toList());
    }

    /** What is on record of one person. */
    public record EntryView(
            int row,
            String enrolment,
            String person,
            String name,
            AttendanceStatus status,
            String note,
            Optional<AttendanceSource> source,
            Optional<Instant> recordedAt,
            Optional<String> recordedBy) {
        static EntryView of(AttendanceSheet.Row row) {
            return new EntryView(
                    row.row(),
                    row.enrolment(),
                    row.person(),
                    row.name(),
                    row.status(),
                    row.note(),
                    row.source(),
                    row.recordedAt(),
                    row.recordedBy());
        }
    }

    /** The signed sheet, scanned. */
    public record ScanView(String mediaType, long size, String sha256, Instant storedAt) {
        static ScanView of(AttendanceScan scan) {
            return new ScanView(scan.mediaType(), scan.size(), scan.sha256(), scan.storedAt());
        }
    }
}
