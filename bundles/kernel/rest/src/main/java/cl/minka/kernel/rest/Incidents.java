package cl.minka.kernel.rest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where what answers outside the resources tells that it failed; what users sent does not belong into it. */
public final class Incidents {
    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);

    private Incidents() {}

    /** @param what failed, without data of the request */
    public static void failed(String what, Throwable cause) {
        LOG.error("{} failed", what, cause);
    }
}
