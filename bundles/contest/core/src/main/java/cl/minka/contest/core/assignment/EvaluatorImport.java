package cl.minka.contest.core.assignment;

import cl.minka.contest.ContestDefinition;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.kernel.Caller;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Row;
import cl.minka.kernel.table.Table;
import cl.minka.kernel.territory.Municipalities;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;

/** Takes a table of evaluators, whole or not at all. */
final class EvaluatorImport {
    private final ContestTransactions transactions;
    private final Accounts accounts;
    private final Municipalities territory;

    EvaluatorImport(ContestTransactions transactions, Accounts accounts, Municipalities territory) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.territory = territory;
    }

    ImportReport run(Caller caller, String contest, Table table, boolean dryRun, DoubleConsumer progress) {
        Start start = transactions.read(manager -> {
            ContestEntity within = ContestStore.organized(manager, caller, contest);
            table.requireReadable();
            ContestStore.requireStatus(within, EvaluatorManager.BEFORE_COMMITTEE);
            return new Start(within.definition(), PanelStore.members(manager, contest));
        });
        ImportErrors errors = new ImportErrors();
        List<EvaluatorLine> lines = lines(table, start, errors);
        progress.accept(0.5);
        if (!errors.isEmpty()) {
            return errors.refused();
        }
        return dryRun
                ? transactions.read(manager -> store(manager, contest, lines, true, errors))
                : transactions.change(caller, manager -> {
                    ContestEntity within = ContestStore.organizedForChange(manager, caller, contest);
                    ContestStore.requireStatus(within, EvaluatorManager.BEFORE_COMMITTEE);
                    ImportReport report = store(manager, contest, lines, false, errors);
                    return Done.of(report, change(within, report));
                });
    }

    private List<EvaluatorLine> lines(Table table, Start start, ImportErrors errors) {
        List<Row> rows = table.rows().toList();
        Set<String> named = rows.stream()
                .flatMap(row -> row.get("evaluator").stream())
                .map(String::strip)
                .collect(Collectors.toSet());
        Map<String, Account> known = accounts.known(named);
        EvaluatorCheck check = new EvaluatorCheck(start.definition, start.members, territory);
        Set<String> seen = new HashSet<>();
        return rows.stream()
                .map(row -> line(
                        row,
                        known,
                        check,
                        start.definition.panel().maxLoad(),
                        seen,
                        new EvaluatorColumns(Set.copyOf(table.columns()), check, errors)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<EvaluatorLine> line(
            Row row,
            Map<String, Account> known,
            EvaluatorCheck check,
            int standardLoad,
            Set<String> seen,
            EvaluatorColumns columns) {
        ImportErrors errors = columns.errors();
        errors.count();
        Optional<String> username = errors.required(row, "evaluator");
        Optional<Account> account = username.map(known::get);
        if (username.isPresent() && account.isEmpty()) {
            errors.add(row, "evaluator", "contest.evaluator.unknown-account", Map.of("username", username.get()));
        } else if (account.isPresent() && !PanelStore.isEvaluator(account.get())) {
            errors.add(row, "evaluator", "contest.evaluator.without-role", Map.of("username", username.get()));
        } else if (account.isPresent() && check.isMember(account.get())) {
            errors.add(row, "evaluator", "contest.evaluator.on-committee", Map.of("username", username.get()));
        } else if (account.isPresent() && !seen.add(username.get())) {
            errors.add(row, "evaluator", "contest.import.duplicate", Map.of("column", "evaluator"));
        }
        Set<String> categories = list(
                row, "categories", EvaluatorCheck::isCategory, check, "contest.unknown-category", "category", errors);
        Set<String> conflicts = list(
                row, "conflicts", EvaluatorCheck::isMunicipality, check, "contest.unknown-municipality", "cut", errors);
        int load = row.get("maxLoad")
                .map(cell -> EvaluatorColumns.load(cell.strip()))
                .orElse(standardLoad);
        if (!check.isLoad(load)) {
            errors.add(row, "maxLoad", "contest.evaluator.bad-load", Map.of());
        }
        Set<String> present = conflicts.stream().map(check::present).collect(Collectors.toSet());
        EvaluatorLine.More more = columns.more(row, load);
        return account.map(a -> new EvaluatorLine(a, load, categories, present, more));
    }

    static Set<String> list(
            Row row,
            String column,
            BiPredicate<EvaluatorCheck, String> isKnown,
            EvaluatorCheck check,
            String code,
            String argument,
            ImportErrors errors) {
        Set<String> items = new TreeSet<>();
        for (String item : row.get(column).orElse("").strip().split("\\s+")) {
            if (!item.isEmpty() && !isKnown.test(check, item)) {
                errors.add(row, column, code, Map.of(argument, item));
            } else if (!item.isEmpty()) {
                items.add(item);
            }
        }
        return items;
    }

    private static ImportReport store(
            EntityManager manager, String contest, List<EvaluatorLine> lines, boolean dryRun, ImportErrors errors) {
        Map<Long, EvaluatorEntity> panel = new HashMap<>(PanelStore.all(manager, contest).stream()
                .collect(Collectors.toMap(EvaluatorEntity::account, Function.identity())));
        long created = 0;
        long updated = 0;
        for (EvaluatorLine line : lines) {
            EvaluatorEntity evaluator = panel.get(line.account().id());
            if (evaluator == null) {
                created++;
                if (!dryRun) {
                    EvaluatorEntity added = new EvaluatorEntity(
                            contest, line.account().id(), line.account().username());
                    added.write(line.writing(EvaluatorWriting.of(line.maxLoad())));
                    manager.persist(added);
                }
            } else if (!evaluator.written().equals(line.writing(evaluator.written()))) {
                updated++;
                if (!dryRun) {
                    evaluator.write(line.writing(evaluator.written()));
                }
            }
        }
        return errors.done(created, updated, lines.size() - created - updated);
    }

    private static Change change(ContestEntity contest, ImportReport report) {
        return Change.of("contest.evaluators-imported", "contests/" + contest.id() + "/evaluators", contest.organizer())
                .facts(Map.of("created", Long.toString(report.created()), "updated", Long.toString(report.updated())));
    }

    private record Start(ContestDefinition definition, Set<Long> members) {}
}
