package cl.minka.kernel.core.people;

import cl.minka.kernel.Caller;
import cl.minka.kernel.core.persistence.DatabaseFailure;
import cl.minka.kernel.core.persistence.Transactions.Done;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;

/** Imports accounts, all or nothing: reads and checks, hashes outside the transaction, then stores. */
final class AccountImport {
    private static final int THREADS = 2;

    private final AccountStore store;
    private final Passwords passwords;
    private final AccountRules rules;
    private final AccountScope scope;

    AccountImport(AccountStore store, Passwords passwords, AccountRules rules, AccountScope scope) {
        this.store = store;
        this.passwords = passwords;
        this.rules = rules;
        this.scope = scope;
    }

    /** What becomes of one user. */
    private record Step(ImportedUser user, Optional<Account> before, boolean newPassword) {
        boolean creates() {
            return before.isEmpty();
        }

        boolean changes() {
            return creates() || newPassword || !user.addsNothingTo(before.get());
        }
    }

    ImportReport run(Caller caller, Table table, boolean dryRun) {
        ImportSheet sheet = new ImportSheet(rules, scope);
        sheet.read(table);
        Map<String, StoredAccount> present = present(sheet.users());
        sheet.check(present);
        if (!sheet.problems().isEmpty()) {
            return new ImportReport(sheet.rows(), 0, 0, 0, sheet.problems());
        }
        List<Step> steps = inParallel(sheet.users(), user -> step(user, present));
        ImportReport report = report(sheet.rows(), steps);
        List<Step> work = steps.stream().filter(Step::changes).toList();
        if (dryRun) {
            return report;
        }
        List<Optional<String>> hashes = inParallel(
                work,
                step -> step.creates() || step.newPassword()
                        ? step.user().password().map(passwords::hash)
                        : Optional.empty());
        return store(caller, work, hashes, report);
    }

    private Map<String, StoredAccount> present(List<ImportedUser> users) {
        List<String> names = users.stream().map(ImportedUser::username).toList();
        return store.database().read(sql -> AccountRows.in(sql, "a.username", names)).stream()
                .collect(Collectors.toMap(found -> found.account().username(), Function.identity()));
    }

    private Step step(ImportedUser user, Map<String, StoredAccount> present) {
        Optional<StoredAccount> found = Optional.ofNullable(present.get(user.username()));
        boolean newPassword = user.password()
                .filter(password -> found.isPresent())
                .map(password -> !passwords.verify(found.get().password(), password))
                .orElse(false);
        return new Step(user, found.map(StoredAccount::account), newPassword);
    }

    private static ImportReport report(long rows, List<Step> steps) {
        long created = steps.stream().filter(Step::creates).count();
        long changed = steps.stream().filter(Step::changes).count();
        return new ImportReport(rows, created, changed - created, steps.size() - changed, List.of());
    }

    private ImportReport store(Caller caller, List<Step> work, List<Optional<String>> hashes, ImportReport report) {
        try {
            return store.transactions().change(caller, em -> {
                List<Change> changes = new ArrayList<>();
                for (int i = 0; i < work.size(); i++) {
                    changes.add(apply(em, work.get(i), hashes.get(i)));
                }
                return new Done<>(changes, report);
            });
        } catch (RuntimeException e) {
            throw DatabaseFailure.isDuplicate(e) ? AccountRefusals.exists() : e;
        }
    }

    private Change apply(EntityManager em, Step step, Optional<String> hash) {
        ImportedUser user = step.user();
        if (step.creates()) {
            Account created = store.insert(em, user.wanted(hash), false);
            return AccountChanges.of("account-created", created, Set.of());
        }
        Account before = step.before().get();
        AccountEntity entity = AccountStore.entity(em, before.id());
        Account present = entity.toRecord();
        entity.describe(user.name().orElse(present.name()), user.email().or(present::email));
        entity.grant(user.with(present.grants()));
        hash.ifPresent(text -> {
            entity.password(text, false);
            AccountStore.signOut(em, before.id());
        });
        Set<String> fields = AccountChanges.fields(present, entity.toRecord());
        hash.ifPresent(text -> fields.add("password"));
        return AccountChanges.of("account-changed", entity.toRecord(), fields);
    }

    private static <T, R> List<R> inParallel(List<T> items, Function<T, R> work) {
        ExecutorService workers = Executors.newFixedThreadPool(THREADS);
        try {
            List<R> results = new ArrayList<>(items.size());
            for (Future<R> future : workers.invokeAll(items.stream()
                    .<java.util.concurrent.Callable<R>>map(item -> () -> work.apply(item))
                    .toList())) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }
}
