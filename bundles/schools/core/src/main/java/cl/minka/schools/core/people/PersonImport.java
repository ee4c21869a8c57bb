package cl.minka.schools.core.people;

import cl.minka.kernel.Caller;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Folded;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Row;
import cl.minka.kernel.table.Table;
import cl.minka.schools.core.persistence.Batch;
import cl.minka.schools.core.persistence.SchoolTransactions;
import cl.minka.schools.people.PersonDraft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.FlushModeType;

/** Takes a table of people, whole or not at all. */
final class PersonImport {
    private static final double READ = 0.3;

    private final SchoolTransactions transactions;
    private final PersonWriter writer;

    PersonImport(SchoolTransactions transactions, PersonWriter writer) {
        this.transactions = transactions;
        this.writer = writer;
    }

    ImportReport run(Caller caller, Table table, boolean dryRun, DoubleConsumer progress) {
        transactions.read(manager -> Sight.of(manager, caller));
        List<Row> rows = table.rows().toList();
        progress.accept(READ);
        if (dryRun) {
            return transactions.read(manager -> new Run(manager, caller, rows).report(false));
        }
        return transactions.change(caller, manager -> {
            Run run = new Run(manager, caller, rows);
            ImportReport report = run.report(true);
            Change told = Change.of("schools.people-imported", "people", run.sight.keeper(""))
                    .facts(Map.of(
                            "created", Long.toString(report.created()), "updated", Long.toString(report.updated())));
            return report.isClean() ? Done.of(report, told) : Done.of(report);
        });
    }

    /** One reading of the table against what is on record. */
    private final class Run {
        private final EntityManager manager;
        private final Caller caller;
        private final List<Row> rows;
        private final Sight sight;
        private final ImportErrors errors = new ImportErrors();
        private final PersonColumns columns;
        private final Set<String> seen = new HashSet<>();
        private final Map<String, PersonEntity> byRut = new HashMap<>();
        private final Map<String, PersonEntity> byExternalId = new HashMap<>();
        private final Map<String, List<String>> organizations = new HashMap<>();
        private final Set<String> organized = new HashSet<>();
        private final List<Planned> planned = new ArrayList<>();

        Run(EntityManager manager, Caller caller, List<Row> rows) {
            this.manager = manager;
            this.caller = caller;
            this.rows = rows;
            this.sight = Sight.of(manager, caller);
            // Nothing is changed while it reads: every query would look for changes of all that it has read.
            manager.setFlushMode(FlushModeType.COMMIT);
            this.columns = new PersonColumns(writer, errors, organizationsNamed());
        }

        /** A person to write; no entity where one is to be made. */
        private record Planned(Optional<PersonEntity> person, PersonDraft draft, Set<String> changed) {}

        ImportReport report(boolean store) {
            known();
            rows.forEach(this::plan);
            if (!errors.isEmpty()) {
                return errors.refused(rows.size());
            }
            List<Planned> changes =
                    planned.stream().filter(one -> !one.changed().isEmpty()).toList();
            if (store) {
                store(changes);
            }
            long created =
                    planned.stream().filter(one -> one.person().isEmpty()).count();
            long updated = changes.size() - created;
            return new ImportReport(rows.size(), created, updated, rows.size() - created - updated, List.of());
        }

        private void known() {
            PersonStore.inParts(
                    cells("rut", cell -> PersonCheck.plainRut(Optional.of(cell))),
                    part -> manager.createQuery("SELECT p FROM PersonEntity p WHERE p.rut IN :ruts", PersonEntity.class)
                            .setParameter("ruts", part)
                            .getResultList()
                            .forEach(one -> byRut.put(one.rut().orElseThrow(), one)));
            PersonStore.inParts(cells("externalId", cell -> Optional.of(cell.strip())), part -> manager.createQuery(
                            "SELECT p FROM PersonEntity p WHERE p.externalId IN :ids", PersonEntity.class)
                    .setParameter("ids", part)
                    .getResultList()
                    .forEach(one -> byExternalId.put(
                            one.keeper() + "/" + one.externalId().orElseThrow(), one)));
            List<String> ids = Stream.concat(byRut.values().stream(), byExternalId.values().stream())
                    .map(PersonEntity::id)
                    .distinct()
                    .toList();
            organizations.putAll(PersonStore.organizations(manager, ids));
            organized.addAll(sight.organized(manager, ids));
        }

