package cl.minka.kernel.rest.filter;

import java.io.IOException;
import java.io.InputStream;
import org.apache.cxf.io.DelegatingInputStream;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.PhaseInterceptorChain;

/** What a refused request still has to say. */
final class Leftovers {
    private static final long MOST = 8L * 1024 * 1024;

    private Leftovers() {}

    /** Keeps CXF from storing a body that nobody has read. */
    static void doNotKeep() {
        PhaseInterceptorChain.getCurrentMessage().removeContent(DelegatingInputStream.class);
    }

    /** Reads on for a while, so that a client that is still sending gets to see its answer. */
    static void discard() {
        Message message =
                PhaseInterceptorChain.getCurrentMessage().getExchange().getInMessage();
        InputStream rest = message == null ? null : message.getContent(InputStream.class);
        if (rest == null) {
            return;
        }
        byte[] buffer = new byte[65_536];
        try {
            long read = 0;
            for (int n = rest.read(buffer); n >= 0 && read < MOST; n = rest.read(buffer)) {
                read += n;
            }
        } catch (IOException | IllegalStateException e) {
            // the client has gone: nobody is left to be answered
        }
    }
}
