package cl.minka.practices.core.need;

import cl.minka.kernel.Fault;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.practices.need.NeedState;
import cl.minka.practices.need.NeedStep;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The states that a need may go to, and what each step wants. */
final class NeedSteps {
    private static final Map<NeedState, Set<NeedState>> WAYS = new EnumMap<>(Map.of(
            NeedState.OPEN, Set.of(NeedState.MATCHED, NeedState.SOLVED, NeedState.WITHDRAWN),
            NeedState.MATCHED, Set.of(NeedState.OPEN, NeedState.IN_PROGRESS, NeedState.SOLVED, NeedState.WITHDRAWN),
            NeedState.IN_PROGRESS, Set.of(NeedState.OPEN, NeedState.SOLVED, NeedState.WITHDRAWN),
            NeedState.SOLVED, Set.of(NeedState.OPEN),
            NeedState.WITHDRAWN, Set.of(NeedState.OPEN)));

    private NeedSteps() {}

    /**
     * Refuses what can not be, with all that is missing.
     *
     * @param accepted whether an offer is accepted
     */
    static void check(NeedEntity need, NeedStep step, boolean accepted) {
        List<Fault> missing = new ArrayList<>();
        NeedState from = need.state();
        if (!WAYS.get(from).contains(step.to())) {
            missing.add(Fault.at("/to", "practices.need-no-such-step"));
        } else {
            boolean explained = step.reason().filter(text -> !text.isBlank()).isPresent();
            boolean explains = step.to() == NeedState.OPEN && from != NeedState.WITHDRAWN
                    || step.to() == NeedState.SOLVED && from == NeedState.OPEN;
            if (explains && !explained) {
                missing.add(Fault.at("/reason", "practices.need-step-wants-reason"));
            }
            if (step.to() == NeedState.MATCHED && !accepted && step.practice().isEmpty()) {
                missing.add(Fault.at("/practice", "practices.need-match-wants-offer-or-practice"));
            }
        }
        if (!missing.isEmpty()) {
            throw new Refusal(
                    Kind.CONFLICT,
                    "practices.need-step-refused",
                    Map.of("state", word(from), "to", word(step.to())),
                    missing);
        }
    }

    /** As clients write it. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
