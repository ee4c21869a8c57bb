package cl.minka.studies.rest.openrosa;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.people.Authentication;
import cl.minka.studies.openrosa.Device;
import cl.minka.studies.openrosa.Devices;
import cl.minka.studies.openrosa.DigestAnswer;
import cl.minka.studies.openrosa.Sender;
import cl.minka.studies.openrosa.StaleNonce;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Who calls by OpenRosa: a device by Basic or Digest (RFC 7616), an account by Basic or Bearer. Passwords are taken only where the
 * connection hides them: over TLS, or from this machine.
 */
@Component(service = FieldAccess.class)
public final class FieldAccess {
    private static final Pattern FIELD = Pattern.compile("(\\w+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s,]+))");
    private static final int LONGEST = 4_000;

    private final Authentication authentication;
    private final Devices devices;
    private final Attempts attempts;

    @Activate
    public FieldAccess(
            @Reference Authentication authentication, @Reference Devices devices, @Reference Attempts attempts) {
        this.authentication = authentication;
        this.devices = devices;
        this.attempts = attempts;
    }

    /** @throws Refusal of kind {@code UNAUTHENTICATED}: then {@link #challenges} are to be answered */
    Sender sender(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null || header.length() > LONGEST) {
            throw unknown();
        }
        attempts.check(request.getRemoteAddr());
        try {
            return known(request, header.strip());
        } catch (StaleNonce e) {
            throw e;
        } catch (Refusal e) {
            if (e.kind() == Kind.UNAUTHENTICATED) {
                attempts.failed(request.getRemoteAddr());
            }
            throw e;
        }
    }

    /** What the client may answer with; Basic first, for what only knows one of them takes the first that it knows. */
    List<String> challenges(HttpServletRequest request, boolean stale) {
        List<String> all = new ArrayList<>();
        if (isHidden(request)) {
            all.add("Basic realm=\"" + Devices.REALM + "\", charset=\"UTF-8\"");
        }
        String nonce = devices.nonce();
        for (String algorithm : List.of("SHA-256", "MD5")) {
            all.add("Digest realm=\"" + Devices.REALM + "\", qop=\"auth\", algorithm=" + algorithm + ", nonce=\""
                    + nonce + "\"" + (stale ? ", stale=true" : ""));
        }
        return all;
    }

    private Sender known(HttpServletRequest request, String header) {
        String requestId = UUID.randomUUID().toString();
        String scheme = header.substring(0, Math.max(0, header.indexOf(' '))).toLowerCase(Locale.ROOT);
        String rest = header.substring(scheme.length()).strip();
        return switch (scheme) {
            case "digest" -> device(requestId, devices.authenticate(digest(request, rest)));
            case "basic" -> basic(request, requestId, rest);
            case "bearer" -> account(request, authentication.token(rest, requestId));
            default -> throw unknown();
        };
    }

    private Sender basic(HttpServletRequest request, String requestId, String pair) {
        if (!isHidden(request)) {
            throw new Refusal(Kind.FORBIDDEN, "studies.openrosa.needs-tls");
        }
        String text;
        try {
            text = new String(Base64.getDecoder().decode(pair), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
        int colon = text.indexOf(':');
        if (colon < 1 || text.indexOf(0) >= 0) {
            throw unknown();
        }
        String username = text.substring(0, colon);
        String secret = text.substring(colon + 1);
        return Devices.isName(username)
                ? device(requestId, devices.authenticate(username, secret))
                : account(request, authentication.password(username, secret, requestId));
    }

    private static DigestAnswer digest(HttpServletRequest request, String header) {
        Map<String, String> fields = new HashMap<>();
        Matcher field = FIELD.matcher(header);
        while (field.find()) {
            String value =
                    field.group(2) == null ? field.group(3) : field.group(2).replaceAll("\\\\(.)", "$1");
            if (fields.put(field.group(1).toLowerCase(Locale.ROOT), value) != null) {
                throw unknown();
            }
        }
        String query = request.getQueryString();
        String target = request.getRequestURI() + (query == null ? "" : "?" + query);
        String algorithm = fields.getOrDefault("algorithm", "MD5");
        boolean fits = List.of("username", "nonce", "uri", "nc", "cnonce", "response").stream()
                        .allMatch(fields::containsKey)
                && "auth".equals(fields.get("qop"))
                && Devices.REALM.equals(fields.get("realm"))
                && target.equals(fields.get("uri"))
                && (algorithm.equalsIgnoreCase("MD5") || algorithm.equalsIgnoreCase("SHA-256"));
        if (!fits) {
            throw unknown();
        }
        return new DigestAnswer(
                fields.get("username"),
                fields.get("nonce"),
                algorithm.equalsIgnoreCase("SHA-256"),
                request.getMethod(),
                fields.get("uri"),
                fields.get("nc"),
                fields.get("cnonce"),
                fields.get("response"));
    }

    private static Sender device(String requestId, Device device) {
        return new Sender(Caller.system(requestId), Optional.of(device), device.id());
    }

    private static Sender account(HttpServletRequest request, Caller caller) {
        if (caller.mustChangePassword()) {
            throw new Refusal(Kind.FORBIDDEN, "kernel.password-change-required");
        }
        return new Sender(
                caller,
                Optional.empty(),
                Optional.ofNullable(request.getParameter("deviceID")).orElse(""));
    }

    private static boolean isHidden(HttpServletRequest request) {
        try {
            return request.isSecure()
                    || InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static Refusal unknown() {
        return new Refusal(Kind.UNAUTHENTICATED, "kernel.unauthenticated");
    }
}
