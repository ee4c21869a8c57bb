package cl.minka.schools;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps editions. Drafts are for the organizer of the school and the instructors named in it. */
@ProviderType
public interface Editions {
    /** Sorted by {@code title}, {@code createdAt} or {@code changedAt}, or by {@code startsAt}. */
    Page<Edition> list(Caller caller, Filter filter, Slice slice);

    /** @throws OfferNotFound also when it is a draft that is not the caller's */
    Edition get(Caller caller, String id);

    Edition create(Caller caller, EditionDraft draft);

    Edition put(Caller caller, String id, EditionDraft draft, Expected expected);

    /** Refused once something else stands on it. */
    void delete(Caller caller, String id, Expected expected);

    /** Which are wanted; all that is given must hold. */
    record Filter(
            Optional<String> course,
            Optional<String> school,
            Optional<String> municipality,
            Optional<EditionDraft.State> state,
            Optional<String> instructor,
            Optional<String> words) {
        public Filter {
            Objects.requireNonNull(course, "course");
            Objects.requireNonNull(school, "school");
            Objects.requireNonNull(municipality, "municipality");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(instructor, "instructor");
            Objects.requireNonNull(words, "words");
        }
    }
}
