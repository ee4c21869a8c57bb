package cl.minka.kernel.rest.filter;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.people.Authentication;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** Reads the {@code Authorization} header. */
public final class Credentials {
    private Credentials() {}

    /** Who calls; wrong credentials are refused even where none are needed. */
    static Caller caller(String header, String requestId, Authentication authentication) {
        if (header == null) {
            return Caller.anonymous(requestId);
        }
        Optional<String> token = bearer(header);
        if (token.isPresent()) {
            return authentication.token(token.get(), requestId);
        }
        String[] pair = basic(header);
        return authentication.password(pair[0], pair[1], requestId);
    }

    /** The token of a Bearer header. */
    public static Optional<String> bearer(String header) {
        return Optional.of(header.strip())
                .filter(text -> text.toLowerCase(Locale.ROOT).startsWith("bearer "))
                .map(text -> text.substring(7).strip())
                .filter(text -> !text.isEmpty());
    }

    private static String[] basic(String header) {
        String text = header.strip();
        if (!text.toLowerCase(Locale.ROOT).startsWith("basic ")) {
            throw unknown();
        }
        try {
            String decoded =
                    new String(Base64.getDecoder().decode(text.substring(6).strip()), StandardCharsets.UTF_8);
            int colon = decoded.indexOf(':');
            if (colon < 1 || decoded.indexOf(0) >= 0) {
                throw unknown();
            }
            return new String[] {decoded.substring(0, colon), decoded.substring(colon + 1)};
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    /** Why a caller whose roles do not suffice is refused. */
    static Refusal refusal(Caller caller) {
        if (caller.isAnonymous()) {
            return unknown();
        }
        return caller.mustChangePassword()
                ? new Refusal(Kind.FORBIDDEN, "kernel.password-change-required")
                : new Forbidden();
    }

    static Refusal unknown() {
        return new Refusal(Kind.UNAUTHENTICATED, "kernel.unauthenticated");
    }
}
