package cl.minka.kernel;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who asks for a use case, and what of the request goes into the journal.
 *
 * @param account the id of the account; 0 for an anonymous reader, -1 for the platform itself
 * @param username empty for an anonymous reader
 * @param grants the roles of the account, each with its scope
 * @param requestId ties log, audit trail and answer together
 * @param receipt the idempotency key, if the client sent one
 * @param mustChangePassword whether the account has a generated password: then it has no grants until that is changed
 */
public record Caller(
        long account,
        String username,
        Set<Grant> grants,
        String requestId,
        Optional<Receipt> receipt,
        boolean mustChangePassword) {
    private static final long SYSTEM = -1;

    public Caller {
        Objects.requireNonNull(username, "username");
        grants = Set.copyOf(grants);
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(receipt, "receipt");
    }

    /** A caller whose password need not be changed. */
    public Caller(long account, String username, Set<Grant> grants, String requestId, Optional<Receipt> receipt) {
        this(account, username, grants, requestId, receipt, false);
    }

    public static Caller anonymous(String requestId) {
        return new Caller(0, "", Set.of(), requestId, Optional.empty());
    }

    /** The platform acting by itself: automatic transitions, first start. It may do what an administrator may. */
    public static Caller system(String task) {
        return new Caller(SYSTEM, "minka", Set.of(Grant.of(Role.ADMIN)), task, Optional.empty());
    }

    public Caller with(Receipt newReceipt) {
        return new Caller(account, username, grants, requestId, Optional.of(newReceipt), mustChangePassword);
    }

    public boolean isAnonymous() {
        return account == 0;
    }

    public boolean isSystem() {
        return account == SYSTEM;
    }

    public boolean isAdmin() {
        return is(Role.ADMIN);
    }

    /** Whether the account holds the role, whatever its scope. */
    public boolean is(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    /** Whether the account holds the role for that organisation. */
    public boolean is(Role role, String organization) {
        return grants.contains(Grant.of(role, organization));
    }

    /** Whether the account is an administrator or organises for that organisation. */
    public boolean organizes(String organization) {
        return isAdmin() || is(Role.ORGANIZER, organization);
    }

    /** The organisations for which the account holds the role. */
    public Set<String> organizations(Role role) {
        return grants.stream()
                .filter(grant -> grant.role() == role)
                .flatMap(grant -> grant.organization().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
