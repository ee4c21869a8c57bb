package cl.minka.schools.core.attendance;

import cl.minka.kernel.Fault;
import cl.minka.schools.CertificateRule;
import cl.minka.schools.attendance.AttendanceStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds who may be about to leave. An excused absence breaks a row of absences and is none.
 *
 * @param sessions how many there are
 * @param held numbers of those that were held, ascending
 */
record Warnings(CertificateRule rule, int sessions, List<Integer> held) {
    private static final int IN_A_ROW = 2;

    /** Reasons, the most serious first; none where all is well. */
    List<Fault> of(List<AttendanceStatus> statuses) {
        List<Fault> reasons = new ArrayList<>();
        if (held.isEmpty()) {
            return reasons;
        }
        int came = (int) statuses.stream().filter(AttendanceStatus::came).count();
        int still = came + sessions - held.size();
        int needed = rule.leastShare()
                .multiply(BigDecimal.valueOf(sessions))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
        for (int mandatory : rule.mandatorySessions()) {
            if (held.contains(mandatory) && !statuses.get(mandatory - 1).came()) {
                reasons.add(Fault.at("", "schools.warning-mandatory-missed", "session", mandatory));
            }
        }
        if (still < needed) {
            reasons.add(new Fault(
                    "",
                    "schools.warning-out-of-reach",
                    Map.of("needed", needed, "possible", still, "sessions", sessions)));
        } else if (needed > 0 && still == needed && came < needed) {
            reasons.add(
                    new Fault("", "schools.warning-no-absence-left", Map.of("needed", needed, "sessions", sessions)));
        }
        int row = absencesInARow(statuses);
        if (row >= IN_A_ROW) {
            reasons.add(Fault.at("", "schools.warning-absences-in-a-row", "absences", row));
        }
        return reasons;
    }

    /** Up to the last session that was held; who has no status in a session that was held was not there. */
    private int absencesInARow(List<AttendanceStatus> statuses) {
        int row = 0;
        for (int n = held.size() - 1; n >= 0; n--) {
            if (statuses.get(held.get(n) - 1).committed()) {
                break;
            }
            row++;
        }
        return row;
    }
}
