package cl.minka.contest.rest;

import cl.minka.contest.EvaluationQualities;
import cl.minka.contest.EvaluationQuality;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.Listing;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Shrout and Fleiss' first correlation, and everything else too little; there is one criterion, {@code impacto}. */
final class FakeEvaluationQualities implements EvaluationQualities {
    private static final OptionalDouble NONE = OptionalDouble.empty();
    private static final EvaluationQuality.Coefficient LACKING =
            new EvaluationQuality.Coefficient(NONE, Optional.empty());

    @Override
    public EvaluationQuality of(Caller caller, String contest, Optional<String> criterion) {
        check(criterion);
        EvaluationQuality.Coefficient first = new EvaluationQuality.Coefficient(
                OptionalDouble.of(0.1657), Optional.of(new EvaluationQuality.Interval(-0.1329, 0.7226)));
        return new EvaluationQuality(
                criterion,
                1,
                2,
                new EvaluationQuality.Alpha(OptionalDouble.of(0.5), NONE, NONE, NONE),
                new EvaluationQuality.Icc(first, LACKING, LACKING, LACKING, LACKING, LACKING),
                NONE,
                NONE,
                List.of(new EvaluationQuality.Evaluator("ana", 1, OptionalDouble.of(-2.5), NONE, NONE, NONE)),
                List.of(new EvaluationQuality.Discrepancy(Samples.INITIATIVE, Optional.of("EXT-1"), 31.5)),
                OptionalDouble.of(0.75),
                List.of(new EvaluationQuality.Note(
                        "evaluators.spread", Fault.at("", "contest.quality.one-evaluation", "count", 1))));
    }

    @Override
    public List<EvaluationQuality.Cell> heatmap(Caller caller, String contest, Optional<String> criterion) {
        check(criterion);
        return List.of(
                new EvaluationQuality.Cell(Samples.INITIATIVE, Optional.of("EXT-1"), "ana", 80, 70, 10),
                new EvaluationQuality.Cell(Samples.INITIATIVE, Optional.of("EXT-1"), "berta", 60, 70, -10));
    }

    @Override
    public Page<EvaluationQuality.Cell> heatmap(
            Caller caller, String contest, Optional<String> criterion, Slice slice) {
        return Listing.page(heatmap(caller, contest, criterion), slice);
    }

    private static void check(Optional<String> criterion) {
        if (criterion.filter(id -> !id.equals("impacto")).isPresent()) {
            throw new InvalidInput(
                    Fault.at("/query/criterion", "contest.score.unknown-criterion", "criterion", criterion.orElse("")));
        }
    }
}
