package cl.minka.schools.core.attendance;

import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** User names of accounts, read at once. */
public record Names(Map<Long, Account> accounts) {
    public static Names of(Accounts accounts, Collection<Long> ids) {
        return new Names(
                ids.isEmpty() ? Map.of() : accounts.byId(ids.stream().distinct().toList()));
    }

    public Optional<String> of(long account) {
        return Optional.ofNullable(accounts.get(account)).map(Account::username);
    }
}
