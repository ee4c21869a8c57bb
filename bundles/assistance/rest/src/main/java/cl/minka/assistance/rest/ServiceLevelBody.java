package cl.minka.assistance.rest;

import cl.minka.assistance.Priority;
import cl.minka.assistance.RequestStatus;
import cl.minka.assistance.level.Level;
import cl.minka.kernel.rest.Required;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A service level as clients write it, in working minutes. Warned is at three quarters, and the clock stands while the requester or a
 * third party is waited for, unless it says otherwise.
 */
@JsonIgnoreProperties("id")
public record ServiceLevelBody(
        String topic,
        Priority priority,
        Integer firstAnswerMinutes,
        Integer updateMinutes,
        Integer solutionMinutes,
        Integer warnPercent,
        List<RequestStatus> stopsIn) {
    private static final int USUAL_WARNING = 75;

    Level toLevel(String id) {
        new Required()
                .check("/firstAnswerMinutes", firstAnswerMinutes)
                .check("/updateMinutes", updateMinutes)
                .check("/solutionMinutes", solutionMinutes)
                .orThrow();
        return new Level(
                id,
                Optional.ofNullable(topic).filter(text -> !text.isBlank()),
                Optional.ofNullable(priority),
                firstAnswerMinutes,
                updateMinutes,
                solutionMinutes,
                warnPercent == null ? USUAL_WARNING : warnPercent,
                stopsIn == null
                        ? Set.of(RequestStatus.WAITING_REQUESTER, RequestStatus.WAITING_THIRD_PARTY)
                        : Set.copyOf(stopsIn),
                0);
    }
}
