package cl.minka.practices.core.transfer;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.InvalidInput;
import cl.minka.practices.Practices;
import cl.minka.practices.transfer.Agreement;
import cl.minka.practices.transfer.Outcome;
import cl.minka.practices.transfer.TransferMove.GivenVerdict;
import cl.minka.practices.transfer.Verdict;
import java.util.List;

/** Verdicts that come with something else: each receiver speaks for itself, the association for all. */
final class Verdicts {
    private Verdicts() {}

    /** The same for all that stayed, have none, and for which the caller speaks. */
    static Agreement forAll(Caller caller, Agreement agreement, Verdict verdict, String why) {
        Agreement judged = agreement;
        for (Outcome outcome : agreement.remaining()) {
            if (outcome.report().verdict().isEmpty() && Practices.writes(caller, outcome.municipality())) {
                judged = judged.with(outcome.with(outcome.report().judged(verdict, why)));
            }
        }
        return judged;
    }

    static Agreement given(Caller caller, Agreement agreement, List<GivenVerdict> verdicts) {
        Agreement judged = agreement;
        for (int n = 0; n < verdicts.size(); n++) {
            GivenVerdict given = verdicts.get(n);
            if (given.why().length() > TransferCheck.TEXT) {
                throw new InvalidInput(
                        Fault.at("/verdicts/" + n + "/why", "practices.too-long", "most", TransferCheck.TEXT));
            }
            judged = given.municipality().isEmpty()
                    ? forAll(caller, judged, given.verdict(), given.why())
                    : forOne(caller, judged, given, "/verdicts/" + n + "/municipality");
        }
        return judged;
    }

    private static Agreement forOne(Caller caller, Agreement agreement, GivenVerdict given, String pointer) {
        String cut = given.municipality().orElseThrow();
        Outcome outcome = agreement.outcomes().stream()
                .filter(one -> one.municipality().equals(cut))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(Fault.at(pointer, "practices.transfer.no-party", "cut", cut)));
        if (!Practices.writes(caller, cut)) {
            throw new Forbidden();
        }
        return agreement.with(outcome.with(outcome.report().judged(given.verdict(), given.why())));
    }
}
