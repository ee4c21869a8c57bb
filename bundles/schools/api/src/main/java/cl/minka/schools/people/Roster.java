package cl.minka.schools.people;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Names people for the parts of the domain, which have checked who asks; RUT, mail and telephone are left out. */
@ProviderType
public interface Roster {
    /** Those of the ids that are there; one that was merged into another answers under its own id with the other's data. */
    Map<String, Person> byId(Collection<String> ids);

    /** The person who has that account. */
    Optional<Person> ofAccount(long account);
}
