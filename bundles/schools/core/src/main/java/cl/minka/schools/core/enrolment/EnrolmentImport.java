package cl.minka.schools.core.enrolment;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Row;
import cl.minka.kernel.table.Table;
import cl.minka.schools.core.offer.EditionEntity;
import cl.minka.schools.core.offer.EditionManager;
import cl.minka.schools.core.offer.Offers;
import cl.minka.schools.core.people.ImportErrors;
import cl.minka.schools.core.people.PersonEntity;
import cl.minka.schools.core.people.PersonStore;
import cl.minka.schools.core.people.Scopes;
import cl.minka.schools.core.people.Sight;
import cl.minka.schools.core.persistence.SchoolTransactions;
import cl.minka.schools.enrolment.Enrolment.State;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;
import javax.persistence.EntityManager;
import javax.persistence.FlushModeType;

/** Takes a table of who takes part, whole or not at all. Who is there already stays as he is; beyond the seats people wait. */
final class EnrolmentImport {
    private static final double READ = 0.3;
    private static final Set<State> FIRST = Set.of(State.PENDING, State.ENROLLED, State.WAITING);

    private final SchoolTransactions transactions;
    private final Enroller enroller;
    private final Clock clock;

    EnrolmentImport(SchoolTransactions transactions, Enroller enroller, Clock clock) {
        this.transactions = transactions;
        this.enroller = enroller;
        this.clock = clock;
    }

    ImportReport run(Caller caller, String id, Table table, boolean dryRun, DoubleConsumer progress) {
        transactions.read(manager -> organized(manager, caller, id));
        List<Row> rows = table.rows().toList();
        progress.accept(READ);
        if (dryRun) {
            return transactions.read(manager -> {
                Run run = new Run(manager, caller, organized(manager, caller, id));
                return run.report(rows, false);
            });
        }
        return transactions.change(caller, manager -> {
            SeatBook.lock(manager, id);
            EditionEntity edition = organized(manager, caller, id);
            ImportReport report = new Run(manager, caller, edition).report(rows, true);
            Change told = Change.of(
                            "schools.enrolments-imported", "editions/" + id + "/enrolments", edition.organizer())
                    .facts(Map.of("edition", id, "created", Long.toString(report.created())));
            return report.isClean() ? Done.of(report, told) : Done.of(report);
        });
    }

    private static EditionEntity organized(EntityManager manager, Caller caller, String id) {
        EditionEntity edition = EditionManager.visible(manager, caller, id);
        Offers.requireOrganizer(caller, edition.organizer());
        return edition;
    }

    /** One reading of the table against what is on record. */
    private final class Run {
        private final EntityManager manager;
        private final Caller caller;
        private final EditionEntity edition;
        private final Instant now = Times.now(clock);
        private final ImportErrors errors = new ImportErrors();
        private final Set<String> seen = new HashSet<>();

        Run(EntityManager manager, Caller caller, EditionEntity edition) {
            this.manager = manager;
            this.caller = caller;
            this.edition = edition;
            // Nothing is changed while it reads: every query would look for changes of all that it has read.
            manager.setFlushMode(FlushModeType.COMMIT);
        }

        private record Planned(PersonEntity person, String organization, Optional<State> state) {}

        ImportReport report(List<Row> rows, boolean store) {
            List<String> ids = cells(rows, "person");
            Map<String, PersonEntity> byId = PersonStore.byId(manager, Sight.seen(manager, caller, ids));
            Map<String, List<PersonEntity>> byExternalId = byExternalId(cells(rows, "externalId"));
            Set<String> organizations = PersonStore.organizationsThere(manager, cells(rows, "organization"));
            List<PersonEntity> people = new ArrayList<>(byId.values());
            byExternalId.values().forEach(people::addAll);
            List<String> all = people.stream().map(PersonEntity::id).distinct().toList();
            Enroller.Facts facts = new Enroller.Facts(manager, edition, all);
            Map<String, List<String>> belongs = PersonStore.organizations(manager, all);
            EnrolmentRules rules = new EnrolmentRules(edition, now);
            List<Planned> planned = new ArrayList<>();
            for (Row row : rows) {
                person(row, byId, byExternalId)
                        .ifPresent(person -> plan(row, person, organizations, belongs, facts, rules)
                                .ifPresent(planned::add));
            }
            if (!errors.isEmpty()) {
                return errors.refused(rows.size());
            }
            if (store) {
                PersonStore.hold(manager, all);
                enroller.seats().offer(manager, edition, now);
                Enroller.Turn turn = enroller.turn(manager, edition, now);
                planned.forEach(one ->
                        enroller.enrol(manager, edition, one.person(), one.organization(), one.state(), facts, turn));
                manager.flush();
                manager.clear();
                EnrolmentStore.name(manager, edition.id());
                Scopes.enrolled(
                        manager,
                        planned.stream().map(one -> one.person().id()).toList(),
                        edition.id(),
                        edition.organizer());
                SeatBook.count(manager, edition.id());
            }
            return new ImportReport(rows.size(), planned.size(), 0, rows.size() - planned.size(), List.of());
        }

