package cl.minka.practices.core.need;

import cl.minka.kernel.Caller;
import cl.minka.kernel.journal.Change;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;

/**
 * How the transfer of a practice tells the needs board what became of a need, within its own transaction. Whoever shows the need of
 * an agreement shows it only to the agreement's parties: of an anonymous need it tells whose it is.
 */
public interface NeedLinks {
    /**
     * An agreement was born of a need: it is being worked on.
     *
     * @param receivers CUT codes of those who learn
     * @return what the journal is to be told
     * @throws cl.minka.kernel.Refusal when there is no such need, the caller acts neither for its municipality nor for who was accepted
     *     by it, its municipality is no receiver, or it is solved or withdrawn
     */
    List<Change> begun(
            EntityManager manager,
            Caller caller,
            String need,
            String transfer,
            String practice,
            List<String> receivers);

    /**
     * The agreement ended for the need's municipality.
     *
     * @param solved whether it worked, at least partly; otherwise the need is open again
     * @return what the journal is to be told; nothing when the need goes on elsewhere
     */
    List<Change> ended(EntityManager manager, String need, String transfer, boolean solved);

    /** CUT code of whose need it is, for who keeps the agreement. */
    Optional<String> municipality(EntityManager manager, String need);
}
