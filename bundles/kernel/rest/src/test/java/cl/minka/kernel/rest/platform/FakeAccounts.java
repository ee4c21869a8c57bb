package cl.minka.kernel.rest.platform;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.AccountDraft;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.rest.FakeJournal;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

final class FakeAccounts implements Accounts {
    private static final Instant THEN = Instant.parse("2026-11-23T12:00:00Z");

    private final Map<String, Account> accounts = new TreeMap<>();
    private final FakeJournal journal;

    FakeAccounts(FakeJournal journal) {
        this.journal = journal;
    }

    @Override
    public Page<Account> list(Caller caller, Filter filter, Slice slice) {
        return Listing.page(List.copyOf(accounts.values()), slice);
    }

    @Override
    public Account get(Caller caller, String username) {
        Account account = accounts.get(username);
        if (account == null) {
            throw new Refusal(Kind.NOT_FOUND, "kernel.account-not-found");
        }
        return account;
    }

    @Override
    public Account create(Caller caller, AccountDraft draft) {
        if (accounts.containsKey(draft.username())) {
            throw new Refusal(Kind.CONFLICT, "kernel.account-exists");
        }
        Account made = store(draft, 1);
        journal.write(caller, made);
        return made;
    }

    @Override
    public Account put(Caller caller, AccountDraft draft, Expected expected) {
        Account old = accounts.get(draft.username());
        if (old == null) {
            expected.checkAbsent();
            return store(draft, 1);
        }
        expected.check(old.version());
        return store(draft, old.version() + 1);
    }

    private Account store(AccountDraft draft, long version) {
        if (draft.name().isBlank()) {
            throw new InvalidInput(Fault.at("/name", "kernel.required"));
        }
        Account account = new Account(
                100 + accounts.size(),
                draft.username(),
                draft.name(),
                draft.email(),
                draft.grants(),
                false,
                false,
                THEN,
                version);
        accounts.put(draft.username(), account);
        return account;
    }

    @Override
    public void delete(Caller caller, String username, Expected expected) {
        expected.check(get(caller, username).version());
        accounts.remove(username);
    }

    @Override
    public ImportReport importAll(Caller caller, Table table, boolean dryRun) {
        long rows = table.rows().count();
        return new ImportReport(rows, rows, 0, 0, List.of());
    }

    @Override
    public void changePassword(Caller caller, String current, String password) {
        if (!current.equals("minka-demo")) {
            throw new InvalidInput(Fault.at("/current", "kernel.account.wrong-password"));
        }
    }

    @Override
    public Invitation invite(Caller caller, String username) {
        get(caller, username);
        return new Invitation("code-1", THEN);
    }

    @Override
    public void accept(String requestId, String code, String password) {
        if (!code.equals("code-1")) {
            throw new InvalidInput(Fault.at("/code", "kernel.account.invitation-unknown"));
        }
    }

    @Override
    public String reset(String username) {
        return "secret";
    }

    @Override
    public Map<String, Account> known(Collection<String> usernames) {
        return Map.copyOf(accounts);
    }

    @Override
    public Map<Long, Account> byId(Collection<Long> ids) {
        return ids.stream()
                .collect(java.util.stream.Collectors.toMap(
                        id -> id,
                        id -> new Account(
                                id, "me", "Yo", java.util.Optional.empty(), List.of(), false, false, THEN, 3)));
    }

    @Override
    public List<Account> holding(Role role) {
        return List.copyOf(accounts.values());
    }
}
