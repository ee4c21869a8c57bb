package cl.minka.practices.core.transfer;

import cl.minka.kernel.Fault;
import cl.minka.practices.transfer.Agreement;
import cl.minka.practices.transfer.Outcome;
import cl.minka.practices.transfer.SignatureState;
import cl.minka.practices.transfer.TransferStage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What must be there before an agreement goes on: the mentor and one receiver at least have signed; at the end, every receiver
 * that stayed says how it went. An agreement that every receiver left may end at once.
 */
final class StageRules {
    private final UnaryOperator<String> names;

    /** @param names from CUT code to name */
    StageRules(UnaryOperator<String> names) {
        this.names = names;
    }

    /** All that is missing. */
    List<Fault> missing(TransferStage from, TransferStage to, String mentor, Agreement agreement) {
        List<Fault> missing = new ArrayList<>();
        boolean isOver = isOver(agreement) && to == TransferStage.EVALUATED;
        if (to.ordinal() < from.ordinal()) {
            missing.add(Fault.at("/to", "practices.transfer.no-way-back"));
        } else if (!isOver && from.next().filter(to::equals).isEmpty()) {
            String next = from.next().map(TransferDesk::word).orElse("");
            missing.add(Fault.at("/to", "practices.transfer.next", "next", next));
        }
        if (!isOver) {
            signatures(mentor, agreement, missing);
        }
        if (to == TransferStage.EVALUATED) {
            agreement.remaining().stream()
                    .filter(one -> one.report().verdict().isEmpty())
                    .forEach(one -> missing.add(
                            about("/verdicts/" + one.municipality(), "practices.transfer.no-verdict", one)));
        }
        return missing;
    }

    private void signatures(String mentor, Agreement agreement, List<Fault> missing) {
        if (agreement.stateOf(mentor) != SignatureState.SIGNED) {
            missing.add(Fault.at(
                    "/signatures/" + mentor,
                    "practices.transfer.mentor-unsigned",
                    "municipality",
                    names.apply(mentor)));
        }
        if (agreement.remaining().isEmpty()) {
            agreement.outcomes().stream()
                    .filter(one -> one.departure().isEmpty())
                    .forEach(one -> missing.add(
                            about("/signatures/" + one.municipality(), "practices.transfer.unsigned", one)));
            if (isOver(agreement)) {
                missing.add(Fault.at("/receivers", "practices.transfer.nobody-left"));
            }
        }
    }

    /** Whether all receivers left or declined. */
    private static boolean isOver(Agreement agreement) {
        return agreement.outcomes().stream()
                .allMatch(one -> one.departure().isPresent()
                        || agreement.stateOf(one.municipality()) == SignatureState.DECLINED);
    }

    private Fault about(String pointer, String code, Outcome outcome) {
        return new Fault(pointer, code, Map.of("municipality", names.apply(outcome.municipality())));
    }
}
