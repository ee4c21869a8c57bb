package cl.minka.kernel.rest.problem;

import cl.minka.kernel.Refusal;
import cl.minka.kernel.rest.filter.Passage;
import java.util.Optional;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import javax.ws.rs.ext.Provider;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;

/** What JAX-RS itself refuses: no such path, method or media type. */
@Provider
@JaxrsExtension
@Component(service = ExceptionMapper.class, property = "minka.mapper=http")
public final class HttpFailureMapper implements ExceptionMapper<WebApplicationException> {
    private static final int NO_SUCH_METHOD = 405;
    private static final int NO_SUCH_RANGE = 416;
    private static final String RANGE = "Content-Range";

    private final Problems problems;
    private final FailureMapper failures;

    @Activate
    public HttpFailureMapper(@Reference Problems problems) {
        this.problems = problems;
        this.failures = new FailureMapper(problems);
    }

    @Override
    public Response toResponse(WebApplicationException thrown) {
        int status = thrown.getResponse().getStatus();
        if (status >= 500 || thrown.getCause() instanceof Refusal) {
            return failures.toResponse(thrown);
        }
        if (status < 400) {
            return thrown.getResponse();
        }
        Passage passage = Passage.now();
        Problems.Place place =
                new Problems.Place(passage.locale(), passage.shownPath(), passage.requestId(), Optional.empty());
        Response.ResponseBuilder response = FailureMapper.response(problems.of(key(status), status, place));
        if (status == NO_SUCH_METHOD) {
            response.header(HttpHeaders.ALLOW, passage.allowed());
        }
        if (status == NO_SUCH_RANGE) {
            response.header(RANGE, thrown.getResponse().getHeaderString(RANGE));
        }
        return response.build();
    }

    private static String key(int status) {
        return switch (status) {
            case 404 -> "kernel.no-such-path";
            case 405 -> "kernel.method-not-allowed";
            case 406 -> "kernel.not-acceptable";
            case 415 -> "kernel.unsupported-type";
            case NO_SUCH_RANGE -> "kernel.no-such-range";
            default -> "kernel.malformed";
        };
    }
}
