package cl.minka.practices.rest;

import cl.minka.kernel.rest.TableShape;
import cl.minka.practices.PracticeComponent;
import cl.minka.practices.transfer.Agreement;
import cl.minka.practices.transfer.Obstacle;
import cl.minka.practices.transfer.PlannedStage;
import cl.minka.practices.transfer.Signature;
import cl.minka.practices.transfer.Transfer;
import cl.minka.practices.transfer.TransferStage;
import cl.minka.practices.transfer.TransferTask;
import cl.minka.practices.transfer.Verdict;
import cl.minka.practices.transfer.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An agreement as its reader may see it. */
public record TransferView(
        String id,
        String practice,
        String practiceTitle,
        String mentor,
        List<String> receivers,
        Optional<String> need,
        Optional<String> strategy,
        Optional<String> strategyVersion,
        String title,
        String objectives,
        LocalDate startsOn,
        TransferStage stage,
        List<PlannedStage> plan,
        List<PracticeComponent> components,
        List<Signature> signatures,
        List<ReceiverView> outcomes,
        List<TransferTask> tasks,
        List<Visit> visits,
        Optional<Verdict> verdict,
        boolean stuck,
        List<Obstacle> obstacles,
        Optional<Instant> evaluatedAt,
        Instant createdAt,
        Instant changedAt) {
    static final TableShape<Transfer> TABLE = TableShape.<Transfer>named("transfers")
            .column("id", Transfer::id)
            .column("title", transfer -> transfer.agreement().title())
            .column("practice", Transfer::practice)
            .column("practiceTitle", transfer -> transfer.agreement().practiceTitle())
            .column("mentor", Transfer::mentor)
            .column(
                    "receivers",
                    transfer -> String.join("; ", transfer.agreement().receivers()))
            .column("stage", Transfer::stage)
            .column("verdict", transfer -> transfer.agreement().verdict())
            .column("startsOn", Transfer::startsOn)
            .column("stuck", transfer -> !transfer.obstacles().isEmpty())
            .column("evaluatedAt", Transfer::evaluatedAt)
            .column("createdAt", Transfer::createdAt);

    static TransferView of(Transfer transfer) {
        Agreement agreement = transfer.agreement();
        return new TransferView(
                transfer.id(),
                transfer.practice(),
                agreement.practiceTitle(),
                transfer.mentor(),
                agreement.receivers(),
                transfer.need(),
                transfer.strategy(),
                agreement.strategyVersion(),
                agreement.title(),
                agreement.objectives(),
                transfer.startsOn(),
                transfer.stage(),
                agreement.plan(),
                agreement.components(),
                agreement.signatures(),
                agreement.outcomes().stream()
                        .map(one -> ReceiverView.of(agreement, one))
                        .toList(),
                agreement.tasks(),
                agreement.visits(),
                agreement.verdict(),
                !transfer.obstacles().isEmpty(),
                transfer.obstacles(),
                transfer.evaluatedAt(),
                transfer.createdAt(),
                transfer.changedAt());
    }
}
