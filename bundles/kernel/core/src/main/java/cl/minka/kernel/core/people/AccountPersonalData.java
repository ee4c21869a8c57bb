package cl.minka.kernel.core.people;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.core.persistence.Sql;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.privacy.PersonalData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the kernel holds of a person: the account, its sessions, and entries of the audit trail by its number. */
@Component(service = PersonalData.class)
public final class AccountPersonalData implements PersonalData {
    private static final Set<String> CORRECTABLE = Set.of("name", "email");

    private final AccountStore store;
    private final AccountErasure erasure;

    @Activate
    public AccountPersonalData(@Reference AccountStore store, @Reference SignInRules rules) {
        this.store = store;
        this.erasure = new AccountErasure(store, rules.failures());
    }

    @Override
    public String holder() {
        return "kernel";
    }

    @Override
    public List<Holding> find(Caller caller, Subject subject) {
        permit(caller, subject);
        List<Holding> holdings = new ArrayList<>();
        store.find(subject.account())
                .ifPresent(found -> holdings.add(new Holding(holder(), "account", 1, "kernel.purpose.account")));
        store.database().read(sql -> {
            add(holdings, sql, "token", "kernel.purpose.session", subject);
            add(holdings, sql, "invitation", "kernel.purpose.session", subject);
            add(holdings, sql, "audit_entry", "kernel.purpose.audit", subject);
            return holdings;
        });
        return List.copyOf(holdings);
    }

    private void add(List<Holding> holdings, Sql sql, String table, String purpose, Subject subject) {
        long records = sql.first(
                        row -> row.getLong(1),
                        "SELECT COUNT(*) FROM " + table + " WHERE account = ?",
                        subject.account())
                .orElse(0L);
        if (records > 0) {
            holdings.add(new Holding(holder(), table.replace('_', '-'), records, purpose));
        }
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(Caller caller, Subject subject) {
        permit(caller, subject);
        return store.find(subject.account())
                .map(found -> Map.of("account", List.of(plain(found.account()))))
                .orElse(Map.of());
    }

    private static Map<String, Object> plain(Account account) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("username", account.username());
        values.put("name", account.name());
        values.put("email", account.email().orElse(""));
        values.put(
                "roles",
                account.grants().stream()
                        .map(grant -> Map.of(
                                "role", grant.role().name().toLowerCase(java.util.Locale.ROOT),
                                "organization", grant.organization().orElse("")))
                        .toList());
        values.put("blocked", account.blocked());
        values.put("createdAt", account.createdAt().toString());
        return values;
    }

    @Override
    public int rectify(Caller caller, Subject subject, Map<String, String> corrections) {
        permitAdmin(caller);
        Optional<StoredAccount> found = store.find(subject.account());
        if (found.isEmpty() || corrections.keySet().stream().noneMatch(CORRECTABLE::contains)) {
            return 0;
        }
        Account account = found.get().account();
        String name = corrections.getOrDefault("name", account.name());
        Optional<String> email = Optional.ofNullable(corrections.get("email")).or(account::email);
        List<Fault> faults = new ArrayList<>();
        AccountRules.name(name).ifPresent(faults::add);
        AccountRules.email(email).ifPresent(faults::add);
        InvalidInput.throwIfAny(faults);
        store.change(caller, account, (em, entity) -> {
            entity.describe(name.strip(), email);
            Set<String> fields = AccountChanges.fields(account, entity.toRecord());
            return AccountChanges.of("account-rectified", entity.toRecord(), fields);
        });
        return 1;
    }

    @Override
    public int erase(Caller caller, Subject subject) {
        permitAdmin(caller);
        Optional<StoredAccount> found = store.find(subject.account());
        found.ifPresent(stored -> erasure.erase(caller, stored.account(), Expected.anyVersion()));
        return found.isPresent() ? 1 : 0;
    }

    @Override
    public int block(Caller caller, Subject subject, boolean blocked) {
        permitAdmin(caller);
        Optional<Account> found = store.find(subject.account())
                .map(StoredAccount::account)
                .filter(account -> account.blocked() != blocked);
        found.ifPresent(account -> store.change(caller, account, (em, entity) -> {
            entity.block(blocked);
            AccountStore.signOut(em, account.id());
            String action = blocked ? "account-blocked" : "account-unblocked";
            return AccountChanges.of(action, entity.toRecord(), Set.of("blocked"));
        }));
        return found.isPresent() ? 1 : 0;
    }

    private static void permit(Caller caller, Subject subject) {
        if (caller.account() != subject.account()) {
            permitAdmin(caller);
        }
    }

    private static void permitAdmin(Caller caller) {
        if (!caller.isAdmin()) {
            throw new Forbidden();
        }
    }
}
