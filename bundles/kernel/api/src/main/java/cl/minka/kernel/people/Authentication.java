package cl.minka.kernel.people;

import cl.minka.kernel.Caller;
import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Finds out who calls. Every failure is the same refusal of kind {@code UNAUTHENTICATED}, in about the same time,
 * whether the account exists, is locked or has another password; after repeated failures for one name, known or not,
 * the refusal is of kind {@code TOO_MANY}.
 */
@ProviderType
public interface Authentication {
    /** By user name and password; a verified pair is remembered briefly. */
    Caller password(String username, String password, String requestId);

    /** By a token that {@link #issue} gave. */
    Caller token(String token, String requestId);

    /** Verifies the password and gives a token. */
    IssuedToken issue(String username, String password, String requestId);

    /** Makes a token worthless at once, on every node. */
    void revoke(String token, String requestId);

    /** Makes all tokens of the caller worthless. */
    void revokeAll(Caller caller);

    /** A token: a secret that is kept only as a hash. */
    record IssuedToken(String token, Instant expiresAt) {}
}
