package cl.minka.kernel.core.people;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.core.persistence.Sql;
import cl.minka.kernel.people.Account;
import java.sql.Connection;
import java.util.Set;

/** Takes every personal value out of an account; its row stays, since the audit trail points to the id. */
final class AccountErasure {
    private final AccountStore store;
    private final LoginFailures failures;

    AccountErasure(AccountStore store, LoginFailures failures) {
        this.store = store;
        this.failures = failures;
    }

    void erase(Caller caller, Account account, Expected expected) {
        store.change(caller, account, (em, entity) -> {
            expected.check(entity.toRecord().version());
            entity.erase();
            AccountStore.signOut(em, account.id());
            AccountStore.uninvite(em, account.id());
            Sql.on(em.unwrap(Connection.class)).update("DELETE FROM kept_answer WHERE account = ?", account.id());
            return AccountChanges.of("account-erased", account, Set.of("username", "name", "email", "roles"))
                    .state("");
        });
        failures.forget(account.username());
    }
}
