package cl.minka.runtime.operation;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.people.Authentication;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Who may see how the platform is: a peer on this machine that forwards for nobody, or an administrator. */
@Component(service = OperatorAccess.class)
public final class OperatorAccess {
    private static final List<String> FORWARDING =
            List.of("Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP");

    private volatile Authentication authentication;

    @Activate
    public OperatorAccess() {
        // the account service comes and goes
    }

    OperatorAccess(Authentication authentication) {
        this.authentication = authentication;
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setAuthentication(Authentication service) {
        authentication = service;
    }

    void unsetAuthentication(Authentication service) {
        if (authentication == service) {
            authentication = null;
        }
    }

    /** True when the request may pass; otherwise it has been answered. */
    boolean granted(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (isLocal(request)) {
            return true;
        }
        String authorization = request.getHeader("Authorization");
        if (authorization == null || authentication == null) {
            return refuse(response, HttpServletResponse.SC_UNAUTHORIZED);
        }
        try {
            return caller(authorization).isAdmin() || refuse(response, HttpServletResponse.SC_FORBIDDEN);
        } catch (Refusal | IllegalArgumentException e) {
            return refuse(response, HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    private static boolean isLocal(HttpServletRequest request) throws IOException {
        return FORWARDING.stream().allMatch(name -> request.getHeader(name) == null)
                && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    }

    private Caller caller(String authorization) {
        String requestId = UUID.randomUUID().toString();
        String[] words = authorization.trim().split("\\s+", 2);
        if (words.length == 2 && words[0].equalsIgnoreCase("Bearer")) {
            return authentication.token(words[1], requestId);
        }
        if (words.length == 2 && words[0].equalsIgnoreCase("Basic")) {
            String pair = new String(Base64.getDecoder().decode(words[1]), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            if (colon > 0) {
                return authentication.password(pair.substring(0, colon), pair.substring(colon + 1), requestId);
            }
        }
        throw new IllegalArgumentException("Unknown credentials");
    }

    private static boolean refuse(HttpServletResponse response, int status) {
        if (status == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Minka\", charset=\"UTF-8\"");
        }
        response.setStatus(status);
        return false;
    }
}
