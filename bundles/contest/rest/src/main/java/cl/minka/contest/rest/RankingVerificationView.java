package cl.minka.contest.rest;

import cl.minka.contest.Rankings;
import java.util.List;

/** Whether a ranking computed again from its stored input is the same, bit for bit. */
public record RankingVerificationView(boolean identical, List<String> differences) {
    static RankingVerificationView of(Rankings.Verification verification) {
        return new RankingVerificationView(verification.identical(), verification.differences());
    }
}
