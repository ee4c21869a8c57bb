package cl.minka.schools.rest.attendance;

import cl.minka.kernel.rest.Texts;
import cl.minka.schools.attendance.AttendanceWarning;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Somebody who should be called, and why, in words. */
public record WarningView(
        String enrolment,
        String person,
        String name,
        int held,
        int attended,
        BigDecimal attendance,
        BigDecimal commitment,
        List<ReasonView> reasons) {
    static WarningView of(AttendanceWarning warning, Texts texts, Locale locale) {
        return new WarningView(
                warning.enrolment(),
                warning.person(),
                warning.name(),
                warning.figures().held(),
                warning.figures().attended().size(),
                warning.figures().attendance(),
                warning.figures().commitment(),
                warning.reasons().stream()
                        .map(reason ->
                                new ReasonView(reason.code(), texts.fault(reason.code(), locale, reason.arguments())))
                        .toList());
    }

    /** A reason. */
    public record ReasonView(String code, String text) {}
}
