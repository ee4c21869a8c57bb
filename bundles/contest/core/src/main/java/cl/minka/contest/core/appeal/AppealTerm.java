package cl.minka.contest.core.appeal;

import cl.minka.contest.AppealRules;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.time.WorkingDays;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The term to appeal: working days from the day after the publication (Ley 19.880, arts. 25 and 59). */
public final class AppealTerm {
    private final WorkingDays workingDays;

    public AppealTerm(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** Refuses before the publication and once the term has ended, saying the term. */
    void require(ContestEntity contest, String lead, Instant now) {
        ContestStore.requireStatus(contest, ContestStatus.PUBLISHED);
        int days = days(contest);
        Instant published = contest.publishedAt().orElseThrow();
        Instant until = until(contest, published, lead);
        if (!now.isBefore(until)) {
            throw new Refusal(
                    Kind.CONFLICT,
                    "contest.appeal-term-ended",
                    Map.of("days", days, "published", published.toString(), "until", until.toString()));
        }
    }

    /** When the term of a municipality ends. */
    public Instant until(ContestEntity contest, Instant published, String lead) {
        return workingDays.deadline(published, days(contest), Optional.of(lead));
    }

    private static int days(ContestEntity contest) {
        return contest.definition().appeals().orElse(AppealRules.USUAL).workingDays();
    }
}
