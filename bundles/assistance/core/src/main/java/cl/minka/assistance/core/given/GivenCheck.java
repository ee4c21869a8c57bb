package cl.minka.assistance.core.given;

import cl.minka.assistance.given.WorkDraft;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What hours and ratings must be. */
public final class GivenCheck {
    private static final int DAY = 24 * 60;
    private static final int LONGEST_REMARK = 500;
    private static final int BEST = 5;
    private static final int LONGEST_COMMENT = 2_000;

    private GivenCheck() {}

    /** @throws InvalidInput with all that is wrong */
    public static void work(WorkDraft draft, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (draft.date().isAfter(today)) {
            faults.add(Fault.at("/date", "assistance.in-the-future"));
        }
        if (draft.date().isBefore(LocalDate.EPOCH)) {
            faults.add(Fault.at("/date", "assistance.too-long-ago"));
        }
        between(faults, "/minutes", draft.minutes(), DAY);
        shorter(faults, "/remark", draft.remark(), LONGEST_REMARK);
        InvalidInput.throwIfAny(faults);
    }

    /** @throws InvalidInput with all that is wrong */
    public static void rating(int rating, String comment) {
        List<Fault> faults = new ArrayList<>();
        between(faults, "/rating", rating, BEST);
        shorter(faults, "/comment", comment, LONGEST_COMMENT);
        InvalidInput.throwIfAny(faults);
    }

    private static void between(List<Fault> faults, String pointer, int number, int most) {
        if (number < 1 || number > most) {
            faults.add(new Fault(pointer, "assistance.out-of-range", Map.of("least", 1, "most", most)));
        }
    }

    private static void shorter(List<Fault> faults, String pointer, String text, int most) {
        if (text.length() > most) {
            faults.add(Fault.at(pointer, "assistance.too-long", "most", most));
        }
    }
}
