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
     * @param who roles that can complete what is missing, by commas
     */
    public MoveRefused(String status, String wanted, String who, List<Fault> missing) {
        super(
                Kind.CONFLICT,
                "assistance.transition-refused",
                Map.of("status", status, "wanted", wanted, "who", who),
                missing);
    }
}
