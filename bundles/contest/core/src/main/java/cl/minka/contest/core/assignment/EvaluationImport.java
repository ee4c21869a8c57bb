package cl.minka.contest.core.assignment;

import cl.minka.contest.Assignment;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.core.assignment.AssignmentStore.Pair;
import cl.minka.contest.core.assignment.ImportedScores.Imported;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Role;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import cl.minka.kernel.territory.Municipalities;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;

/** Takes finished evaluations that were made elsewhere, with the assignments that they imply, whole or not at all. */
final class EvaluationImport {
    private final ContestTransactions transactions;
    private final Accounts accounts;
    private final Municipalities territory;
    private final Clock clock;

    EvaluationImport(ContestTransactions transactions, Accounts accounts, Municipalities territory, Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.territory = territory;
        this.clock = clock;
    }

    ImportReport run(Caller caller, String contest, Table table, boolean dryRun, DoubleConsumer progress) {
        ImportErrors errors = new ImportErrors();
        Start start = transactions.read(manager -> start(manager, caller, contest, table));
        ImportedScores scores = new ImportedScores(start.initiatives, start.scales, start::category, errors);
        scores.read(table);
        progress.accept(0.3);
        Map<String, Account> known = accounts.known(scores.evaluators().keySet());
        checkEvaluators(scores, known, start, errors);
        if (!errors.isEmpty()) {
            return errors.refused();
        }
        return dryRun
                ? transactions.read(manager -> write(manager, contest, start, scores, known, errors, true))
                : transactions.change(caller, manager -> {
                    ContestEntity within = ContestStore.organizedForChange(manager, caller, contest);
                    ContestStore.requireStatus(within, ContestStatus.EVALUATION);
                    ImportReport report = write(manager, contest, start, scores, known, errors, false);
                    return Done.of(report, change(within, report));
                });
    }

    private static Start start(EntityManager manager, Caller caller, String contest, Table table) {
        ContestEntity within = ContestStore.organized(manager, caller, contest);
        table.requireReadable();
        ContestStore.requireStatus(within, ContestStatus.EVALUATION);
        Map<String, PanelConflicts.Candidate> candidates = AssignmentStore.candidates(manager, contest).stream()
                .collect(Collectors.toMap(PanelConflicts.Candidate::id, Function.identity()));
        Map<String, Set<Long>> recused = AssignmentStore.pairs(manager, contest).stream()
                .filter(pair -> pair.state() == Assignment.State.RECUSED)
                .collect(
                        Collectors.groupingBy(Pair::initiative, Collectors.mapping(Pair::account, Collectors.toSet())));
        return new Start(
                InitiativeStore.references(manager, contest, InitiativeStatus.ADMITTED),
                ScoreScales.blind(within.definition()),
                within.definition().panel().maxLoad(),
                candidates,
                recused,
                PanelStore.members(manager, contest));
    }

    private void checkEvaluators(ImportedScores scores, Map<String, Account> known, Start start, ImportErrors errors) {
        scores.evaluators().forEach((name, line) -> {
            Account account = known.get(name);
            if (account == null) {
                errors.add(line, "evaluator", "contest.evaluator.unknown-account", Map.of("username", name));
            } else if (!PanelStore.isEvaluator(account)) {
                errors.add(line, "evaluator", "contest.evaluator.without-role", Map.of("username", name));
            } else if (start.members.contains(account.id())) {
                errors.add(line, "evaluator", "contest.evaluator.on-committee", Map.of("username", name));
            }
        });
        Map<String, Origin> origins = new HashMap<>();
        known.forEach((name, account) -> origins.put(name, Origin.of(account, Role.EVALUATOR, territory)));
        for (Imported imported : scores.all()) {
            Account account = known.get(imported.evaluator());
            List<String> cuts = start.municipalities(imported.initiative());
            if (account != null && origins.get(imported.evaluator()).isConflicted(cuts, false, territory)) {
                errors.add(imported.line(), "evaluator", "contest.assignment.same-municipality", Map.of("count", 1));
            }
            if (account != null
                    && start.recused
                            .getOrDefault(imported.initiative(), Set.of())
                            .contains(account.id())) {
                errors.add(imported.line(), "evaluator", "contest.assignment.recused", Map.of("count", 1));
            }
        }
    }

    private ImportReport write(
            EntityManager manager,
            String contest,
            Start start,
            ImportedScores scores,
            Map<String, Account> known,
            ImportErrors errors,
            boolean dryRun) {
        EvaluationWriter writer = new EvaluationWriter(manager, contest, clock.instant());
        writer.load();
        for (Imported imported : scores.all()) {
            Map<String, BigDecimal> scored = scores.scores(imported);
            Set<String> abstained = scores.abstained(imported);
            double total =
                    scores.scale(imported.initiative()).total(scored, abstained).orElse(-1);
            writer.take(
                    imported.initiative(),
                    known.get(imported.evaluator()),
                    new EvaluationWriter.Given(scored, abstained, total));
        }
        if (!dryRun) {
            writer.addToPanel(known.values(), start.maxLoad);
            ConsensusStore.beforeRevisions(
                    manager, ContestStore.find(manager, contest).orElseThrow(), writer.revised(), clock.instant());
            writer.flush();
            EvaluationProgress.ofContest(manager, contest);
        }
        return errors.done(writer.created(), writer.updated(), errors.rows() - writer.created() - writer.updated());
    }

    private static Change change(ContestEntity contest, ImportReport report) {
        return Change.of(
                        "contest.evaluations-imported",
                        "contests/" + contest.id() + "/evaluations",
                        contest.organizer())
                .facts(Map.of("created", Long.toString(report.created()), "updated", Long.toString(report.updated())));
    }

    private record Start(
            Map<String, String> initiatives,
            ScoreScales scales,
            int maxLoad,
            Map<String, PanelConflicts.Candidate> candidates,
            Map<String, Set<Long>> recused,
            Set<Long> members) {
        Start {
            candidates = Collections.unmodifiableMap(candidates);
        }

        Optional<String> category(String initiative) {
            return Optional.ofNullable(candidates.get(initiative)).flatMap(PanelConflicts.Candidate::category);
        }

        List<String> municipalities(String initiative) {
            return Optional.ofNullable(candidates.get(initiative))
                    .map(PanelConflicts.Candidate::municipalities)
                    .orElse(List.of());
        }
    }
}
