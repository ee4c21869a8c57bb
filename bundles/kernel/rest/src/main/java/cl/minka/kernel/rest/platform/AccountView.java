package cl.minka.kernel.rest.platform;

import cl.minka.kernel.people.Account;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An account; never its password. */
public record AccountView(
        String username,
        String name,
        Optional<String> email,
        List<GrantView> roles,
        boolean mustChangePassword,
        boolean blocked,
        Instant createdAt) {
    static AccountView of(Account account) {
        return new AccountView(
                account.username(),
                account.name(),
                account.email(),
                GrantView.of(account.grants()),
                account.mustChangePassword(),
                account.blocked(),
                account.createdAt());
    }
}
