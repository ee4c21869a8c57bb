package cl.minka.kernel.core;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.AccountDraft;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Accounts that are only looked up. */
public record KnownAccounts(List<Account> accounts) implements Accounts {
    @Override
    public Map<Long, Account> byId(Collection<Long> ids) {
        return accounts.stream()
                .filter(account -> ids.contains(account.id()))
                .collect(Collectors.toMap(Account::id, account -> account));
    }

    @Override
    public Map<String, Account> known(Collection<String> usernames) {
        return accounts.stream()
                .filter(account -> usernames.contains(account.username()))
                .collect(Collectors.toMap(Account::username, account -> account));
    }

    @Override
    public Page<Account> list(Caller caller, Filter filter, Slice slice) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Account get(Caller caller, String username) {
        throw new UnsupportedOperationException();
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

    @Override
    public List<Account> holding(Role role) {
        throw new UnsupportedOperationException();
    }
}
