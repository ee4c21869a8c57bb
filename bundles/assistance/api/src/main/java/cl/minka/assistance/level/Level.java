package cl.minka.assistance.level;

import cl.minka.assistance.Priority;
import cl.minka.assistance.RequestStatus;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What is promised, in working minutes of the municipality that asks. The level that says most of a request holds for it: topic and
 * priority, then topic, then priority, then the one that says neither.
 *
 * @param topic empty: any
 * @param priority empty: any
 * @param firstAnswerMinutes until somebody answers
 * @param updateMinutes between one answer and the next
 * @param solutionMinutes until it is solved
 * @param warnPercent how much of a time may pass before those who answer are warned, 1 to 99
 * @param stopsIn states in which the clock stands
 */
public record Level(
        String id,
        Optional<String> topic,
        Optional<Priority> priority,
        int firstAnswerMinutes,
        int updateMinutes,
        int solutionMinutes,
        int warnPercent,
        Set<RequestStatus> stopsIn,
        long version) {
    public Level {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(priority, "priority");
        stopsIn = Set.copyOf(stopsIn);
    }
}
