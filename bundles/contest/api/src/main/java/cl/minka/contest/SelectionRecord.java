package cl.minka.contest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a selection was decided, for one reader: neither who evaluated nor what one member of the committee said.
 *
 * @param whole whether all of it is told; if not, what the contest's rules of publication leave out is missing
 * @param results as everybody sees them; for organisers with scores and positions
 * @param steps counted anew where some are missing
 */
public record SelectionRecord(
        Results results,
        boolean whole,
        List<Selection.Step> steps,
        Instant decidedAt,
        Optional<String> inputSha256,
        Optional<String> sha256) {
    public SelectionRecord {
        steps = List.copyOf(steps);
    }
}
