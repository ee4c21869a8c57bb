package cl.minka.kernel.rest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Role;
import cl.minka.kernel.people.Authentication;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Knows a few people, each with the password {@code minka-demo}; a token is {@code token-<name>}. */
public final class FakeAuthentication implements Authentication {
    public static final String PASSWORD = "minka-demo";
    private static final Map<String, Set<Grant>> PEOPLE = Map.of(
            "admin", Set.of(Grant.of(Role.ADMIN)),
            "organizadora", Set.of(Grant.of(Role.ORGANIZER, "amuch")),
            "municipio-05101", Set.of(Grant.of(Role.MUNICIPALITY, "05101")),
            "evaluador-01", Set.of(Grant.of(Role.EVALUATOR)),
            "comite-1", Set.of(Grant.of(Role.COMMITTEE)));

    /** Has a generated password, and therefore no roles yet. */
    private static final String NEW = "nueva";

    private final Set<String> revoked = new HashSet<>();

    @Override
    public Caller password(String username, String password, String requestId) {
        if (username.equals("flood")) {
            throw new Refusal(Kind.TOO_MANY, "kernel.too-many", Map.of("retryAfterSeconds", 60));
        }
        Set<Grant> grants = username.equals(NEW) ? Set.of() : PEOPLE.get(username);
        if (grants == null || !password.equals(PASSWORD)) {
            throw new Refusal(Kind.UNAUTHENTICATED, "kernel.unauthenticated");
        }
        return new Caller(
                1 + Math.abs(username.hashCode()), username, grants, requestId, Optional.empty(), username.equals(NEW));
    }

    @Override
    public Caller token(String token, String requestId) {
        if (!token.startsWith("token-") || revoked.contains(token)) {
            throw new Refusal(Kind.UNAUTHENTICATED, "kernel.unauthenticated");
        }
        return password(token.substring(6), PASSWORD, requestId);
    }

    @Override
    public IssuedToken issue(String username, String password, String requestId) {
        password(username, password, requestId);
        return new IssuedToken("token-" + username, Instant.parse("2027-03-01T03:00:00Z"));
    }

    @Override
    public void revoke(String token, String requestId) {
        revoked.add(token);
    }

    @Override
    public void revokeAll(Caller caller) {
        revoked.add("token-" + caller.username());
    }
}
