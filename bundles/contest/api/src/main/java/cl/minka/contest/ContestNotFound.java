package cl.minka.contest;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import java.util.Map;

/** There is no such contest, or it is a draft of somebody else's. */
public final class ContestNotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    public ContestNotFound(String id) {
        super(Kind.NOT_FOUND, "contest.not-found", Map.of("contest", id));
    }
}
