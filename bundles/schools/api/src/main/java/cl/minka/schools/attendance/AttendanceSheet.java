package cl.minka.schools.attendance;

import cl.minka.schools.EditionDraft;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The attendance of one session, row by row in the order of the printed sheet.
 *
 * @param number of the session, from 1
 * @param sheet names who stands on which row: another when somebody comes or goes, so that the rows of an older print are not taken for
 *     those of this one
 * @param held whether anybody's status was recorded
 * @param conflicts that nobody has settled yet
 * @param version 0 while nothing was recorded
 */
public record AttendanceSheet(
        String edition,
        int number,
        EditionDraft.Session session,
        String sheet,
        boolean held,
        int conflicts,
        Optional<AttendanceScan> scan,
        List<Row> rows,
        long version) {
    public AttendanceSheet {
        Objects.requireNonNull(edition, "edition");
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(sheet, "sheet");
        Objects.requireNonNull(scan, "scan");
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param row from 1
     * @param person id
     * @param source empty while unrecorded, as are the two after it
     * @param recordedAt when it happened, as who recorded it said
     * @param recordedBy user name; empty also where the account is gone
     */
    public record Row(
            int row,
            String enrolment,
            String person,
            String name,
            AttendanceStatus status,
            String note,
            Optional<AttendanceSource> source,
            Optional<Instant> recordedAt,
            Optional<String> recordedBy) {
        public Row {
            Objects.requireNonNull(enrolment, "enrolment");
            Objects.requireNonNull(person, "person");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(note, "note");
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(recordedAt, "recordedAt");
            Objects.requireNonNull(recordedBy, "recordedBy");
        }
    }
}
