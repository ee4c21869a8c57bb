package cl.minka.runtime.rest.host;

import java.util.Optional;
import javax.ws.rs.Path;
import org.apache.cxf.common.util.ClassHelper;
import org.apache.cxf.jaxrs.model.URITemplate;

/**
 * A service of the JAX-RS whiteboard.
 *
 * @param service the singleton that answers or extends
 * @param bundle symbolic name of the bundle it comes from
 * @param resource true for a resource, false for an extension
 * @param rank its service ranking
 */
record Published(Object service, String bundle, boolean resource, int rank) {

    String name() {
        return type().getName();
    }

    Optional<URITemplate> template() {
        return Optional.ofNullable(type().getAnnotation(Path.class)).map(URITemplate::createTemplate);
    }

    private Class<?> type() {
        return ClassHelper.getRealClass(service);
    }
}
