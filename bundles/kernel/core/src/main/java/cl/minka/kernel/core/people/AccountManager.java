package cl.minka.kernel.core.people;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Grant;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Page;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.AccountDraft;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import cl.minka.kernel.territory.Municipalities;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The accounts of the platform, in their tables. */
@Component(service = Accounts.class)
public final class AccountManager implements Accounts {
    private final AccountStore store;
    private final Passwords passwords;
    private final AccountRules rules;
    private final AccountPasswords ways;
    private final AccountErasure erasure;

    @Activate
    public AccountManager(
            @Reference AccountStore store,
            @Reference Passwords passwords,
            @Reference Municipalities municipalities,
            @Reference SignInRules signIn) {
        this.store = store;
        this.passwords = passwords;
        this.rules = new AccountRules(municipalities);
        this.ways = new AccountPasswords(store, passwords, signIn.failures(), signIn.firstPassword());
        this.erasure = new AccountErasure(store, signIn.failures());
    }

    @Override
    public Page<Account> list(Caller caller, Filter filter, Slice slice) {
        AccountScope scope = AccountScope.of(caller);
        return store.database().read(sql -> AccountList.page(sql, scope, filter, slice));
    }

    @Override
    public Account get(Caller caller, String username) {
        if (caller.username().equals(username)) {
            return store.get(username).account();
        }
        AccountScope scope = AccountScope.of(caller);
        Account account = store.get(username).account();
        scope.check(account.grants());
        return account;
    }

    @Override
    public Account create(Caller caller, AccountDraft draft) {
        AccountScope scope = AccountScope.of(caller);
        AccountDraft complete = complete(scope, draft);
        check(complete);
        if (store.find(draft.username()).isPresent()) {
            throw AccountRefusals.exists();
        }
        return store.create(caller, wanted(complete), false);
    }

    @Override
    public Account put(Caller caller, AccountDraft draft, Expected expected) {
        AccountScope scope = AccountScope.of(caller);
        Optional<StoredAccount> present = store.find(draft.username());
        present.ifPresent(found -> scope.check(found.account().grants()));
        AccountDraft complete = complete(scope, draft);
        if (present.isEmpty()) {
            expected.checkAbsent();
            check(complete);
            return store.create(caller, wanted(complete), false);
        }
        Account before = present.get().account();
        expected.check(before.version());
        check(complete);
        boolean newPassword = complete.password()
                .map(password -> !passwords.verify(present.get().password(), password))
                .orElse(false);
        Optional<String> hash =
                complete.password().filter(password -> newPassword).map(passwords::hash);
        return store.change(caller, before, (em, entity) -> {
            expected.check(entity.toRecord().version());
            Account old = entity.toRecord();
            entity.describe(complete.name().strip(), complete.email());
            entity.grant(complete.grants());
            hash.ifPresent(text -> {
                entity.password(text, false);
                AccountStore.signOut(em, before.id());
            });
            Set<String> fields = AccountChanges.fields(old, entity.toRecord());
            hash.ifPresent(text -> fields.add("password"));
            return AccountChanges.of("account-changed", entity.toRecord(), fields);
        });
    }

    @Override
    public void delete(Caller caller, String username, Expected expected) {
        AccountScope scope = AccountScope.of(caller);
        Account account = store.get(username).account();
        scope.check(account.grants());
        expected.check(account.version());
        erasure.erase(caller, account, expected);
    }

    @Override
    public ImportReport importAll(Caller caller, Table table, boolean dryRun) {
        return new AccountImport(store, passwords, rules, AccountScope.of(caller)).run(caller, table, dryRun);
    }

    @Override
    public void changePassword(Caller caller, String current, String password) {
        changePassword(caller, current, password, Optional.empty());
    }

    @Override
    public void changePassword(Caller caller, String current, String password, Optional<String> token) {
        ways.change(caller, current, password, token);
    }

    @Override
    public Invitation invite(Caller caller, String username) {
        AccountScope scope = AccountScope.of(caller);
        Account account = store.get(username).account();
        scope.check(account.grants());
        return ways.invite(caller, account);
    }

    @Override
    public void accept(String requestId, String code, String password) {
        ways.accept(requestId, code, password);
    }

    @Override
    public String reset(String username) {
        return ways.reset(username);
    }

    @Override
    public Map<String, Account> known(Collection<String> usernames) {
        return store.database().read(sql -> AccountRows.in(sql, "a.username", Set.copyOf(usernames))).stream()
                .map(StoredAccount::account)
                .collect(Collectors.toUnmodifiableMap(Account::username, Function.identity()));
    }

    @Override
    public Map<Long, Account> byId(Collection<Long> ids) {
        return store.database().read(sql -> AccountRows.in(sql, "a.id", Set.copyOf(ids))).stream()
                .map(StoredAccount::account)
                .collect(Collectors.toUnmodifiableMap(Account::id, Function.identity()));
    }

    @Override
    public List<Account> holding(Role role) {
        return store
                .database()
                .read(sql -> AccountRows.all(
                        sql,
                        "EXISTS (SELECT 1 FROM account_grant r WHERE r.account = a.id AND r.role = ?)",
                        role.name()))
                .stream()
                .map(StoredAccount::account)
                .toList();
    }

    private AccountDraft complete(AccountScope scope, AccountDraft draft) {
        List<Grant> grants = draft.grants().stream()
                .map(scope::complete)
                .map(rules::present)
                .distinct()
                .toList();
        if (!scope.all()) {
            InvalidInput.throwIfAny(
                    grants.isEmpty() ? List.of(Fault.at("/roles", "kernel.account.role-required")) : List.of());
            scope.check(grants);
        }
        return new AccountDraft(draft.username(), draft.name(), draft.email(), draft.password(), grants);
    }

    private void check(AccountDraft draft) {
        List<Fault> faults = new ArrayList<>();
        AccountRules.username(draft.username()).ifPresent(faults::add);
        AccountRules.name(draft.name()).ifPresent(faults::add);
        AccountRules.email(draft.email()).ifPresent(faults::add);
        draft.password()
                .flatMap(password -> AccountRules.password(draft.username(), password))
                .ifPresent(faults::add);
        faults.addAll(rules.grants(draft.grants()));
        InvalidInput.throwIfAny(faults);
    }

    private AccountStore.Wanted wanted(AccountDraft draft) {
        return new AccountStore.Wanted(
                draft.username(),
                draft.name().strip(),
                draft.email(),
                draft.grants(),
                draft.password().map(passwords::hash));
    }
}
