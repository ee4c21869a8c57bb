package cl.minka.runtime.rest.host;

import java.io.InputStream;
import org.apache.cxf.resource.ResourceResolver;

/** Tells CXF its class loader at once: on every request it asks for one, and would else search the whole class path. */
record OwnLoader(ClassLoader loader) implements ResourceResolver {
    @Override
    public <T> T resolve(String name, Class<T> type) {
        return type == ClassLoader.class ? type.cast(loader) : null;
    }

    @Override
    public InputStream getAsStream(String name) {
        return null;
    }
}
