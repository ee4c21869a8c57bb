package cl.minka.contest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The conflicts of interest of a blind panel; for organisers only, since they may tell who presents. */
@ProviderType
public interface Conflicts {
    /**
     * One an evaluator, municipality and kind, in that order; of the same region only municipalities that present. Can not
     * be sorted otherwise.
     */
    Page<Conflict> list(Caller caller, String contest, Filter filter, Slice slice);

    /** Refused with {@code contest.conflict-not-found} where nothing stands between them. */
    Conflict.Pair get(Caller caller, String contest, String username, String cut);

    /**
     * Confirms or dismisses what stands between them now; what is found later is a new proposal. The own municipality and
     * region can not be dismissed.
     */
    Conflict.Pair rule(
            Caller caller, String contest, String username, String cut, Conflict.Ruling ruling, Expected expected);

    /**
     * Which conflicts are wanted.
     *
     * @param initiative those with the municipalities that present it; by id or externalId
     */
    record Filter(
            Optional<String> evaluator,
            Optional<String> initiative,
            Optional<Conflict.Kind> kind,
            Optional<Conflict.State> state) {}
}
