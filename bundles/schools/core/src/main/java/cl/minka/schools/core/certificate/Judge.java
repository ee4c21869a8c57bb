package cl.minka.schools.core.certificate;

import cl.minka.kernel.Fault;
import cl.minka.schools.CertificateRule;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.assessment.Grades;
import cl.minka.schools.attendance.AttendanceFigures.Attended;
import cl.minka.schools.certificate.Condition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges one person after another by the rule of an edition. Shares are compared exactly and rounded only to be shown. */
final class Judge {
    private static final int DIGITS = 6;
    private static final BigDecimal PERCENT = new BigDecimal(100);

    private final CertificateRule rule;
    private final int planned;
    private final boolean closed;

    Judge(EditionDraft edition) {
        this.rule = edition.certificate();
        this.planned = edition.sessions().size();
        this.closed = edition.state() == EditionDraft.State.CLOSED;
    }

    List<Condition> of(Attended attended, Grades.Reached reached) {
        List<Condition> all = new ArrayList<>();
        if (rule.leastShare().signum() > 0) {
            all.add(attendance(attended));
        }
        rule.mandatorySessions().forEach(number -> all.add(session(number, attended)));
        if (rule.product()) {
            all.add(product(reached.productAccepted()));
        }
        rule.minimumGrade().ifPresent(least -> all.add(grade(least, reached.finalGrade())));
        return all;
    }

    private Condition attendance(Attended attended) {
        BigDecimal share = rule.leastShare();
        int came = attended.attended().size();
        int sessions = closed ? attended.held() : planned;
        BigDecimal needed = share.multiply(BigDecimal.valueOf(sessions));
        boolean fulfilled = sessions > 0 && BigDecimal.valueOf(came).compareTo(needed) >= 0;
        int left = sessions - attended.held();
        BigDecimal value = sessions == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(came).divide(BigDecimal.valueOf(sessions), DIGITS, RoundingMode.HALF_UP);
        boolean possible = BigDecimal.valueOf((long) came + left).compareTo(needed) >= 0;
        String key = fulfilled
                ? "schools.attendance-reached"
                : left > 0 && possible ? "schools.attendance-pending" : "schools.attendance-short";
        Map<String, Object> arguments = Map.of(
                "attended",
                came,
                "sessions",
                sessions,
                "left",
                left,
                "needed",
                needed.setScale(0, RoundingMode.CEILING).toPlainString(),
                "share",
                percent(value),
                "asked",
                percent(share));
        return new Condition(
                Condition.Kind.ATTENDANCE,
                Optional.empty(),
                Optional.of(value),
                share,
                fulfilled,
                new Fault("", key, arguments));
    }

    private static BigDecimal percent(BigDecimal share) {
        return share.multiply(PERCENT).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    private static Condition session(int number, Attended attended) {
        boolean came = attended.attended().contains(number);
        String key = came ? "schools.session-attended" : "schools.session-missed";
        return yesOrNo(
                Condition.Kind.SESSION, Optional.of(number), came, new Fault("", key, Map.of("session", number)));
    }

    private static Condition product(boolean accepted) {
        String key = accepted ? "schools.product-done" : "schools.product-missing";
        return yesOrNo(Condition.Kind.PRODUCT, Optional.empty(), accepted, new Fault("", key, Map.of()));
    }

    private static Condition yesOrNo(Condition.Kind kind, Optional<Integer> session, boolean yes, Fault reason) {
        return new Condition(
                kind, session, Optional.of(yes ? BigDecimal.ONE : BigDecimal.ZERO), BigDecimal.ONE, yes, reason);
    }

    private static Condition grade(BigDecimal asked, Optional<BigDecimal> reached) {
        BigDecimal least = written(asked);
        boolean fulfilled = reached.filter(grade -> grade.compareTo(least) >= 0).isPresent();
        String key = fulfilled
                ? "schools.grade-reached"
                : reached.isEmpty() ? "schools.grade-pending" : "schools.grade-short";
        Map<String, Object> arguments = reached.<Map<String, Object>>map(
                        grade -> Map.of("grade", grade, "asked", least))
                .orElse(Map.of("asked", least));
        return new Condition(
                Condition.Kind.GRADE, Optional.empty(), reached, least, fulfilled, new Fault("", key, arguments));
    }

    /** Grades are written with one decimal, also where the rule was given without. */
    private static BigDecimal written(BigDecimal grade) {
        return grade.setScale(Math.max(1, grade.stripTrailingZeros().scale()));
    }
}
