package cl.minka.kernel.core.people;

import cl.minka.kernel.Caller;
import cl.minka.kernel.people.Account;
import java.util.Optional;
import java.util.Set;

/** An account with what never leaves this package. */
record StoredAccount(Account account, Optional<String> password) {
    /** Who has a generated password may do nothing but change it. */
    Caller caller(String requestId) {
        return new Caller(
                account.id(),
                account.username(),
                account.mustChangePassword() ? Set.of() : Set.copyOf(account.grants()),
                requestId,
                Optional.empty(),
                account.mustChangePassword());
    }

    boolean maySignIn() {
        return !account.blocked();
    }

    /** Leaves the hash out. */
    @Override
    public String toString() {
        return "StoredAccount[#" + account.id() + "]";
    }
}
