package cl.minka.kernel.rest.filter;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.rest.BadParameter;
import cl.minka.kernel.rest.Format;
import cl.minka.kernel.rest.permission.Rule;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javax.annotation.Priority;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.ext.Provider;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The second filter, once the operation is known: refuses what is not listed, unknown parameters and bodies out of shape. */
@Provider
@Priority(Priorities.AUTHORIZATION)
@JaxrsExtension
@Component(service = ContainerRequestFilter.class, property = "minka.filter=admission")
public final class AdmissionFilter implements ContainerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(AdmissionFilter.class);

    private final BodyIntake intake;

    @Activate
    public AdmissionFilter(@Reference BodyIntake intake) {
        this.intake = intake;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        OperationResourceInfo operation =
                PhaseInterceptorChain.getCurrentMessage().getExchange().get(OperationResourceInfo.class);
        if (operation == null) {
            return;
        }
        Method method = operation.getAnnotatedMethod();
        Passage passage = Passage.now();
        Served served = Served.now();
        OperationShape shape = served.shape(operation.getClassResourceInfo().getServiceClass(), method);
        checkAllowed(served, shape, passage);
        MultivaluedMap<String, String> query = request.getUriInfo().getQueryParameters();
        checkParameters(query, shape);
        passage.slice = SliceReader.read(query, shape.sort(), passage.path());
        passage.format = shape.formats().isEmpty() ? Format.JSON : format(request, query, shape);
        intake.take(request, shape, passage);
    }

    /** Again, now that the operation is sure: the address alone may have been read in another way. */
    private static void checkAllowed(Served served, OperationShape shape, Passage passage) {
        String verb = passage.method.equals("HEAD") ? "GET" : passage.method;
        Optional<Rule> rule = served.permissions().ofOperation(verb, shape.path());
        if (rule.isEmpty()) {
            LOG.warn("{} {} is not listed in permissions.csv and therefore denied", verb, shape.path());
        }
        if (rule.filter(found -> found.allows(passage.caller)).isEmpty()) {
            throw Credentials.refusal(passage.caller);
        }
        passage.route = shape.path();
    }

    private static void checkParameters(MultivaluedMap<String, String> query, OperationShape shape) {
        List<Fault> faults = new ArrayList<>();
        new TreeMap<>(query).forEach((name, values) -> {
            String pointer = "/query/" + name;
            if (!shape.single().contains(name) && !shape.repeated().contains(name)) {
                faults.add(Fault.at(pointer, "kernel.unknown-parameter", "name", name));
            } else if (values.size() > 1 && shape.single().contains(name)) {
                faults.add(Fault.at(pointer, "kernel.repeated-parameter", "name", name));
            } else if (values.stream().anyMatch(value -> value.indexOf(0) >= 0)) {
                faults.add(Fault.at(pointer, "kernel.bad-character"));
            }
        });
        InvalidInput.throwIfAny(faults);
    }

    private static Format format(
            ContainerRequestContext request, MultivaluedMap<String, String> query, OperationShape shape) {
        List<Format> possible = shape.formats();
        String wanted = query.getFirst("format");
        if (wanted != null) {
            return possible.stream()
                    .filter(format -> format.parameter().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> BadParameter.of("format", "kernel.bad-format"));
        }
        for (MediaType accepted : request.getAcceptableMediaTypes()) {
            for (Format format : possible) {
                if (accepted.isCompatible(MediaType.valueOf(format.mediaType()))) {
                    return format;
                }
            }
        }
        return Format.JSON;
    }
}
