package cl.minka.contest.core.assignment;

import cl.minka.contest.Consensus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;

/** The scores on which evaluators agreed where they had differed; what each had scored himself stays on file. */
public final class AgreedScores {
    private final Map<Pair, String> scores = new HashMap<>();

    private AgreedScores() {}

    /** Those of a contest. */
    public static AgreedScores of(EntityManager manager, String contest) {
        AgreedScores agreed = new AgreedScores();
        List<Object[]> rows = manager.createQuery(
                        "SELECT v.initiative, v.account, c.scores FROM ConsensusEntity c, VoiceEntity v"
                                + " WHERE c.contest = :contest AND c.state = :recorded"
                                + " AND v.initiative = c.initiative AND v.accepted = c.proposal",
                        Object[].class)
                .setParameter("contest", contest)
                .setParameter("recorded", Consensus.State.RECORDED)
                .getResultList();
        rows.forEach(row -> agreed.scores.put(new Pair((String) row[0], (Long) row[1]), (String) row[2]));
        return agreed;
    }

    /** Scores by criterion as JSON, of an evaluator who agreed on that initiative. */
    public Optional<String> of(String initiative, long account) {
        return Optional.ofNullable(scores.get(new Pair(initiative, account)));
    }

    private record Pair(String initiative, long account) {}
}
