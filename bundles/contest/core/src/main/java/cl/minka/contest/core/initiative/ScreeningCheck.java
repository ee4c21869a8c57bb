package cl.minka.contest.core.initiative;

import cl.minka.contest.Initiatives.ScreeningDraft;
import cl.minka.contest.Screening.Decision;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.kernel.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds all that is wrong with a decision on eligibility. */
final class ScreeningCheck {
    private static final int MOST_DAYS = 365;
    private static final int LONGEST_REASON = 4_000;
    private static final int MOST_REASONS = 100;

    private ScreeningCheck() {}

    static List<Fault> faults(ContestEntity contest, ScreeningDraft draft) {
        List<Fault> faults = new ArrayList<>();
        if (draft.reasons().isEmpty() && draft.decision() != Decision.ADMITTED) {
            faults.add(Fault.at("/reasons", "kernel.required"));
        }
        if (draft.reasons().size() > MOST_REASONS) {
            faults.add(Fault.at("/reasons", "kernel.too-long", "most", MOST_REASONS));
        }
        for (int i = 0; i < draft.reasons().size(); i++) {
            String reason = draft.reasons().get(i);
            if (reason.isBlank()) {
                faults.add(Fault.at("/reasons/" + i, "kernel.required"));
            } else if (reason.length() > LONGEST_REASON) {
                faults.add(Fault.at("/reasons/" + i, "kernel.too-long", "most", LONGEST_REASON));
            }
        }
        List<String> known = CureScope.known(contest.definition());
        for (int i = 0; i < draft.fields().size(); i++) {
            if (!known.contains(draft.fields().get(i))) {
                faults.add(Fault.at("/fields/" + i, "contest.unknown-field"));
            }
        }
        draft.cureWorkingDays()
                .filter(days -> days < 1 || days > MOST_DAYS)
                .ifPresent(days -> faults.add(
                        new Fault("/cureWorkingDays", "contest.out-of-range", Map.of("least", 1, "most", MOST_DAYS))));
        return faults;
    }
}
