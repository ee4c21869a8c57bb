package cl.minka.contest.core.assignment;

import cl.minka.contest.Affinity;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.kernel.Caller;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Row;
import cl.minka.kernel.table.Table;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.DoubleConsumer;
import javax.persistence.EntityManager;

/** Takes a table of affinities, whole or not at all. */
final class AffinityImport {
    private final ContestTransactions transactions;

    AffinityImport(ContestTransactions transactions) {
        this.transactions = transactions;
    }

    ImportReport run(Caller caller, String contest, Table table, boolean dryRun, DoubleConsumer progress) {
        Known known = transactions.read(manager -> {
            ContestEntity within = ContestStore.organized(manager, caller, contest);
            table.requireReadable();
            requireStatus(within);
            return known(manager, contest);
        });
        ImportErrors errors = new ImportErrors();
        Map<String, AffinityRow> read = read(table, known, errors);
        progress.accept(0.5);
        if (!errors.isEmpty()) {
            return errors.refused();
        }
        return dryRun
                ? transactions.read(manager -> merge(manager, contest, known, read, true, errors))
                : transactions.change(caller, manager -> {
                    ContestEntity within = ContestStore.organizedForChange(manager, caller, contest);
                    requireStatus(within);
                    ImportReport report = merge(manager, contest, known, read, false, errors);
                    return Done.of(report, change(within, report));
                });
    }

    private static void requireStatus(ContestEntity contest) {
        ContestStore.requireStatus(contest, ContestStatus.SCREENING, ContestStatus.EVALUATION);
    }

    private static Known known(EntityManager manager, String contest) {
        Map<String, Integer> places = new HashMap<>();
        List<EvaluatorEntity> panel = PanelStore.all(manager, contest);
        panel.forEach(evaluator -> places.put(evaluator.username(), places.size()));
        return new Known(
                panel.stream().map(EvaluatorEntity::account).toList(),
                places,
                InitiativeStore.references(manager, contest));
    }

    private static Map<String, AffinityRow> read(Table table, Known known, ImportErrors errors) {
        Map<String, AffinityRow> read = new HashMap<>();
        for (Iterator<Row> rows = table.rows().iterator(); rows.hasNext(); ) {
            read(rows.next(), table, known, errors, read);
        }
        return read;
    }

    private static void read(Row row, Table table, Known known, ImportErrors errors, Map<String, AffinityRow> read) {
        errors.count();
        Optional<String> username = errors.required(row, "evaluator");
        Optional<Integer> evaluator = username.map(known.places::get);
        if (username.isPresent() && evaluator.isEmpty()) {
            errors.add(row, "evaluator", "contest.import.unknown-evaluator", Map.of("evaluator", username.get()));
        }
        Optional<String> reference = errors.required(row, "initiative");
        Optional<String> initiative = reference.map(known.initiatives::get);
        if (reference.isPresent() && initiative.isEmpty()) {
            errors.add(row, "initiative", "contest.import.unknown-initiative", Map.of("initiative", reference.get()));
        }
        Optional<Double> value = value(row, table, errors);
        if (evaluator.isPresent() && initiative.isPresent() && value.isPresent()) {
            AffinityRow pairs = read.computeIfAbsent(initiative.get(), any -> new AffinityRow());
            if (!pairs.add(evaluator.get(), value.get())) {
                errors.add(row, "initiative", "contest.import.duplicate", Map.of("column", "initiative"));
            }
        }
    }

    private static Optional<Double> value(Row row, Table table, ImportErrors errors) {
        Optional<String> cell = errors.required(row, "affinity");
        Optional<Double> value = cell.flatMap(table::decimal)
                .map(Number::doubleValue)
                .filter(number -> !number.isInfinite())
                .map(number -> number + 0.0);
        if (cell.isPresent() && value.isEmpty()) {
            errors.add(row, "affinity", "contest.import.not-a-number", Map.of("column", "affinity"));
        }
        return value;
    }

    private static ImportReport merge(
            EntityManager manager,
            String contest,
            Known known,
            Map<String, AffinityRow> read,
            boolean dryRun,
            ImportErrors errors) {
        long[] counts = new long[2];
        for (List<String> portion : InitiativeStore.portions(new TreeSet<>(read.keySet()))) {
            Map<String, String> stored = AffinityStore.load(manager, Affinity.Origin.IMPORTED, portion);
            Map<String, String> changed = new HashMap<>();
            for (String initiative : portion) {
                SortedMap<Long, Double> pairs = AffinityText.read(stored.getOrDefault(initiative, ""));
                if (merge(pairs, read.get(initiative), known.accounts, counts)) {
                    changed.put(initiative, AffinityText.write(pairs));
                }
            }
            if (!dryRun) {
                AffinityStore.store(manager, Affinity.Origin.IMPORTED, contest, changed);
            }
        }
        return errors.done(counts[0], counts[1], errors.rows() - counts[0] - counts[1]);
    }

    private static boolean merge(SortedMap<Long, Double> pairs, AffinityRow row, List<Long> accounts, long[] counts) {
        boolean differs = false;
        for (int n = 0; n < row.size(); n++) {
            Double before = pairs.put(accounts.get(row.evaluator(n)), row.value(n));
            boolean same = before != null && before == row.value(n);
            counts[before == null ? 0 : 1] += same ? 0 : 1;
            differs |= !same;
        }
        return differs;
    }

    private static Change change(ContestEntity contest, ImportReport report) {
        return Change.of("contest.affinities-imported", "contests/" + contest.id() + "/affinities", contest.organizer())
                .facts(Map.of("created", Long.toString(report.created()), "updated", Long.toString(report.updated())));
    }

    private record Known(List<Long> accounts, Map<String, Integer> places, Map<String, String> initiatives) {}
}
