package cl.minka.schools.core.people;

import cl.minka.schools.core.persistence.SchoolTransactions;
import cl.minka.schools.people.Person;
import cl.minka.schools.people.Roster;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Names people for the parts of the domain. */
@Component(service = Roster.class)
public final class RosterManager implements Roster {
    private final SchoolTransactions transactions;

    @Activate
    public RosterManager(@Reference SchoolTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Map<String, Person> byId(Collection<String> ids) {
        return transactions.read(manager -> byId(manager, ids));
    }

    /** Within a transaction. */
    public static Map<String, Person> byId(EntityManager manager, Collection<String> ids) {
        Map<String, PersonEntity> asked = PersonStore.byId(manager, ids);
        Map<String, PersonEntity> merged = PersonStore.byId(
                manager,
                asked.values().stream()
                        .map(PersonEntity::mergedInto)
                        .filter(id -> !id.isEmpty())
                        .toList());
        Map<String, PersonEntity> meant = new HashMap<>();
        asked.forEach((id, one) -> meant.put(id, merged.getOrDefault(one.mergedInto(), one)));
        Map<String, List<String>> organizations = PersonStore.organizations(
                manager, meant.values().stream().map(PersonEntity::id).toList());
        Map<String, Person> people = new HashMap<>();
        meant.forEach((id, one) -> people.put(id, one.named(id, organizations.getOrDefault(one.id(), List.of()))));
        return people;
    }

    @Override
    public Optional<Person> ofAccount(long account) {
        return transactions.read(manager -> PersonStore.ofAccount(manager, account)
                .map(one -> one.named(
                        one.id(),
                        PersonStore.organizations(manager, List.of(one.id())).getOrDefault(one.id(), List.of()))));
    }
}
