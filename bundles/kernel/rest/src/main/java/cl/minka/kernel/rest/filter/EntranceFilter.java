package cl.minka.kernel.rest.filter;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.people.Authentication;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.permission.PathTemplate;
import cl.minka.kernel.rest.permission.Rule;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.annotation.Priority;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.PreMatching;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.ext.Provider;
import org.apache.cxf.io.DelegatingInputStream;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;
import org.slf4j.MDC;

/** The first filter: names the request, finds out who calls, and refuses who may not, before anything else is read. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@JaxrsExtension
@Component(service = ContainerRequestFilter.class, property = "minka.filter=entrance")
public final class EntranceFilter implements ContainerRequestFilter {
    static final String REQUEST_ID = "X-Request-Id";
    static final String MDC_KEY = "request";
    private static final Pattern SANE_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final Authentication authentication;

    @Activate
    public EntranceFilter(@Reference Authentication authentication) {
        this.authentication = authentication;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        doNotKeepBody();
        Passage passage = Passage.now();
        passage.begun = System.nanoTime();
        passage.requestId = requestId(request.getHeaderString(REQUEST_ID), passage);
        MDC.put(MDC_KEY, passage.requestId);
        passage.caller = Caller.anonymous(passage.requestId);
        passage.locale = locale(request);
        passage.method = request.getMethod();
        passage.secure = request.getSecurityContext().isSecure();
        passage.below = readable(request);

        passage.caller = Credentials.caller(
                request.getHeaderString(HttpHeaders.AUTHORIZATION), passage.requestId, authentication);
        Optional<Rule> rule = Served.now().permissions().find(passage.method, passage.below);
        rule.ifPresent(found -> admit(found, passage));
    }

    /** Keeps CXF from storing a body that nobody has read. */
    private static void doNotKeepBody() {
        PhaseInterceptorChain.getCurrentMessage().removeContent(DelegatingInputStream.class);
    }

    /** The path below the base; refuses addresses that can not be decoded or stored. */
    private static String readable(ContainerRequestContext request) {
        try {
            request.getUriInfo().getRequestUri();
            request.getUriInfo().getQueryParameters();
            String path = PathTemplate.normal(request.getUriInfo().getPath());
            if (path.indexOf(0) < 0) {
                return path;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new Refusal(Kind.INVALID, "kernel.malformed");
    }

    private static void admit(Rule rule, Passage passage) {
        passage.route = rule.path();
        if (!rule.allows(passage.caller)) {
            throw Credentials.refusal(passage.caller);
        }
    }

    private static String requestId(String given, Passage passage) {
        return given != null && SANE_ID.matcher(given).matches() ? given : passage.requestId;
    }

    private static Locale locale(ContainerRequestContext request) {
        if (request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Call.SPANISH;
        }
        for (Locale wanted : request.getAcceptableLanguages()) {
            if (wanted.getLanguage().equals("en")) {
                return Locale.ENGLISH;
            }
            if (wanted.getLanguage().equals("es")) {
                return Call.SPANISH;
            }
        }
        return Call.SPANISH;
    }
}
