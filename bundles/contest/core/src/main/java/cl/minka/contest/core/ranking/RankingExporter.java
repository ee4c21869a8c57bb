package cl.minka.contest.core.ranking;

import cl.minka.contest.AnonymousPanel;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.RankingExports;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Json;
import cl.minka.plugin.scoring.ScoringRequest;
import java.security.SecureRandom;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Exports what rankings were computed from. Names are drawn by {@link SecureRandom} and forgotten: no two copies can be joined by them. */
@Component(service = RankingExports.class)
public final class RankingExporter implements RankingExports {
    /** With fewer, whoever took part knows the others. */
    private static final int LEAST_EVALUATORS = 3;

    private final ContestTransactions transactions;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public RankingExporter(@Reference ContestTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public AnonymousPanel export(Caller caller, String contest, String ranking) {
        return transactions.change(caller, manager -> {
            ContestEntity within = ContestStore.organized(manager, caller, contest);
            RankingStore.entity(manager, contest, ranking)
                    .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "contest.ranking-not-found"));
            ContestStore.requireStatus(within, ContestStatus.PUBLISHED, ContestStatus.ARCHIVED);
            ScoringRequest request = Json.read(
                            manager.find(RankingInputEntity.class, ranking).body(), RankingInput.class)
                    .request();
            requireCrowd(request);
            AnonymousPanel panel = Anonymised.of(request, random);
            return Done.of(panel, change(within, ranking, panel));
        });
    }

    private static void requireCrowd(ScoringRequest request) {
        long initiatives = request.evaluations().stream()
                .map(ScoringRequest.Evaluation::initiative)
                .distinct()
                .count();
        long evaluators = request.evaluations().stream()
                .map(ScoringRequest.Evaluation::evaluator)
                .distinct()
                .count();
        if (initiatives < Anonymised.ALIKE || evaluators < LEAST_EVALUATORS) {
            throw new Refusal(
                    Kind.CONFLICT,
                    "contest.too-few-to-be-anonymous",
                    Map.of("initiatives", Anonymised.ALIKE, "evaluators", LEAST_EVALUATORS));
        }
    }

    private static Change change(ContestEntity contest, String ranking, AnonymousPanel panel) {
        return Change.of(
                        "contest.ranking-input-exported",
                        "contests/" + contest.id() + "/rankings/" + ranking,
                        contest.organizer())
                .facts(Map.of(
                        "initiatives", Integer.toString(panel.initiatives().size()),
                        "evaluations", Integer.toString(panel.evaluations().size())));
    }
}
