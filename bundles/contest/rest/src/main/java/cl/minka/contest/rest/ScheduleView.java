package cl.minka.contest.rest;

import cl.minka.contest.Schedule;
import java.time.Instant;
import java.util.Optional;

/** When an edition moves by itself, as clients read and write it. */
public record ScheduleView(
        Optional<Instant> opens,
        Optional<Instant> closes,
        Optional<Instant> evaluationCloses,
        Optional<Instant> committeeCloses) {
    static ScheduleView of(Schedule schedule) {
        return new ScheduleView(
                schedule.opens(), schedule.closes(), schedule.evaluationCloses(), schedule.committeeCloses());
    }

    Schedule toSchedule() {
        return new Schedule(opens, closes, evaluationCloses, committeeCloses);
    }
}
