package cl.minka.kernel.rest.filter;

import cl.minka.kernel.rest.permission.PermissionTable;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.cxf.jaxrs.JAXRSServiceImpl;
import org.apache.cxf.jaxrs.model.ClassResourceInfo;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.apache.cxf.service.Service;

/**
 * The resource classes that are served at present, and their permissions. They are asked of the server that handles the
 * request, so they are never older nor newer than what it serves.
 */
public record Served(List<Class<?>> resources, PermissionTable permissions, Map<Method, OperationShape> shapes) {
    private static final Map<Service, Served> KNOWN = Collections.synchronizedMap(new WeakHashMap<>());

    /** Of the request that is handled by this thread. */
    public static Served now() {
        Message message = PhaseInterceptorChain.getCurrentMessage();
        return KNOWN.computeIfAbsent(message.getExchange().getService(), Served::of);
    }

    OperationShape shape(Class<?> resource, Method method) {
        return shapes.computeIfAbsent(method, each -> OperationShape.of(resource, each));
    }

    private static Served of(Service service) {
        List<Class<?>> classes = ((JAXRSServiceImpl) service)
                .getClassResourceInfos().stream()
                        .<Class<?>>map(ClassResourceInfo::getServiceClass)
                        .toList();
        return new Served(classes, PermissionTable.of(classes), new ConcurrentHashMap<>());
    }
}
