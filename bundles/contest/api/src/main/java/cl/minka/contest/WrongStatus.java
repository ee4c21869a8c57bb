package cl.minka.contest;

import cl.minka.kernel.Fault;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import java.util.List;
import java.util.Map;

/** The present status of the contest or initiative forbids the action; says which it is and when it would be allowed. */
public final class WrongStatus extends Refusal {
    private static final long serialVersionUID = 1L;

    /**
     * @param status the present status, as in JSON
     * @param allowed the statuses in which it is allowed, as in JSON
     * @param who the role that can change it
     */
    public WrongStatus(String status, List<String> allowed, String who) {
        super(
                Kind.CONFLICT,
                "contest.wrong-status",
                Map.of("status", status, "allowed", String.join(", ", allowed), "who", who));
    }

    /** All that is missing for a transition. */
    public WrongStatus(String status, String wanted, List<Fault> missing) {
        super(
                Kind.CONFLICT,
                "contest.transition-refused",
                Map.of("status", status, "wanted", wanted, "who", "organizer"),
                missing);
    }
}
