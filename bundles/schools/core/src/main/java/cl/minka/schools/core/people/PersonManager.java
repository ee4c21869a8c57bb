package cl.minka.schools.core.people;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.people.Rut;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.schools.core.persistence.SchoolTransactions;
import cl.minka.schools.people.Duplicate;
import cl.minka.schools.people.People;
import cl.minka.schools.people.PeopleNotFound;
import cl.minka.schools.people.Person;
import cl.minka.schools.people.PersonDraft;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Keeps people. */
@Component(service = People.class)
public final class PersonManager implements People {
    private final SchoolTransactions transactions;
    private final PersonWriter writer;
    private final MergeDesk merging;
    private final EnrolledPeople enrolled;
    private final List<PersonTraces> traces;
    private final Clock clock;

    @Activate
    public PersonManager(
            @Reference SchoolTransactions transactions,
            @Reference Municipalities municipalities,
            @Reference Accounts accounts,
            @Reference EnrolledPeople enrolled,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<PersonTraces> traces,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.traces = List.copyOf(traces);
        this.writer = new PersonWriter(municipalities, accounts, clock);
        this.merging = new MergeDesk(transactions, enrolled, this.traces, clock);
        this.enrolled = enrolled;
        this.clock = clock;
    }

    @Override
    public Page<Person> list(Caller caller, Filter filter, Slice slice) {
        return transactions.read(manager -> {
            Sight sight = Sight.of(manager, caller);
            Page<PersonEntity> page = PersonList.page(manager, sight, filter, slice);
            Map<String, Person> records = records(manager, sight, page.items());
            return page.map(person -> records.get(person.id()));
        });
    }

    @Override
    public Person get(Caller caller, String id) {
        return transactions.read(manager -> {
            Sight sight = Sight.of(manager, caller);
            PersonEntity person = sight.visible(manager, id);
            PersonEntity meant = person.mergedInto().isEmpty() ? person : sight.visible(manager, person.mergedInto());
            return record(manager, sight, meant);
        });
    }

    @Override
    public List<Person> withRut(Caller caller, String rut) {
        String plain =
                Rut.parse(rut).map(Rut::plain).orElseThrow(() -> new InvalidInput(Fault.at("/rut", "schools.bad-rut")));
        return transactions.read(manager -> {
            Sight sight = Sight.organizing(manager, caller);
            List<PersonEntity> found = manager.createQuery(
                            "SELECT p FROM PersonEntity p WHERE p.rut = :rut", PersonEntity.class)
                    .setParameter("rut", plain)
                    .getResultList();
            Set<String> organized = sight.organized(
                    manager, found.stream().map(PersonEntity::id).toList());
            return List.copyOf(records(
                            manager,
                            sight,
                            found.stream()
                                    .filter(one -> organized.contains(one.id()))
                                    .toList())
                    .values());
        });
    }

    @Override
    public Person create(Caller caller, PersonDraft draft) {
        return transactions.change(caller, manager -> {
            Sight sight = Sight.of(manager, caller);
            PersonEntity person = writer.create(manager, sight, caller, draft);
            return Done.of(record(manager, sight, person), PersonWriter.told("schools.person-created", person));
        });
    }

    @Override
    public Person put(Caller caller, String id, PersonDraft draft, Expected expected) {
        return transactions.change(caller, manager -> {
            enrolled.lockAll(manager, List.of(id));
            Sight sight = Sight.of(manager, caller);
            PersonEntity person = living(sight.visible(manager, id));
            sight.requireChangeable(manager, person);
            expected.check(person.version());
            Set<String> fields = writer.write(manager, sight, person, draft);
            return Done.of(
                    record(manager, sight, person),
                    PersonWriter.told("schools.person-changed", person).fields(fields));
        });
    }

    @Override
    public void delete(Caller caller, String id, Expected expected) {
        transactions.change(caller, manager -> {
            enrolled.lockAll(manager, List.of(id));
            Sight sight = Sight.organizing(manager, caller);
            PersonEntity person = sight.visible(manager, id);
            if (sight.organized(manager, List.of(id)).isEmpty()) {
                throw PeopleNotFound.person();
            }
            expected.check(person.version());
            boolean stays = new Erasure(enrolled, traces).run(manager, person, Times.now(clock));
            String fact = stays ? "schools.person-erased" : "schools.person-removed";
            return Done.of(null, PersonWriter.told(fact, person));
        });
    }

    @Override
    public ImportReport importAll(Caller caller, Table table, boolean dryRun, DoubleConsumer progress) {
        return new PersonImport(transactions, writer).run(caller, table, dryRun, progress);
    }

    @Override
    public Page<Duplicate> duplicates(Caller caller, Slice slice) {
        return merging.duplicates(caller, slice);
    }

    @Override
    public Person merge(Caller caller, String id, String into, Expected expected) {
        return merging.merge(caller, id, into, expected);
    }

    @Override
    public void keepApart(Caller caller, String id, String other) {
        merging.keepApart(caller, id, other);
    }

    /** Refuses to change what is not a person any more. */
    static PersonEntity living(PersonEntity person) {
        if (person.state() == PersonEntity.Life.MERGED) {
            throw new Refusal(Kind.CONFLICT, "schools.person-merged", Map.of("into", person.mergedInto()));
        }
        if (person.state() == PersonEntity.Life.ERASED) {
            throw new Refusal(Kind.CONFLICT, "schools.person-erased");
        }
        return person;
    }

    static Person record(EntityManager manager, Sight sight, PersonEntity person) {
        return records(manager, sight, List.of(person)).get(person.id());
    }

    static Map<String, Person> records(EntityManager manager, Sight sight, List<PersonEntity> people) {
        manager.flush();
        List<String> ids = people.stream().map(PersonEntity::id).toList();
        Map<String, List<String>> organizations = PersonStore.organizations(manager, ids);
        Set<String> organized = sight.organized(manager, ids);
        Map<String, Person> records = new LinkedHashMap<>();
        people.forEach(person -> records.put(
                person.id(),
                person.toRecord(organizations.getOrDefault(person.id(), List.of()), organized.contains(person.id()))));
        return records;
    }
}
