package cl.minka.schools.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;

/**
 * The figures of one group. Editions that are drafts or cancelled count nowhere. An enrolment counts when it has a seat
 * ({@code enrolled}), completed, or was withdrawn after the person had come at least once; who only waited, or withdrew before, does not.
 * One came to a session by {@code present}, {@code late} or {@code left-early}. A session was held once anybody's status in it was
 * recorded.
 *
 * @param editions in which the group takes part; of groupings by what is offered, and in all, also those without people
 * @param enrolled enrolments that count
 * @param people different people among them
 * @param reached different people who came at least once, or completed
 * @param started enrolments whose person came at least once, or completed; always {@code completed + droppedOut + notCompleted +
 *     inProgress}
 * @param completed enrolments that completed: all that the certificate asks for was done
 * @param droppedOut withdrawn after having come
 * @param notCompleted started and still enrolled although the edition is closed
 * @param inProgress started, in an edition that is not closed
 * @param sessionsHeld of those editions
 * @param hoursDelivered of the sessions held, in hours of 60 minutes, rounded to one decimal; once, whoever many came
 * @param hoursReceived the same, once for each person who came
 * @param attendanceRate over enrolments that have a seat or completed: sessions that they came to, of the sessions held; 0 to 1, rounded
 *     to 4 decimals; empty where none was held
 * @param commitmentRate the same, where an excused absence counts as well
 * @param completionRate completed, of those who started; empty where nobody did
 * @param dropOutRate dropped out, of those who started
 */
public record IndicatorFigures(
        int editions,
        int enrolled,
        int people,
        int reached,
        int started,
        int completed,
        int droppedOut,
        int notCompleted,
        int inProgress,
        int sessionsHeld,
        BigDecimal hoursDelivered,
        BigDecimal hoursReceived,
        Optional<BigDecimal> attendanceRate,
        Optional<BigDecimal> commitmentRate,
        Optional<BigDecimal> completionRate,
        Optional<BigDecimal> dropOutRate) {
    private static final int DECIMALS = 4;

    public IndicatorFigures {
        Objects.requireNonNull(hoursDelivered, "hoursDelivered");
        Objects.requireNonNull(hoursReceived, "hoursReceived");
        Objects.requireNonNull(attendanceRate, "attendanceRate");
        Objects.requireNonNull(commitmentRate, "commitmentRate");
        Objects.requireNonNull(completionRate, "completionRate");
        Objects.requireNonNull(dropOutRate, "dropOutRate");
    }

    /** A share, as the rates are. */
    public static Optional<BigDecimal> share(long part, long whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP));
    }

    /** Minutes as hours. */
    public static BigDecimal hours(long minutes) {
        return BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP);
    }
}