        private List<String> cells(String column, Function<String, Optional<String>> read) {
            return rows.stream()
                    .flatMap(row -> row.get(column).flatMap(read).stream())
                    .toList();
        }

        /** By id, and by folded name where only one that the caller may use has it. */
        private Map<String, String> organizationsNamed() {
            Map<String, String> found = new HashMap<>();
            List<String> cells = cells("organization", cell -> Optional.of(cell.strip()));
            PersonStore.inParts(
                    Stream.concat(cells.stream(), cells.stream().map(cell -> Folded.of(cell, 300)))
                            .toList(),
                    part -> organizationsOf(part)
                            .filter(one -> !sight.isOrganizer() || sight.organizes(one.municipality()))
                            .forEach(one -> {
                                found.put(one.id(), one.id());
                                found.merge(one.nameFolded(), one.id(), (a, b) -> a.equals(b) ? a : "");
                            }));
            return found;
        }

        private Stream<OrganizationEntity> organizationsOf(List<String> part) {
            return Stream.of("id", "nameFolded").flatMap(path -> manager.createQuery(
                            "SELECT o FROM OrganizationEntity o WHERE o." + path + " IN :part",
                            OrganizationEntity.class)
                    .setParameter("part", part)
                    .getResultStream());
        }

        private void plan(Row row) {
            PersonDraft said = columns.read(row);
            Optional<String> rut = PersonCheck.plainRut(said.rut());
            String list = sight.keeper(said.municipality().orElse(""));
            Optional<PersonEntity> ofId = said.externalId().map(id -> byExternalId.get(list + "/" + id));
            Optional<PersonEntity> ofRut = rut.map(byRut::get);
            once(row, "externalId", said.externalId().map(id -> "e/" + id));
            once(row, "rut", rut.map(one -> "r/" + one));
            if (ofRut.isPresent() && ofId.isPresent() && ofRut.get() != ofId.get()) {
                errors.add(row, "rut", "schools.import-two-people");
                return;
            }
            Optional<PersonEntity> person = ofId.isPresent() ? ofId : ofRut;
            if (person.isPresent() && !mayChange(person.get())) {
                errors.add(row, ofId.isPresent() ? "externalId" : "rut", "schools.import-person-elsewhere");
                return;
            }
            PersonDraft before = person.map(one -> one.draft(organizations.getOrDefault(one.id(), List.of())))
                    .orElse(PersonDraft.named(""));
            if (before.rut().isPresent()
                    && rut.isPresent()
                    && !before.rut().equals(rut)
                    && !organized.contains(person.get().id())) {
                errors.add(row, "rut", "schools.import-two-people");
                return;
            }
            PersonDraft draft = PersonColumns.over(before, said);
            columns.check(row, draft);
            planned.add(new Planned(person, draft, PersonWriter.changed(before, draft)));
        }

        private boolean mayChange(PersonEntity person) {
            return organized.contains(person.id()) || !sight.isOrganizer() && person.enteredBy() == caller.account();
        }

        private void once(Row row, String column, Optional<String> key) {
            if (key.filter(one -> !seen.add(one)).isPresent()) {
                errors.add(row, column, "schools.import-twice");
            }
        }

        private void store(List<Planned> changes) {
            List<PersonEntity> made = new ArrayList<>();
            List<PersonEntity> written = new ArrayList<>();
            List<PersonEntity> renamed = new ArrayList<>();
            List<Object[]> joining = new ArrayList<>();
            for (Planned one : changes) {
                PersonEntity person = one.person()
                        .orElseGet(() -> new PersonEntity(
                                sight.keeper(one.draft().municipality().orElse("")), caller.account(), writer.now()));
                person.write(one.draft(), writer.now());
                (one.person().isEmpty() ? made : written).add(person);
                if (one.person().isEmpty()) {
                    manager.persist(person);
                } else if (one.changed().contains("name")) {
                    renamed.add(person);
                }
                Set<String> joined = new TreeSet<>(one.draft().organizations());
                organizations.getOrDefault(person.id(), List.of()).forEach(joined::remove);
                joined.forEach(organization -> joining.add(new Object[] {person.id(), organization}));
            }
            manager.flush();
            manager.clear();
            Batch.run(
                    manager, "INSERT INTO person_organization (person, organization) VALUES (?, ?)", joining.stream());
            renamed.forEach(person -> PersonWriter.rename(manager, person));
            writer.after(manager, made, written);
        }
    }
}
