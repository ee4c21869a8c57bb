package cl.minka.practices.core.transfer;

import cl.minka.practices.transfer.Agreement;
import cl.minka.practices.transfer.Obstacle;
import cl.minka.practices.transfer.Obstacle.Reason;
import cl.minka.practices.transfer.Outcome;
import cl.minka.practices.transfer.PlannedStage;
import cl.minka.practices.transfer.Signature;
import cl.minka.practices.transfer.SignatureState;
import cl.minka.practices.transfer.TransferStage;
import cl.minka.practices.transfer.TransferTask;
import cl.minka.practices.transfer.Transfers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What holds an agreement up, now or from a later day on if nothing happens. */
final class Obstacles {
    private static final LocalDate NEVER = LocalDate.of(4000, 1, 1);

    private final TransferStage stage;
    private final String mentor;
    private final Agreement agreement;
    private final LocalDate proposedOn;
    private final LocalDate activeOn;

    Obstacles(TransferStage stage, String mentor, Agreement agreement, LocalDate proposedOn, LocalDate activeOn) {
        this.stage = stage;
        this.mentor = mentor;
        this.agreement = agreement;
        this.proposedOn = proposedOn;
        this.activeOn = activeOn;
    }

    /** Those of a day. */
    List<Obstacle> on(LocalDate day) {
        return coming().stream()
                .filter(obstacle -> !obstacle.since().isAfter(day))
                .toList();
    }

    /** The first day on which there is one. */
    LocalDate first() {
        return coming().stream()
                .map(Obstacle::since)
                .min(Comparator.naturalOrder())
                .orElse(NEVER);
    }

    private List<Obstacle> coming() {
        if (stage == TransferStage.EVALUATED) {
            return List.of();
        }
        List<Obstacle> coming = new ArrayList<>();
        List<String> pending = agreement.signatures().stream()
                .filter(one -> one.state() == SignatureState.PENDING)
                .map(Signature::municipality)
                .toList();
        if (!pending.isEmpty()) {
            coming.add(new Obstacle(Reason.UNSIGNED, proposedOn.plusDays(Transfers.DAYS_TO_SIGN + 1L), pending));
        }
        agreement.plan().stream()
                .filter(one -> one.stage() == stage)
                .map(PlannedStage::due)
                .forEach(due -> coming.add(new Obstacle(Reason.STAGE_OVERDUE, due.plusDays(1), active())));
        overdueTask().ifPresent(coming::add);
        coming.add(new Obstacle(Reason.NO_ACTIVITY, activeOn.plusDays(Transfers.QUIET_DAYS + 1L), active()));
        return coming;
    }

    private Optional<Obstacle> overdueTask() {
        List<TransferTask> open = agreement.tasks().stream()
                .filter(task ->
                        task.state() == TransferTask.State.OPEN && task.due().isPresent())
                .sorted(Comparator.comparing(task -> task.due().orElseThrow()))
                .toList();
        return open.stream().findFirst().map(first -> {
            List<String> responsible = first.responsible().map(List::of).orElseGet(this::active);
            return new Obstacle(Reason.TASK_OVERDUE, first.due().orElseThrow().plusDays(1), responsible);
        });
    }

    private List<String> active() {
        return Stream.concat(Stream.of(mentor), agreement.remaining().stream().map(Outcome::municipality))
                .toList();
    }
}
