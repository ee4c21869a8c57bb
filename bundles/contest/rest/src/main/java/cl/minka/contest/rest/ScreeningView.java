package cl.minka.contest.rest;

import cl.minka.contest.Screening;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A decision on eligibility; {@code pending} only where it is, for organisers. */
public record ScreeningView(
        Screening.Decision decision,
        List<String> reasons,
        List<String> fields,
        Optional<Integer> cureWorkingDays,
        Optional<Instant> cureUntil,
        Instant decidedAt,
        Optional<Boolean> pending) {
    static ScreeningView of(Screening screening) {
        return new ScreeningView(
                screening.decision(),
                screening.reasons(),
                screening.fields(),
                screening.cureWorkingDays(),
                screening.cureUntil(),
                screening.decidedAt(),
                Optional.of(true).filter(any -> screening.pending()));
    }
}
