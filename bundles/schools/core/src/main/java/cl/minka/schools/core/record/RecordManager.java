package cl.minka.schools.core.record;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.Role;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.paper.PagePrinter;
import cl.minka.kernel.paper.PaperCode;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.schools.assessment.Grades.Reached;
import cl.minka.schools.core.assessment.ReachedGrades;
import cl.minka.schools.core.indicator.Learnt;
import cl.minka.schools.core.indicator.Ledger;
import cl.minka.schools.core.persistence.SchoolTransactions;
import cl.minka.schools.people.Organization;
import cl.minka.schools.people.Organizations;
import cl.minka.schools.people.People;
import cl.minka.schools.people.PeopleNotFound;
import cl.minka.schools.people.Person;
import cl.minka.schools.people.Roster;
import cl.minka.schools.record.CertifiedRecords;
import cl.minka.schools.record.LearningRecords;
import cl.minka.schools.record.OrganizationRecord;
import cl.minka.schools.record.PersonRecord;
import cl.minka.schools.record.PersonRecord.Entry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Gathers learning records. */
@Component(service = LearningRecords.class)
public final class RecordManager implements LearningRecords {
    private final SchoolTransactions transactions;
    private final Ledger ledger;
    private final People people;
    private final Roster roster;
    private final Organizations organizations;
    private final Municipalities municipalities;
    private final PagePrinter printer;
    private final Clock clock;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile CertifiedRecords certified;

    @Activate
    public RecordManager(
            @Reference SchoolTransactions transactions,
            @Reference Ledger ledger,
            @Reference People people,
            @Reference Roster roster,
            @Reference Organizations organizations,
            @Reference Municipalities municipalities,
            @Reference PagePrinter printer,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.ledger = ledger;
        this.people = people;
        this.roster = roster;
        this.organizations = organizations;
        this.municipalities = municipalities;
        this.printer = printer;
        this.clock = clock;
    }

    /** An enrolment's entry, with what was reached. */
    private record Gathered(Map<String, Entry> entries, Map<String, Reached> reached) {}

    @Override
    public PersonRecord ofPerson(Caller caller, String id) {
        Person person = person(caller, id);
        ledger.follow();
        Gathered gathered = transactions.change(caller, manager -> {
            Map<String, Entry> entries = Learnt.ofPerson(manager, person.id());
            Map<String, String> editions = new HashMap<>();
            entries.forEach((enrolment, entry) -> editions.put(enrolment, entry.edition()));
            Gathered all = new Gathered(entries, ReachedGrades.of(manager, editions));
            return Done.of(
                    all,
                    Change.of("schools.record-read", "people/" + person.id() + "/record", "")
                            .facts(Map.of("id", person.id())));
        });
        Map<String, String> codes = codes(gathered.entries().keySet());
        List<Entry> entries = new ArrayList<>();
        gathered.entries()
                .forEach((enrolment, entry) -> entries.add(whole(
                        entry,
                        Optional.ofNullable(gathered.reached().get(enrolment)),
                        Optional.ofNullable(codes.get(enrolment)))));
        return new PersonRecord(person.id(), person.name(), entries, Times.now(clock));
    }

    private Person person(Caller caller, String id) {
        Optional<Person> own = caller.isAnonymous() ? Optional.empty() : roster.ofAccount(caller.account());
        if (own.filter(one -> one.id().equals(id)).isPresent()) {
            return own.get();
        }
        if (caller.isAdmin() || caller.is(Role.ORGANIZER)) {
            return people.get(caller, id);
        }
        if (caller.isAnonymous()) {
            throw new Forbidden();
        }
        throw PeopleNotFound.person();
    }

    private Map<String, String> codes(Collection<String> enrolments) {
        CertifiedRecords present = certified;
        return present == null ? Map.of() : present.codes(enrolments);
    }

    private static Entry whole(Entry entry, Optional<Reached> reached, Optional<String> certificate) {
        return new Entry(
                entry.edition(),
                entry.title(),
                entry.course(),
                entry.courseTitle(),
                entry.area(),
                entry.organizer(),
                entry.startsOn(),
                entry.state(),
                entry.organization(),
                entry.hours(),
                entry.hoursReceived(),
                entry.held(),
                entry.attended(),
                entry.attendance(),
                reached.flatMap(Reached::finalGrade),
                reached.filter(Reached::productAccepted).isPresent(),
                certificate.map(code -> new PaperCode(code).toString()));
    }

    @Override
    public OrganizationRecord ofOrganization(Caller caller, String id) {
        Organization organization = organizations.get(caller, id);
        ledger.follow();
        Learnt.Group group = transactions.read(manager ->
                Learnt.ofOrganization(manager, caller, id, organization.draft().municipality()));
        Map<String, Integer> certificates = certificates(id);
        boolean known = certified != null;
        return new OrganizationRecord(
                id,
                organization.draft().name(),
                group.smallest(),
                group.total(),
                group.editions().stream()
                        .map(one -> new OrganizationRecord.Entry(
                                one.edition(),
                                one.title(),
                                one.area(),
                                one.organizer(),
                                one.startsOn(),
                                one.figures(),
                                one.figures()
                                        .filter(shown -> known)
                                        .map(shown -> certificates.getOrDefault(one.edition(), 0))))
                        .toList(),
                Times.now(clock));
    }

    /** How many certificates stand, by edition. */
    private Map<String, Integer> certificates(String organization) {
        if (certified == null) {
            return Map.of();
        }
        Map<String, String> editions = new HashMap<>();
        transactions
                .read(manager -> manager.createQuery(
                                "SELECT n.id, n.edition FROM EnrolmentEntity n WHERE n.organization = :id",
                                Object[].class)
                        .setParameter("id", organization)
                        .getResultList())
                .forEach(row -> editions.put((String) row[0], (String) row[1]));
        Map<String, Integer> counts = new HashMap<>();
        codes(editions.keySet()).keySet().forEach(enrolment -> counts.merge(editions.get(enrolment), 1, Integer::sum));
        return counts;
    }

    @Override
    public byte[] printPerson(Caller caller, String person) {
        return printer.file(new RecordPages(municipalities).of(ofPerson(caller, person)));
    }

    @Override
    public byte[] printOrganization(Caller caller, String organization) {
        return printer.file(new RecordPages(municipalities).of(ofOrganization(caller, organization)));
    }
}
