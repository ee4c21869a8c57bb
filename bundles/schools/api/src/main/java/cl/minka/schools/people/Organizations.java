package cl.minka.schools.people;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps organizations. Who acts or organizes for a municipality sees and changes those that are there; organizers of the
 * association, all of them.
 */
@ProviderType
public interface Organizations {
    /** Sorted by {@code name}, {@code createdAt} or {@code changedAt}. */
    Page<Organization> list(Caller caller, Filter filter, Slice slice);

    /** @throws PeopleNotFound also when it is of another municipality */
    Organization get(Caller caller, String id);

    Organization create(Caller caller, OrganizationDraft draft);

    /** Its municipality is fixed once people belong to it. */
    Organization put(Caller caller, String id, OrganizationDraft draft, Expected expected);

    /** Refused while people belong to it or came for it. */
    void delete(Caller caller, String id, Expected expected);

    /** Which are wanted; all that is given must hold. */
    record Filter(Optional<String> municipality, Optional<OrganizationDraft.Kind> kind, Optional<String> words) {
        public Filter {
            Objects.requireNonNull(municipality, "municipality");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(words, "words");
        }
    }
}
