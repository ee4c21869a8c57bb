package cl.minka.contest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a municipality holds against the published decision on its initiative, and the reasoned answer.
 *
 * @param number within the contest, 1 …; a withdrawn appeal leaves its number unused
 * @param municipalities of the initiative, CUT codes, the first is the lead
 * @param municipality CUT code for which it was filed
 * @param answer the reasons of the answer; empty until answered
 */
public record Appeal(
        String contest,
        int number,
        String initiative,
        Optional<String> externalId,
        String title,
        List<String> municipalities,
        String municipality,
        String grounds,
        State state,
        Optional<String> answer,
        Instant filedAt,
        Optional<Instant> answeredAt,
        long version) {
    public Appeal {
        municipalities = List.copyOf(municipalities);
    }

    /** Filed, then answered once. */
    public enum State {
        FILED,
        UPHELD,
        PARTLY_UPHELD,
        REJECTED
    }

    /**
     * What a municipality writes.
     *
     * @param initiative id
     * @param grounds at most 20,000 characters
     */
    public record Draft(String initiative, String grounds) {}

    /**
     * What an organiser decides.
     *
     * @param state any but {@code FILED}
     * @param reasons at most 20,000 characters
     */
    public record Answer(State state, String reasons) {}
}
