package cl.minka.contest.rest;

import cl.minka.contest.BallotResult;
import java.util.List;
import java.util.Optional;

/** The count of a ballot; winners and contested seats are for organisers. */
public record BallotResultView(
        String method,
        int voters,
        List<List<String>> order,
        List<List<String>> tied,
        Optional<List<String>> winners,
        Optional<List<String>> contested,
        Optional<List<ApprovalsView>> approvals,
        Optional<ComparisonsView> comparison,
        Optional<YesNoView> yesNo) {
    /** How often an option was approved by how many who judged it. */
    public record ApprovalsView(String option, int approvals, int judges) {}

    /** Pairwise votes, and the strengths of the strongest paths; rows before columns. */
    public record ComparisonsView(List<String> options, List<List<Integer>> preferred, List<List<Integer>> strengths) {}

    /** A yes-no count; eligible members may have been away. */
    public record YesNoView(int yes, int no, int abstained, int eligible, boolean passed, boolean tied) {}

    static BallotResultView of(BallotResult result) {
        return new BallotResultView(
                result.method(),
                result.voters(),
                result.order(),
                result.tied(),
                result.winners(),
                result.contested(),
                result.approvals().map(all -> all.stream()
                        .map(one -> new ApprovalsView(one.option(), one.approvals(), one.judges()))
                        .toList()),
                result.comparison().map(one -> new ComparisonsView(one.options(), one.preferred(), one.strengths())),
                result.yesNo()
                        .map(one -> new YesNoView(
                                one.yes(), one.no(), one.abstained(), one.eligible(), one.passed(), one.tied())));
    }
}
