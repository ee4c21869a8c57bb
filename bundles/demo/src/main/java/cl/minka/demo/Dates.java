package cl.minka.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;

/**
 * The deadlines of an edition, told in days from today so that the demonstration never grows old.
 *
 * @param today in continental Chile
 */
record Dates(LocalDate today, int opens, int closes, int evaluationCloses, int committeeCloses) {
    static final ZoneId CHILE = ZoneId.of("America/Santiago");

    /** All is over. */
    static Dates finished(Clock clock) {
        return new Dates(LocalDate.now(clock.withZone(CHILE)), -260, -190, -120, -70);
    }

    /** The call is over and evaluators have three months more. */
    static Dates inEvaluation(Clock clock) {
        return new Dates(LocalDate.now(clock.withZone(CHILE)), -75, -20, 90, 130);
    }

    Map<String, Object> schedule() {
        return Map.of(
                "opens", at(opens, LocalTime.of(9, 0)),
                "closes", at(closes, LocalTime.of(23, 59)),
                "evaluationCloses", at(evaluationCloses, LocalTime.of(23, 59)),
                "committeeCloses", at(committeeCloses, LocalTime.of(23, 59)));
    }

    /** When a practice began; always long enough before the call closed. */
    LocalDate started(int months) {
        return today.plusDays(closes).minusMonths(12L + months);
    }

    private String at(int days, LocalTime time) {
        return today.plusDays(days).atTime(time).atZone(CHILE).toInstant().toString();
    }
}
