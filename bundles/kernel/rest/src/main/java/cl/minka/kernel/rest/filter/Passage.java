package cl.minka.kernel.rest.filter;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.Body;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Format;
import java.util.Locale;
import java.util.UUID;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.PhaseInterceptorChain;

/** What the filters found out about the request on its way in; one per request, on its thread only. */
public final class Passage {
    static final int DEFAULT_LIMIT = 50;
    /** A parameter of that name in a path is a secret. */
    private static final String SECRET = "{secret}";

    String requestId = UUID.randomUUID().toString();
    Locale locale = Call.SPANISH;
    Caller caller = Caller.anonymous(requestId);
    String route = "unknown";
    String method = "";
    String below = "";
    long begun;
    boolean secure;
    boolean left;
    Slice slice = Slice.first(DEFAULT_LIMIT);
    Format format = Format.JSON;
    Body body = Body.empty();

    private Passage() {}

    /** Of the request that is handled by this thread. */
    public static Passage now() {
        Message message = PhaseInterceptorChain.getCurrentMessage();
        if (message == null) {
            return new Passage();
        }
        Exchange exchange = message.getExchange();
        Passage passage = exchange.get(Passage.class);
        if (passage == null) {
            passage = new Passage();
            exchange.put(Passage.class, passage);
        }
        return passage;
    }

    public String requestId() {
        return requestId;
    }

    public Locale locale() {
        return locale;
    }

    /** Path of the request without its query. */
    public String path() {
        Message message = PhaseInterceptorChain.getCurrentMessage();
        Object address =
                message == null ? null : message.getExchange().getInMessage().get(Message.REQUEST_URI);
        return address == null ? "" : address.toString();
    }

    /** The same without what of it is a secret: for logs and problems. */
    public String shownPath() {
        return route.contains(SECRET) ? "/api/" + route.replace(SECRET, "secret") : path();
    }

    /** Whether the last filter was passed: what fails now fails while the answer is written. */
    public boolean hasLeft() {
        return left;
    }

    /** The methods that the address accepts. */
    public String allowed() {
        return String.join(", ", Served.now().permissions().methods(below));
    }

    /** Whether the first filter was reached. */
    public boolean hasBegun() {
        return begun != 0;
    }

    public String method() {
        return method;
    }

    public Body body() {
        return body;
    }

    /** Lets go of what the body holds. */
    void release() {
        if (body instanceof SpooledBody spooled) {
            spooled.close();
        }
    }
}
