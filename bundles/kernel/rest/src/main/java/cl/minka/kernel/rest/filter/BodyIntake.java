package cl.minka.kernel.rest.filter;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.rest.Announced;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** Receives bodies within their limits. What announces itself as too large is refused before it is read. */
@Designate(ocd = RestConfig.class)
@Component(service = BodyIntake.class, configurationPid = RestConfig.PID)
public final class BodyIntake {
    /** With or without quotes, RFC 9110, section 8.3.2. */
    private static final Pattern UTF_8 = Pattern.compile("utf-8|\"utf-8\"", Pattern.CASE_INSENSITIVE);

    private final long jsonBytes;
    private final long csvBytes;

    @Activate
    public BodyIntake(RestConfig limits) {
        this(limits.jsonBytes(), limits.csvBytes());
    }

    /** With limits in bytes. */
    public BodyIntake(long jsonBytes, long csvBytes) {
        this.jsonBytes = jsonBytes;
        this.csvBytes = csvBytes;
    }

    void take(ContainerRequestContext request, OperationShape shape, Passage passage) {
        checkEncoding(request);
        if (shape.streamed()) {
            request.setEntityStream(new ArrivingStream(request.getEntityStream()));
            return;
        }
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            return;
        }
        long limit = shape.csv() ? csvBytes : jsonBytes;
        passage.body = receive(request, limit);
        if (shape.body() && passage.body.size() == 0) {
            throw new InvalidInput(Fault.at("", "kernel.body-required"));
        }
        if (shape.body() && request.getMediaType() == null) {
            throw new Refusal(Kind.UNSUPPORTED_TYPE, "kernel.unsupported-type");
        }
        request.setEntityStream(passage.body.open());
    }

    private static void checkEncoding(ContainerRequestContext request) {
        String encoding = request.getHeaderString("Content-Encoding");
        MediaType type = request.getMediaType();
        String charset = type == null ? null : type.getParameters().get("charset");
        boolean plain = encoding == null || encoding.equalsIgnoreCase("identity");
        if (!plain || charset != null && !UTF_8.matcher(charset).matches()) {
            throw new Refusal(Kind.UNSUPPORTED_TYPE, "kernel.unsupported-type");
        }
    }

    private static SpooledBody receive(ContainerRequestContext request, long limit) {
        if (Announced.length(request.getHeaderString(HttpHeaders.CONTENT_LENGTH)) > limit) {
            throw tooLarge(limit);
        }
        SpooledBody body = new SpooledBody();
        try {
            if (!body.fill(request.getEntityStream(), limit)) {
                body.close();
                throw tooLarge(limit);
            }
            return body;
        } catch (IOException e) {
            body.close();
            throw new Refusal(Kind.INVALID, "kernel.body-incomplete");
        }
    }

    private static Refusal tooLarge(long limit) {
        return new Refusal(Kind.TOO_LARGE, "kernel.too-large", Map.of("most", limit));
    }
}
