package cl.minka.kernel.rest;

import cl.minka.kernel.rest.filter.RestConfig;
import java.net.URI;
import javax.ws.rs.core.UriInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The address at which people reach the platform, for what is printed, signed or sent: as configured, otherwise as the request has it. */
@Component(service = PublicAddress.class, configurationPid = RestConfig.PID)
public final class PublicAddress {
    private final String configured;

    @Activate
    public PublicAddress(RestConfig config) {
        this(config.publicUrl());
    }

    /** Without a container; empty: as requests have it. */
    public PublicAddress(String configured) {
        this.configured = configured.strip();
    }

    /** Scheme and host, with the path {@code /}. */
    public URI root(UriInfo request) {
        return root(request.getBaseUri());
    }

    /**
     * The same outside of JAX-RS.
     *
     * @param request the whole address of the request
     */
    public URI root(URI request) {
        return (configured.isEmpty() ? request : URI.create(configured)).resolve("/");
    }
}
