package cl.minka.kernel.people;

import cl.minka.kernel.Grant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An account.
 *
 * @param mustChangePassword only a generated password must be changed
 * @param blocked blocked by its holder's right or by an administrator: it can not sign in
 */
public record Account(
        long id,
        String username,
        String name,
        Optional<String> email,
        List<Grant> grants,
        boolean mustChangePassword,
        boolean blocked,
        Instant createdAt,
        long version) {
    public Account {
        grants = List.copyOf(grants);
    }
}
