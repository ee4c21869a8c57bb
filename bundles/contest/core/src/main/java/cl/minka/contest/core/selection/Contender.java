package cl.minka.contest.core.selection;

import cl.minka.contest.core.ranking.BlindFigures.Mean;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An initiative as the selection looks at it.
 *
 * @param municipalities the first is the lead
 * @param blind score of the ranking, 0 to 100; empty when nobody evaluated it
 * @param committee mean of the members' totals, 0 to 100
 * @param submittedAt when it was filed, or made if nobody filed it
 * @param number of the submission; tells the order of those filed at the same instant
 * @param raw the blind panel's mean raw scores by criterion
 * @param shortlisted whether it competes
 */
record Contender(
        String initiative,
        Optional<String> externalId,
        String title,
        String category,
        List<String> municipalities,
        OptionalDouble blind,
        OptionalDouble committee,
        Optional<Instant> submittedAt,
        int number,
        Map<String, Mean> raw,
        boolean shortlisted) {
    String lead() {
        return municipalities.get(0);
    }
}
