package cl.minka.schools;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps schools. Anybody reads them; the organizer of its organisation changes one. */
@ProviderType
public interface Schools {
    /** Sorted by {@code title}, {@code createdAt} or {@code changedAt}. */
    Page<School> list(Caller caller, Filter filter, Slice slice);

    /** @throws OfferNotFound also when it is a draft that is not the caller's */
    School get(Caller caller, String id);

    School create(Caller caller, SchoolDraft draft);

    School put(Caller caller, String id, SchoolDraft draft, Expected expected);

    /** Refused once something else stands on it. */
    void delete(Caller caller, String id, Expected expected);

    /** Which are wanted; all that is given must hold. */
    record Filter(Optional<String> organizer, Optional<String> words) {
        public Filter {
            Objects.requireNonNull(organizer, "organizer");
            Objects.requireNonNull(words, "words");
        }
    }
}
