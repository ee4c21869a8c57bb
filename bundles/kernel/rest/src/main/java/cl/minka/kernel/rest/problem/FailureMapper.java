package cl.minka.kernel.rest.problem;

import cl.minka.kernel.Fault;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.filter.ArrivingStream;
import cl.minka.kernel.rest.filter.Passage;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import javax.ws.rs.ext.Provider;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever was thrown into a problem: refusals quietly, faults of the server once into the log. */
@Provider
@JaxrsExtension
@Component(service = ExceptionMapper.class, property = "minka.mapper=failure")
public final class FailureMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(FailureMapper.class);
    private static final int DEEPEST_CAUSE = 20;
    private static final String LATER = "30";

    private final Problems problems;

    @Activate
    public FailureMapper(@Reference Problems problems) {
        this.problems = problems;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        if (Passage.now().hasLeft() && isOfConnection(thrown)) {
            LOG.debug("The client of request {} has gone", Passage.now().requestId());
            return null;
        }
        return refusalIn(thrown).or(() -> unreadable(thrown)).map(this::refused).orElseGet(() -> failed(thrown));
    }

    private static boolean isOfConnection(Throwable thrown) {
        Throwable cause = thrown;
        for (int i = 0; cause != null && i < DEEPEST_CAUSE; i++, cause = cause.getCause()) {
            if (cause instanceof IOException && !(cause instanceof JsonProcessingException)) {
                return !(cause.getCause() instanceof JsonProcessingException);
            }
        }
        return false;
    }

    private static Optional<Refusal> refusalIn(Throwable thrown) {
        Throwable cause = thrown;
        for (int i = 0; cause != null && i < DEEPEST_CAUSE; i++, cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
            if (cause instanceof ArrivingStream.Cut) {
                return Optional.of(new Refusal(Kind.INVALID, "kernel.body-incomplete"));
            }
            if (cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLNonTransientConnectionException
                    || cause instanceof SQLRecoverableException) {
                LOG.warn("The database does not answer: {}", cause.getMessage());
                return Optional.of(new Refusal(Kind.UNAVAILABLE, "kernel.unavailable"));
            }
        }
        return Optional.empty();
    }

    /** An address that CXF could not even decode, before the first filter. */
    private static Optional<Refusal> unreadable(Throwable thrown) {
        return thrown instanceof IllegalArgumentException && !Passage.now().hasBegun()
                ? Optional.of(new Refusal(Kind.INVALID, "kernel.malformed"))
                : Optional.empty();
    }

    private Response refused(Refusal thrown) {
        Passage passage = Passage.now();
        Refusal refusal = passage.method().equals("GET") ? ofQuery(thrown) : thrown;
        Problem problem = problems.of(refusal, passage.locale(), passage.shownPath(), passage.requestId());
        LOG.debug("{} {}: {} {}", passage.method(), passage.shownPath(), problem.status(), refusal.key());
        Response.ResponseBuilder response = response(problem);
        if (refusal.kind() == Kind.UNAUTHENTICATED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Minka\"");
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Minka\", charset=\"UTF-8\"");
        }
        if (refusal.kind() == Kind.TOO_LARGE) {
            response.header("Connection", "close");
        }
        if (refusal.kind() == Kind.TOO_MANY || refusal.kind() == Kind.UNAVAILABLE) {
            Object seconds = refusal.arguments().getOrDefault("retryAfterSeconds", LATER);
            response.header(HttpHeaders.RETRY_AFTER, seconds.toString());
        }
        return response.build();
    }

    /** A reading has no body: what a service finds wrong came in the query. */
    private static Refusal ofQuery(Refusal refusal) {
        List<Fault> faults = refusal.faults().stream()
                .map(fault -> fault.pointer().matches("/[^/]+")
                        ? new Fault("/query" + fault.pointer(), fault.code(), fault.arguments())
                        : fault)
                .toList();
        return new Refusal(refusal.kind(), refusal.key(), refusal.arguments(), faults);
    }

    private Response failed(Throwable thrown) {
        Passage passage = Passage.now();
        String incident = UUID.randomUUID().toString();
        LOG.error(
                "Incident {} in request {}: {} {}",
                incident,
                passage.requestId(),
                passage.method(),
                passage.shownPath(),
                thrown);
        Problems.Place place =
                new Problems.Place(passage.locale(), passage.shownPath(), passage.requestId(), Optional.of(incident));
        return response(problems.of("kernel.internal", 500, place)).build();
    }

    static Response.ResponseBuilder response(Problem problem) {
        return Response.status(problem.status()).type(Media.PROBLEM).entity(problem);
    }
}
