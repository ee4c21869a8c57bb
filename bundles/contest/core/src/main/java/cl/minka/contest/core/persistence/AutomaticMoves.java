package cl.minka.contest.core.persistence;

import cl.minka.contest.ContestStatus;
import cl.minka.contest.Schedule;
import java.time.Instant;
import java.util.Optional;

/** The dates at which a contest moves by itself. A date in the past, when it is looked at, moves nothing. */
final class AutomaticMoves {
    private AutomaticMoves() {}

    /** The date at which a contest in this status moves on, in milliseconds; 0 when there is none in the future. */
    static long next(ContestStatus status, Schedule schedule, Instant now) {
        long date = date(status, schedule);
        return date > now.toEpochMilli() ? date : 0;
    }

    /** The same, also when it is past. */
    static long date(ContestStatus status, Schedule schedule) {
        Optional<Instant> date =
                switch (status) {
                    case DRAFT -> schedule.opens();
                    case OPEN -> schedule.closes();
                    case EVALUATION -> schedule.evaluationCloses();
                    case COMMITTEE -> schedule.committeeCloses();
                    case SCREENING, DECIDED, PUBLISHED, ARCHIVED -> Optional.empty();
                };
        return date.map(Instant::toEpochMilli).orElse(0L);
    }
}
