package cl.minka.assistance.core.request;

import cl.minka.assistance.RequestHistory;
import cl.minka.assistance.core.level.LevelShelf;
import cl.minka.assistance.core.level.WorkingTime;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Row;
import cl.minka.kernel.table.Table;
import cl.minka.kernel.territory.Municipalities;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes requests that were answered elsewhere, whole or not at all. */
@Component(service = RequestHistory.class)
public final class RequestImport implements RequestHistory {
    private static final int AT_ONCE = 500;

    private final WorkDesk desk;
    private final Municipalities municipalities;

    @Activate
    public RequestImport(@Reference WorkDesk desk, @Reference Municipalities municipalities) {
        this.desk = desk;
        this.municipalities = municipalities;
    }

    @Override
    public ImportReport importAll(Caller caller, Table table, boolean dryRun) {
        if (!Access.leads(caller)) {
            throw new Forbidden();
        }
        List<Row> rows = table.rows().toList();
        Instant now = Times.now(desk.clock);
        Reading reading = read(rows, now);
        if (!reading.errors.isEmpty()) {
            return reading.errors.refused(rows.size());
        }
        if (dryRun) {
            return desk.transactions.read(manager -> new Run(manager, reading, now).report());
        }
        return desk.transactions.change(caller, manager -> {
            Run run = new Run(manager, reading, now);
            ImportReport report = run.report();
            return report.isClean() ? new Done<>(report, run.store(report)) : Done.of(report);
        });
    }

    /**
     * What the table tells, without asking the database.
     *
     * @param events by external id, in the order of the table
     * @param fingerprints of the rows of each
     */
    private record Reading(
            int rows, Map<String, List<PastEvent>> events, Map<String, String> fingerprints, ImportErrors errors) {}

    private Reading read(List<Row> rows, Instant now) {
        ImportErrors errors = new ImportErrors();
        Set<String> names = rows.stream()
                .flatMap(row -> Stream.of("actor", "to").flatMap(column -> row.get(column).stream()))
                .map(String::strip)
                .collect(Collectors.toSet());
        Map<String, Account> accounts = desk.accounts.known(names);
        PastColumns columns = new PastColumns(municipalities, accounts, now, errors);
        Map<String, List<PastEvent>> events = new LinkedHashMap<>();
        Map<String, StringBuilder> texts = new HashMap<>();
        for (Row row : rows) {
            columns.read(row).ifPresent(event -> {
                String id = event.origin().externalId();
                events.computeIfAbsent(id, any -> new ArrayList<>()).add(event);
                texts.computeIfAbsent(id, any -> new StringBuilder()).append(new TreeMap<>(row.cells()));
            });
        }
        Map<String, String> fingerprints = new HashMap<>();
        texts.forEach((id, text) -> fingerprints.put(
                id,
                UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8))
                        .toString()));
        return new Reading(rows.size(), events, fingerprints, errors);
    }

    /** One reading of the table against what is on record. */
    private final class Run {
        private final EntityManager manager;
        private final Reading reading;
        private final Instant now;
        private final Map<String, PastRequest> made = new LinkedHashMap<>();

        Run(EntityManager manager, Reading reading, Instant now) {
            this.manager = manager;
            this.reading = reading;
            this.now = now;
        }

        ImportReport report() {
            Map<String, String> there = there();
            LevelShelf levels = LevelShelf.of(manager);
            Map<String, WorkingTime> hours = desk.working(manager, asking());
            reading.events.forEach((id, events) -> {
                if (there.containsKey(id)) {
                    requireSame(there.get(id), events.get(0));
                } else {
                    PastRequest past = new PastRequest(levels, hours::get, reading.errors);
                    events.forEach(past::happen);
                    past.until(now.plusMillis(1));
                    made.put(id, past);
                }
            });
            return reading.errors.isEmpty()
                    ? new ImportReport(reading.rows, made.size(), 0, reading.events.size() - made.size(), List.of())
                    : reading.errors.refused(reading.rows);
        }

        private void requireSame(String fingerprint, PastEvent first) {
            PastEvent.Origin origin = first.origin();
            if (!fingerprint.equals(reading.fingerprints.get(origin.externalId()))) {
                reading.errors.add(origin.row(), "externalId", "assistance.import.differs");
            }
        }

        private Set<String> asking() {
            return reading.events.values().stream()
                    .flatMap(List::stream)
                    .flatMap(event -> event instanceof PastEvent.Created created
                            ? Stream.of(created.draft().municipality())
                            : Stream.empty())
                    .collect(Collectors.toSet());
        }

        /** Fingerprints of those that are on record, by external id. */
        private Map<String, String> there() {
            Map<String, String> found = new HashMap<>();
            List<String> ids = List.copyOf(reading.events.keySet());
            for (int from = 0; from < ids.size(); from += AT_ONCE) {
                manager.createQuery(
                                "SELECT e.externalId, e.fingerprint FROM RequestEntity e WHERE e.externalId IN :ids",
                                Object[].class)
                        .setParameter("ids", ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))
                        .getResultList()
                        .forEach(row -> found.put((String) row[0], (String) row[1]));
            }
            return found;
        }

        /** @return what the journal is told: of each request, and of the whole */
        List<Change> store(ImportReport report) {
            List<Change> changes = new ArrayList<>();
            List<String> ids = List.copyOf(made.keySet());
            for (int from = 0; from < ids.size(); from += AT_ONCE) {
                store(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)), changes);
            }
            changes.add(Change.of("assistance.requests-imported", "assistance", Access.ASSOCIATION)
                    .facts(Map.of("created", Long.toString(report.created()))));
            return changes;
        }

        /** The requests first: the other rows refer to them. */
        private void store(List<String> externalIds, List<Change> changes) {
            for (String externalId : externalIds) {
                RequestEntity request = made.get(externalId).request();
                request.imported(externalId, reading.fingerprints.get(externalId));
                manager.persist(request);
                changes.add(RequestStore.told("assistance.request-imported", request)
                        .facts(Map.of("id", request.id(), "externalId", externalId)));
            }
            manager.flush();
            for (String externalId : externalIds) {
                PastRequest past = made.get(externalId);
                past.timeline().forEach(manager::persist);
                past.messages().forEach(manager::persist);
                past.works().forEach(manager::persist);
                RequestStore.words(past.request().draft())
                        .forEach(word -> manager.persist(new RequestWordEntity(past.request(), word)));
            }
            manager.flush();
            manager.clear();
        }
    }
}
