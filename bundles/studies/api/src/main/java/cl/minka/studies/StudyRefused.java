package cl.minka.studies;

import cl.minka.kernel.Fault;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import java.util.List;
import java.util.Map;

/** A gate of the study stays shut; carries everything that is missing. */
public final class StudyRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    /**
     * @param status the present one, as in JSON
     * @param wanted the one that was asked for, as in JSON
     */
    public StudyRefused(String status, String wanted, List<Fault> missing) {
        super(
                Kind.CONFLICT,
                "studies.transition-refused",
                Map.of("status", status, "wanted", wanted, "who", "analyst, municipality"),
                missing);
    }
}
