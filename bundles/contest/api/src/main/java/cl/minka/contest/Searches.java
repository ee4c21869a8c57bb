package cl.minka.contest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The search language of a contest and the searches that organisers saved.
 *
 * <p>Organisers search over everything. A municipality searches over its own initiatives only, by what it can read of
 * them; for it any other field is not known.
 */
@ProviderType
public interface Searches {
    /** The most characters of a search. */
    int LONGEST = 2_000;

    /** The fields that the caller may use, by name. */
    List<SearchField> fields(Caller caller, String contest, SearchScope over);

    /** Tells a search in words, or what is wrong with it. */
    SearchCheck check(Caller caller, String contest, SearchScope over, String search);

    /** The caller's own and those that are shared, by name. */
    Page<SavedSearch> list(Caller caller, String contest, Slice slice);

    /** @throws cl.minka.kernel.Refusal {@code contest.search-not-found}, also for those of others that are not shared */
    SavedSearch get(Caller caller, String contest, String name);

    SavedSearch create(Caller caller, String contest, SavedSearch.Draft draft);

    /** Only its owner or an administrator; refused when it would break one that uses it. */
    SavedSearch update(Caller caller, String contest, String name, SavedSearch.Draft draft, Expected expected);

    /** Refused while others use it. */
    void delete(Caller caller, String contest, String name, Expected expected);
}
