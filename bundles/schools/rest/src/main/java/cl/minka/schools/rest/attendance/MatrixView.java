package cl.minka.schools.rest.attendance;

import cl.minka.kernel.rest.TableShape;
import cl.minka.schools.attendance.AttendanceMatrix;
import cl.minka.schools.attendance.AttendanceStatus;
import java.math.BigDecimal;
import java.util.List;

/** Who came to which session; {@code attendance} and {@code commitment} are shares of the sessions held. */
public record MatrixView(String edition, int sessions, List<Integer> held, List<LineView> people) {
    static MatrixView of(AttendanceMatrix matrix) {
        return new MatrixView(
                matrix.edition(),
                matrix.sessions(),
                matrix.held(),
                matrix.lines().stream().map(LineView::of).toList());
    }

    /** A column for each session, after the person and the rates. */
    static TableShape<AttendanceMatrix.Line> table(int sessions) {
        TableShape<AttendanceMatrix.Line> table = TableShape.<AttendanceMatrix.Line>named("attendance")
                .column("enrolment", AttendanceMatrix.Line::enrolment)
                .column("person", AttendanceMatrix.Line::person)
                .column("name", AttendanceMatrix.Line::name)
                .column("held", line -> line.figures().held())
                .column("attended", line -> line.figures().attended().size())
                .column("attendance", line -> line.figures().attendance())
                .column("commitment", line -> line.figures().commitment());
        for (int n = 0; n < sessions; n++) {
            int at = n;
            table = table.column("s" + (n + 1), line -> line.statuses().get(at));
        }
        return table;
    }

    /** Of one person, with a status for every session. */
    public record LineView(
            String enrolment,
            String person,
            String name,
            int attended,
            BigDecimal attendance,
            BigDecimal commitment,
            List<AttendanceStatus> statuses) {
        static LineView of(AttendanceMatrix.Line line) {
            return new LineView(
                    line.enrolment(),
                    line.person(),
                    line.name(),
                    line.figures().attended().size(),
                    line.figures().attendance(),
                    line.figures().commitment(),
                    line.statuses());
        }
    }
}
