package cl.minka.practices.transfer;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What parties write anew.
 *
 * @param title stays as it is where it is empty
 * @param plan stays as it is where it is empty
 * @param verdict for the receivers that have none yet and for which the caller may speak
 */
public record TransferChange(
        String title,
        String objectives,
        List<PlannedStage> plan,
        List<TransferTask> tasks,
        List<Visit> visits,
        Optional<Verdict> verdict,
        String why) {
    public TransferChange {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(objectives, "objectives");
        plan = List.copyOf(plan);
        tasks = List.copyOf(tasks);
        visits = List.copyOf(visits);
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(why, "why");
    }
}
