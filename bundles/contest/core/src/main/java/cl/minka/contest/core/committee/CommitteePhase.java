package cl.minka.contest.core.committee;

import cl.minka.contest.ContestStatus;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import java.util.Map;
import javax.persistence.EntityManager;

/** When a committee may do what. After the results are published it still meets: for appeals, and to mend its record. */
final class CommitteePhase {
    private static final int MOST = 500;

    private CommitteePhase() {}

    static CommitteeEntity committee(EntityManager manager, String contest) {
        return CommitteeStore.find(manager, contest)
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "contest.committee-not-found"));
    }

    static void requirePlanning(ContestEntity contest) {
        ContestStore.requireStatus(
                contest,
                ContestStatus.EVALUATION,
                ContestStatus.COMMITTEE,
                ContestStatus.DECIDED,
                ContestStatus.PUBLISHED);
    }

    static void requireMeeting(ContestEntity contest) {
        ContestStore.requireStatus(contest, ContestStatus.COMMITTEE, ContestStatus.DECIDED, ContestStatus.PUBLISHED);
    }

    /** Refuses when there are as many of a kind as a contest may have. */
    static void requireRoom(long present) {
        if (present >= MOST) {
            throw new Refusal(Kind.CONFLICT, "contest.committee-full", Map.of("most", MOST));
        }
    }
}
