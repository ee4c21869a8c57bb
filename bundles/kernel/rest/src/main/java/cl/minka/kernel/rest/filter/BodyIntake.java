package cl.minka.kernel.rest.filter;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** Receives bodies within their limits. What is too large is read to a point and thrown away, so that the answer arrives. */
@Designate(ocd = RestLimits.class)
@Component(service = BodyIntake.class, configurationPid = RestLimits.PID)
public final class BodyIntake {
    private static final long MOST_THROWN_AWAY = 100L * 1024 * 1024;

    private final long jsonBytes;
    private final long csvBytes;

    @Activate
    public BodyIntake(RestLimits limits) {
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
        if (!plain || charset != null && !charset.equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
            throw new Refusal(Kind.UNSUPPORTED_TYPE, "kernel.unsupported-type");
        }
    }

    private static SpooledBody receive(ContainerRequestContext request, long limit) {
        if (request.getLength() > Math.max(limit, MOST_THROWN_AWAY)) {
            throw tooLarge(limit);
        }
        SpooledBody body = new SpooledBody();
        try {
            if (!body.fill(request.getEntityStream(), limit)) {
                body.close();
                throwAway(request.getEntityStream());
                throw tooLarge(limit);
            }
            return body;
        } catch (IOException e) {
            body.close();
            throw new Refusal(Kind.INVALID, "kernel.body-incomplete");
        }
    }

    private static void throwAway(InputStream in) throws IOException {
        byte[] buffer = new byte[65_536];
        long thrown = 0;
        for (int n = in.read(buffer); n >= 0 && thrown < MOST_THROWN_AWAY; n = in.read(buffer)) {
            thrown += n;
        }
    }

    private static Refusal tooLarge(long limit) {
        return new Refusal(Kind.TOO_LARGE, "kernel.too-large", Map.of("most", limit));
    }
}
