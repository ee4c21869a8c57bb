package cl.minka.schools;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps programmes of schools. */
@ProviderType
public interface Programmes {
    /** Sorted by {@code title}, {@code createdAt} or {@code changedAt}. */
    Page<Programme> list(Caller caller, Filter filter, Slice slice);

    /** @throws OfferNotFound also when it is a draft that is not the caller's */
    Programme get(Caller caller, String id);

    Programme create(Caller caller, ProgrammeDraft draft);

    Programme put(Caller caller, String id, ProgrammeDraft draft, Expected expected);

    /** Refused once something else stands on it. */
    void delete(Caller caller, String id, Expected expected);

    /** Which are wanted; all that is given must hold. */
    record Filter(Optional<String> school, Optional<String> area, Optional<String> words) {
        public Filter {
            Objects.requireNonNull(school, "school");
            Objects.requireNonNull(area, "area");
            Objects.requireNonNull(words, "words");
        }
    }
}
