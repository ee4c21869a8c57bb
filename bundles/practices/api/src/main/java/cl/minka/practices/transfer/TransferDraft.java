package cl.minka.practices.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is proposed.
 *
 * @param practice id of a practice that the caller may read; it need not be recognised by any contest
 * @param mentor CUT code; the owner of the practice where it is empty
 * @param receivers 1 to 8 CUT codes
 * @param strategy id of the strategy that draws the plan; empty for the usual rhythm
 * @param title the practice's where it is empty
 * @param startsOn today where it is empty
 */
public record TransferDraft(
        String practice,
        Optional<String> mentor,
        List<String> receivers,
        Optional<String> need,
        Optional<String> strategy,
        String title,
        String objectives,
        Optional<LocalDate> startsOn) {
    public TransferDraft {
        Objects.requireNonNull(practice, "practice");
        Objects.requireNonNull(mentor, "mentor");
        receivers = List.copyOf(receivers);
        Objects.requireNonNull(need, "need");
        Objects.requireNonNull(strategy, "strategy");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(objectives, "objectives");
        Objects.requireNonNull(startsOn, "startsOn");
    }
}
