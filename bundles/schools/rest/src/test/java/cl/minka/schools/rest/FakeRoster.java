package cl.minka.schools.rest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.FakeJournal;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import cl.minka.schools.people.Consent;
import cl.minka.schools.people.Consents;
import cl.minka.schools.people.Duplicate;
import cl.minka.schools.people.Organization;
import cl.minka.schools.people.OrganizationDraft;
import cl.minka.schools.people.Organizations;
import cl.minka.schools.people.People;
import cl.minka.schools.people.PeopleNotFound;
import cl.minka.schools.people.Person;
import cl.minka.schools.people.PersonDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;

/** People, organizations and consents, in memory. */
final class FakeRoster {
    private final FakeJournal journal;
    final FakePeople people = new FakePeople();
    final FakeOrganizations organizations = new FakeOrganizations();
    final FakeConsents consents = new FakeConsents();

    FakeRoster(FakeJournal journal) {
        this.journal = journal;
    }

    private <T> T kept(Caller caller, Map<String, T> all, String id, T one) {
        all.put(id, one);
        journal.write(caller, one);
        return one;
    }

    private static <T> Page<T> page(List<T> all) {
        return new Page<>(all, Optional.empty(), OptionalLong.of(all.size()));
    }

    final class FakePeople implements People {
        final Map<String, Person> all = new TreeMap<>();

        Person person(String id) {
            return Optional.ofNullable(all.get(id)).orElseThrow(PeopleNotFound::person);
        }

        private Person of(String id, PersonDraft draft, long version) {
            return new Person(
                    id,
                    draft.name(),
                    draft.rut(),
                    draft.rut().isPresent(),
                    draft.email(),
                    draft.phone(),
                    draft.birthDate(),
                    draft.sex(),
                    draft.municipality(),
                    draft.organizations(),
                    draft.account(),
                    draft.guardian(),
                    draft.externalId(),
                    false,
                    FakeOffer.THEN,
                    FakeOffer.THEN,
                    version);
        }

        @Override
        public Page<Person> list(Caller caller, Filter filter, Slice slice) {
            return page(List.copyOf(all.values()));
        }

        @Override
        public Person get(Caller caller, String id) {
            return person(id);
        }

        @Override
        public List<Person> withRut(Caller caller, String rut) {
            return all.values().stream()
                    .filter(one -> one.rut().filter(rut::equals).isPresent())
                    .toList();
        }

        @Override
        public Person create(Caller caller, PersonDraft draft) {
            String id = "persona-" + (all.size() + 1);
            return kept(caller, all, id, of(id, draft, 1));
        }

        @Override
        public Person put(Caller caller, String id, PersonDraft draft, Expected expected) {
            expected.check(person(id).version());
            return kept(caller, all, id, of(id, draft, 2));
        }

        @Override
        public void delete(Caller caller, String id, Expected expected) {
            expected.check(person(id).version());
            all.remove(id);
        }

        @Override
        public ImportReport importAll(Caller caller, Table table, boolean dryRun, DoubleConsumer progress) {
            long rows = table.rows().count();
            ImportReport report = new ImportReport(rows, rows, 0, 0, List.of());
            journal.write(caller, report);
            return report;
        }

        @Override
        public Page<Duplicate> duplicates(Caller caller, Slice slice) {
            List<Person> two = all.values().stream().limit(2).toList();
            return page(
                    two.size() < 2
                            ? List.of()
                            : List.of(new Duplicate(
                                    "par", two.get(0), two.get(1), List.of(Duplicate.Reason.SIMILAR_NAME))));
        }

        @Override
        public Person merge(Caller caller, String id, String into, Expected expected) {
            expected.check(person(id).version());
            Person winner = person(into);
            all.remove(id);
            journal.write(caller, winner);
            return winner;
        }

        @Override
        public void keepApart(Caller caller, String id, String other) {
            person(id);
        }
    }

    final class FakeOrganizations implements Organizations {
        final Map<String, Organization> all = new TreeMap<>();

        @Override
        public Page<Organization> list(Caller caller, Filter filter, Slice slice) {
            return page(List.copyOf(all.values()));
        }

        @Override
        public Organization get(Caller caller, String id) {
            return Optional.ofNullable(all.get(id)).orElseThrow(PeopleNotFound::organization);
        }

        @Override
        public Organization create(Caller caller, OrganizationDraft draft) {
            return kept(caller, all, "junta", new Organization("junta", draft, 0, FakeOffer.THEN, FakeOffer.THEN, 1));
        }

        @Override
        public Organization put(Caller caller, String id, OrganizationDraft draft, Expected expected) {
            expected.check(get(caller, id).version());
            return kept(caller, all, id, new Organization(id, draft, 0, FakeOffer.THEN, FakeOffer.THEN, 2));
        }

        @Override
        public void delete(Caller caller, String id, Expected expected) {
            expected.check(get(caller, id).version());
            all.remove(id);
        }
    }

    final class FakeConsents implements Consents {
        final List<Consent> all = new ArrayList<>();
        final Map<String, Consent.Text> texts = new TreeMap<>();

        @Override
        public List<Consent> of(Caller caller, String person) {
            return List.copyOf(all);
        }

        @Override
        public Consent record(Caller caller, String person, Draft draft) {
            Consent made = new Consent(
                    "c1", person, draft.purpose(), draft.version(), draft.state(), draft.byGuardian(), FakeOffer.THEN);
            all.add(made);
            journal.write(caller, made);
            return made;
        }

        @Override
        public Page<Consent.Text> texts(Optional<String> purpose, Slice slice) {
            return page(List.copyOf(texts.values()));
        }

        @Override
        public Consent.Text publish(Caller caller, String purpose, String text) {
            return kept(caller, texts, purpose, new Consent.Text(purpose, "abc", text, FakeOffer.THEN));
        }
    }
}
