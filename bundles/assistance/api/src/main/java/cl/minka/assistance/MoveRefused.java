package cl.minka.assistance;

import cl.minka.kernel.Fault;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import java.util.List;
import java.util.Map;

/** A request can not go there; carries everything that is missing. */
public final class MoveRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    /**
     * @param status the present one, as in JSON
     * @param wanted the one that was asked for, as in JSON
     */
    public MoveRefused(String status, String wanted, List<Fault> missing) {
        super(
                Kind.CONFLICT,
                "assistance.transition-refused",
                Map.of("status", status, "wanted", wanted, "who", "adviser, organizer"),
                missing);
    }
}
