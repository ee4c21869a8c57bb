package cl.minka.practices.rest;

import cl.minka.kernel.rest.Required;
import cl.minka.practices.transfer.TransferMove;
import cl.minka.practices.transfer.TransferMove.GivenVerdict;
import cl.minka.practices.transfer.TransferStage;
import cl.minka.practices.transfer.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The stage that is wanted. At the end a verdict with its reason may come along: one for all receivers of the caller that have none,
 * or one for each.
 */
public record TransferMoveBody(TransferStage to, String reason, Verdict verdict, List<VerdictBody> verdicts) {
    TransferMove toMove() {
        Required required = new Required().check("/to", to);
        List<VerdictBody> each = Required.list(verdicts);
        for (int n = 0; n < each.size(); n++) {
            required.check("/verdicts/" + n + "/municipality", each.get(n).municipality())
                    .check("/verdicts/" + n + "/verdict", each.get(n).verdict());
        }
        required.orThrow();
        List<GivenVerdict> given = new ArrayList<>();
        each.forEach(one ->
                given.add(new GivenVerdict(Optional.of(one.municipality()), one.verdict(), Required.text(one.why()))));
        if (verdict != null) {
            given.add(new GivenVerdict(Optional.empty(), verdict, Required.text(reason)));
        }
        return new TransferMove(to, Required.text(reason), given);
    }

    /** The verdict of one receiver. */
    public record VerdictBody(String municipality, Verdict verdict, String why) {}
}
