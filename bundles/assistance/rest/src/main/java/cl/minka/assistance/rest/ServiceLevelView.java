package cl.minka.assistance.rest;

import cl.minka.assistance.Priority;
import cl.minka.assistance.RequestStatus;
import cl.minka.assistance.level.Level;
import java.util.List;
import java.util.Optional;

/** A service level. */
public record ServiceLevelView(
        String id,
        Optional<String> topic,
        Optional<Priority> priority,
        int firstAnswerMinutes,
        int updateMinutes,
        int solutionMinutes,
        int warnPercent,
        List<RequestStatus> stopsIn) {
    static ServiceLevelView of(Level level) {
        return new ServiceLevelView(
                level.id(),
                level.topic(),
                level.priority(),
                level.firstAnswerMinutes(),
                level.updateMinutes(),
                level.solutionMinutes(),
                level.warnPercent(),
                level.stopsIn().stream().sorted().toList());
    }
}
