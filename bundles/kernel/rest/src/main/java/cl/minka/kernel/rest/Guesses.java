package cl.minka.kernel.rest;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.servlet.http.HttpServletRequest;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Lets nobody guess short codes by which anybody may look something up: after {@value #MOST} that do not exist within ten minutes, who
 * asks from that address is refused whatever he asks for, right or wrong, until the ten minutes are over. Each node counts for itself,
 * in memory; of an IPv6 address the first 64 bits count, which one subscriber has.
 */
@Component(service = Guesses.class)
public final class Guesses {
    static final int MOST = 100;
    static final Duration WINDOW = Duration.ofMinutes(10);

    private static final String REQUEST = "HTTP.REQUEST";
    private static final int ADDRESSES = 10_000;
    private static final int SUBSCRIBER_BYTES = 8;

    private final Clock clock;
    private final Map<String, Misses> byAddress = new LinkedHashMap<>();

    @Activate
    public Guesses(@Reference Clock clock) {
        this.clock = clock;
    }

    private record Misses(long since, int number) {}

    /**
     * Looks something up for the request of this thread.
     *
     * @throws Refusal of kind {@code TOO_MANY}, before anything is looked up, when the address has missed too often
     */
    public <T> T look(Supplier<T> lookUp) {
        Object request = PhaseInterceptorChain.getCurrentMessage() == null
                ? null
                : PhaseInterceptorChain.getCurrentMessage()
                        .getExchange()
                        .getInMessage()
                        .get(REQUEST);
        return request instanceof HttpServletRequest http
                ? look(address(http.getRemoteAddr(), http.getHeader("X-Forwarded-For")), lookUp)
                : look("", lookUp);
    }

    <T> T look(String address, Supplier<T> lookUp) {
        admit(address);
        try {
            return lookUp.get();
        } catch (Refusal e) {
            if (e.kind() == Kind.NOT_FOUND) {
                missed(address);
            }
            throw e;
        }
    }

    private synchronized void admit(String address) {
        Misses misses = byAddress.get(address);
        long left = misses == null ? 0 : misses.since + WINDOW.toMillis() - clock.millis();
        if (left > 0 && misses.number >= MOST) {
            throw new Refusal(
                    Kind.TOO_MANY, "kernel.too-many-guesses", Map.of("retryAfterSeconds", (left + 999) / 1000));
        }
    }

    private synchronized void missed(String address) {
        long now = clock.millis();
        Misses before = byAddress.remove(address);
        boolean begins = before == null || before.since + WINDOW.toMillis() <= now;
        byAddress.put(address, begins ? new Misses(now, 1) : new Misses(before.since, before.number + 1));
        if (byAddress.size() > ADDRESSES) {
            byAddress.remove(byAddress.keySet().iterator().next());
        }
    }

    /** A proxy of ours is at an address of our own networks and adds at the end for whom it asks. */
    static String address(String remote, String forwarded) {
        if (forwarded == null || forwarded.isBlank() || !isOurs(remote)) {
            return subscriber(remote);
        }
        return subscriber(forwarded.substring(forwarded.lastIndexOf(',') + 1).strip());
    }

    private static boolean isOurs(String address) {
        InetAddress one = parsed(address);
        return one != null && (one.isLoopbackAddress() || one.isSiteLocalAddress());
    }

    private static String subscriber(String address) {
        InetAddress one = parsed(address);
        if (one instanceof Inet6Address) {
            return Arrays.toString(Arrays.copyOf(one.getAddress(), SUBSCRIBER_BYTES));
        }
        return one == null ? "" : one.getHostAddress();
    }

    /** Never asks a name server. */
    private static InetAddress parsed(String address) {
        try {
            return address != null && address.matches("[0-9.]{7,15}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")
                    ? InetAddress.getByName(address)
                    : null;
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
