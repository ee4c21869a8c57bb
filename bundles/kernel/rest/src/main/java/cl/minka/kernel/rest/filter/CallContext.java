package cl.minka.kernel.rest.filter;

import cl.minka.kernel.Expected;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.MultipartForm;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.ext.Provider;
import org.apache.cxf.jaxrs.ext.ContextProvider;
import org.apache.cxf.jaxrs.impl.HttpHeadersImpl;
import org.apache.cxf.message.Message;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;

/** Gives resource methods their {@code @Context Call}. */
@Provider
@JaxrsExtension
@Component(service = ContextProvider.class)
public final class CallContext implements ContextProvider<Call> {
    private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"");

    @Override
    public Call createContext(Message message) {
        Passage passage = Passage.now();
        HttpHeaders headers = new HttpHeadersImpl(message);
        return new Call(
                passage.caller,
                passage.locale,
                expected(headers.getRequestHeader(HttpHeaders.IF_MATCH)),
                passage.slice,
                passage.format,
                deferred(headers.getRequestHeader("Prefer")),
                first(headers.getRequestHeader("Idempotency-Key")),
                target(message, passage),
                MultipartForm.told(passage.body, headers.getHeaderString(HttpHeaders.CONTENT_TYPE)));
    }

    /** Weak tags and tags that are not ours never match. */
    static Expected expected(List<String> values) {
        if (values == null || values.isEmpty()) {
            return Expected.nothing();
        }
        String all = String.join(",", values);
        if (all.strip().equals("*")) {
            return Expected.anyVersion();
        }
        Set<Long> versions = new HashSet<>();
        Matcher tag = TAG.matcher(all);
        while (tag.find()) {
            if (tag.group(1) == null && tag.group(2).matches("[0-9]{1,18}")) {
                versions.add(Long.valueOf(tag.group(2)));
            }
        }
        return new Expected(true, false, versions);
    }

    private static boolean deferred(List<String> values) {
        return values != null
                && values.stream()
                        .flatMap(value -> Arrays.stream(value.split("[,;]")))
                        .anyMatch(
                                value -> value.strip().toLowerCase(Locale.ROOT).equals("respond-async"));
    }

    private static Optional<String> first(List<String> values) {
        return values == null || values.isEmpty() ? Optional.empty() : Optional.ofNullable(values.get(0));
    }

    private static String target(Message message, Passage passage) {
        Object query = message.get(Message.QUERY_STRING);
        return passage.method + ' ' + passage.path() + (query == null ? "" : "?" + query);
    }
}
