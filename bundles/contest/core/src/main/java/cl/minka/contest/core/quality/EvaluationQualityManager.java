package cl.minka.contest.core.quality;

import cl.minka.contest.Criterion;
import cl.minka.contest.EvaluationQualities;
import cl.minka.contest.EvaluationQuality;
import cl.minka.contest.core.assignment.ScoreScales;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads the final evaluations of a contest at once and computes how well the panel agrees; nothing is stored. */
@Component(service = EvaluationQualities.class)
public final class EvaluationQualityManager implements EvaluationQualities {
    private final ContestTransactions transactions;

    @Activate
    public EvaluationQualityManager(@Reference ContestTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public EvaluationQuality of(Caller caller, String contest, Optional<String> criterion) {
        Source source = source(caller, contest, criterion);
        return new QualityReport(source.panel, source.ratings).of(criterion, source.threshold);
    }

    @Override
    public List<EvaluationQuality.Cell> heatmap(Caller caller, String contest, Optional<String> criterion) {
        Source source = source(caller, contest, criterion);
        return HeatMap.cells(source.panel, source.ratings);
    }

    @Override
    public Page<EvaluationQuality.Cell> heatmap(
            Caller caller, String contest, Optional<String> criterion, Slice slice) {
        return transactions.read(manager -> {
            ContestEntity within = ContestStore.organized(manager, caller, contest);
            ScoreScales scales = ScoreScales.blind(within.definition());
            Optional<Integer> place = criterion.map(id -> place(scales, id));
            return new HeatMap(manager, contest, scales, place).page(slice);
        });
    }

    private Source source(Caller caller, String contest, Optional<String> criterion) {
        return transactions.read(manager -> {
            ContestEntity within = ContestStore.organized(manager, caller, contest);
            ScoreScales scales = ScoreScales.blind(within.definition());
            Optional<Integer> place = criterion.map(id -> place(scales, id));
            PanelScores panel = PanelScores.read(manager, contest, scales);
            Ratings ratings = place.map(panel::raw).orElseGet(panel::totals);
            return new Source(panel, ratings, within.definition().discrepancyThreshold());
        });
    }

    private static int place(ScoreScales scales, String criterion) {
        List<String> ids = scales.criteria().stream().map(Criterion::id).toList();
        if (!ids.contains(criterion)) {
            throw new InvalidInput(
                    Fault.at("/query/criterion", "contest.score.unknown-criterion", "criterion", criterion));
        }
        return ids.indexOf(criterion);
    }

    private record Source(PanelScores panel, Ratings ratings, Optional<BigDecimal> threshold) {}
}