        private List<String> cells(List<Row> rows, String column) {
            return rows.stream()
                    .flatMap(row -> row.get(column).map(String::strip).stream())
                    .toList();
        }

        private Map<String, List<PersonEntity>> byExternalId(List<String> ids) {
            Map<String, List<PersonEntity>> found = new HashMap<>();
            PersonStore.inParts(ids, part -> manager.createQuery(
                            "SELECT p FROM PersonEntity p WHERE p.externalId IN :ids", PersonEntity.class)
                    .setParameter("ids", part)
                    .getResultList()
                    .forEach(one -> found.computeIfAbsent(one.externalId().orElseThrow(), id -> new ArrayList<>())
                            .add(one)));
            Set<String> seen = Sight.seen(
                    manager,
                    caller,
                    found.values().stream()
                            .flatMap(List::stream)
                            .map(PersonEntity::id)
                            .toList());
            found.values().forEach(all -> all.removeIf(one -> !seen.contains(one.id())));
            return found;
        }

        /** By external id, of several the one on the list of the edition's organizer. */
        private Optional<PersonEntity> person(
                Row row, Map<String, PersonEntity> byId, Map<String, List<PersonEntity>> byExternalId) {
            Optional<String> id = row.get("person").map(String::strip);
            Optional<String> externalId = row.get("externalId").map(String::strip);
            if (id.isEmpty() && externalId.isEmpty()) {
                errors.add(row, "person", "kernel.required");
                return Optional.empty();
            }
            List<PersonEntity> candidates = id.isPresent()
                    ? Optional.ofNullable(byId.get(id.get())).stream().toList()
                    : byExternalId.getOrDefault(externalId.get(), List.of());
            Optional<PersonEntity> own = candidates.stream()
                    .filter(one -> one.keeper().equals(edition.organizer()))
                    .findFirst();
            Optional<PersonEntity> person = own.isPresent() || candidates.size() != 1
                    ? own
                    : candidates.stream().findFirst();
            if (person.isEmpty()) {
                String code = candidates.isEmpty() ? "schools.unknown-person" : "schools.ambiguous-person";
                errors.add(row, id.isPresent() ? "person" : "externalId", code);
            }
            return person;
        }

        private Optional<Planned> plan(
                Row row,
                PersonEntity person,
                Set<String> organizations,
                Map<String, List<String>> belongs,
                Enroller.Facts facts,
                EnrolmentRules rules) {
            Optional<String> named = row.get("organization").map(String::strip);
            if (named.filter(one -> !organizations.contains(one)).isPresent()) {
                errors.add(row, "organization", "schools.unknown-social-organization");
            }
            Optional<State> state = row.get("state").flatMap(text -> state(row, text.strip()));
            if (!seen.add(person.id())) {
                errors.add(row, "person", "schools.import-twice");
                return Optional.empty();
            }
            if (facts.isThere(person.id())) {
                return Optional.empty();
            }
            List<String> own = belongs.getOrDefault(person.id(), List.of());
            String organization = named.orElse(own.size() == 1 ? own.get(0) : "");
            List<Fault> faults = rules.faults(
                    new EnrolmentRules.Ask(person, organization, false, true, facts.hasConsent(person.id()), false));
            faults.forEach(fault -> errors.add(row, "person", fault.code(), fault.arguments()));
            return Optional.of(new Planned(person, organization, state.filter(one -> one != State.ENROLLED)));
        }

        private Optional<State> state(Row row, String text) {
            Optional<State> state = FIRST.stream()
                    .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(text))
                    .findFirst();
            if (state.isEmpty()) {
                errors.add(row, "state", "schools.bad-first-state");
            }
            return state;
        }
    }
}
