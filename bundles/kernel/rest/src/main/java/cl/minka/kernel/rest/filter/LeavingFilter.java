package cl.minka.kernel.rest.filter;

import cl.minka.kernel.operation.Measurements;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Media;
import java.lang.annotation.Annotation;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.ext.Provider;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;
import org.slf4j.MDC;

/** The last filter: writes answers out, answers 304, adds the headers that every answer has, and measures. */
@Provider
@JaxrsExtension
@Component(service = ContainerResponseFilter.class)
public final class LeavingFilter implements ContainerResponseFilter {
    private static final Annotation[] NONE = {};

    private final AtomicReference<Measurements> measurements = new AtomicReference<>();

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void setMeasurements(Measurements present) {
        measurements.set(present);
    }

    public void unsetMeasurements(Measurements gone) {
        measurements.compareAndSet(gone, null);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Passage passage = Passage.now();
        if (response.getEntity() instanceof Answer<?> answer) {
            write(answer, response);
        }
        MultivaluedMap<String, Object> headers = response.getHeaders();
        if (isUnchanged(request, response)) {
            response.setStatus(304);
            response.setEntity(null);
            headers.remove(HttpHeaders.CONTENT_TYPE);
        }
        StandardHeaders.add(headers, passage);
        if (request.getMethod().equals("OPTIONS") && headers.containsKey(HttpHeaders.ALLOW)) {
            headers.putSingle(HttpHeaders.ALLOW, passage.allowed());
        }
        measure(passage, response.getStatus());
        passage.left = true;
        passage.release();
        MDC.remove(EntranceFilter.MDC_KEY);
    }

    private static void write(Answer<?> answer, ContainerResponseContext response) {
        response.setStatus(answer.status());
        answer.headers().forEach((name, value) -> response.getHeaders().putSingle(name, value));
        if (answer.body().isEmpty()) {
            response.setEntity(null);
            return;
        }
        String type = answer.headers().getOrDefault(HttpHeaders.CONTENT_TYPE, Media.JSON);
        response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, type);
        response.setEntity(answer.body().get(), NONE, MediaType.valueOf(type));
    }

    private static boolean isUnchanged(ContainerRequestContext request, ContainerResponseContext response) {
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        Object tag = response.getHeaders().getFirst(HttpHeaders.ETAG);
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (known == null || tag == null || !reads || response.getStatus() != 200) {
            return false;
        }
        return known.strip().equals("*")
                || Arrays.stream(known.split(","))
                        .map(value -> value.strip().replaceFirst("^W/", ""))
                        .anyMatch(value -> value.equals(tag.toString()));
    }

    private void measure(Passage passage, int status) {
        Measurements present = measurements.get();
        if (present != null && passage.begun != 0) {
            present.request(passage.method, passage.route, status, Duration.ofNanos(System.nanoTime() - passage.begun));
        }
    }
}
