package cl.minka.kernel.jpa;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Page;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.AccountDraft;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Accounts that a test makes by {@link #caller}, or brings. */
public final class SomeAccounts implements Accounts {
    private final Map<String, Account> accounts = new LinkedHashMap<>();

    public static SomeAccounts of(Account... known) {
        SomeAccounts all = new SomeAccounts();
        for (Account account : known) {
            all.accounts.put(account.username(), account);
        }
        return all;
    }

    /** Makes the account if it is not there, and who acts by it. */
    public Caller caller(String username, Grant... grants) {
        Account account = accounts.computeIfAbsent(
                username,
                name -> new Account(
                        1000 + accounts.size(),
                        name,
                        "Persona " + name,
                        Optional.empty(),
                        List.of(grants),
                        false,
                        false,
                        Instant.EPOCH,
                        1));
        return new Caller(account.id(), username, java.util.Set.copyOf(account.grants()), "test", Optional.empty());
    }

    /** Gives an account an e-mail address. */
    public void email(String username, String email) {
        accounts.computeIfPresent(
                username,
                (name, old) -> new Account(
                        old.id(),
                        name,
                        old.name(),
                        Optional.of(email),
                        old.grants(),
                        false,
                        false,
                        Instant.EPOCH,
                        old.version()));
    }

    /** Keeps somebody from signing in. */
    public void block(String username) {
        accounts.computeIfPresent(
                username,
                (name, old) -> new Account(
                        old.id(),
                        name,
                        old.name(),
                        old.email(),
                        old.grants(),
                        false,
                        true,
                        Instant.EPOCH,
                        old.version()));
    }

    /** Erases an account. */
    public void erase(String username) {
        accounts.remove(username);
    }

    @Override
    public Map<String, Account> known(Collection<String> usernames) {
        return usernames.stream()
                .distinct()
                .filter(accounts::containsKey)
                .collect(Collectors.toMap(Function.identity(), accounts::get));
    }

    @Override
    public Map<Long, Account> byId(Collection<Long> ids) {
        return accounts.values().stream()
                .filter(account -> ids.contains(account.id()))
                .collect(Collectors.toMap(Account::id, Function.identity()));
    }

    @Override
    public List<Account> holding(Role role) {
        return accounts.values().stream()
                .filter(account -> account.grants().stream().anyMatch(grant -> grant.role() == role))
                .toList();
    }

    @Override
    public Page<Account> list(Caller caller, Filter filter, Slice slice) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Account get(Caller caller, String username) {
        return accounts.get(username);
    }

    @Override
    public Account create(Caller caller, AccountDraft draft) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Account put(Caller caller, AccountDraft draft, Expected expected) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(Caller caller, String username, Expected expected) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ImportReport importAll(Caller caller, Table table, boolean dryRun) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void changePassword(Caller caller, String current, String password) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Invitation invite(Caller caller, String username) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void accept(String requestId, String code, String password) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String reset(String username) {
        throw new UnsupportedOperationException();
    }
}
