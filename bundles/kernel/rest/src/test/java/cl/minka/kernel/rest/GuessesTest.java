package cl.minka.kernel.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.Test;

public class GuessesTest {
    private static final String GUESSER = "198.51.100.7";

    private Instant now = Instant.parse("2027-03-01T12:00:00Z");
    private final AtomicInteger asked = new AtomicInteger();
    private final Guesses guesses = new Guesses(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    public void whoMissesTooOftenIsRefusedRightOrWrongUntilTheTimeIsOver() {
        for (int n = 0; n < Guesses.MOST; n++) {
            assertEquals("right", right(GUESSER));
            assertEquals(Kind.NOT_FOUND, refused(GUESSER, this::wrong).kind());
        }
        int before = asked.get();
        now = now.plusSeconds(60);
        for (Supplier<String> any : List.<Supplier<String>>of(this::wrong, this::known)) {
            Refusal refusal = refused(GUESSER, any);
            assertEquals(Kind.TOO_MANY, refusal.kind());
            assertEquals(Map.of("retryAfterSeconds", 540L), refusal.arguments());
        }
        assertEquals("what is refused is not looked up", before, asked.get());
        assertEquals("right", right("198.51.100.8"));
        now = now.plus(Duration.ofMinutes(9));
        assertEquals("right", right(GUESSER));
        assertEquals(Kind.NOT_FOUND, refused(GUESSER, this::wrong).kind());
    }

    /** RFC 7239, 5.2 and 8.1: each proxy adds at the end; what stands before was said by the client. */
    @Test
    public void onlyAProxyOfOursSpeaksForOthers() {
        assertEquals(GUESSER, Guesses.address("127.0.0.1", "203.0.113.9, " + GUESSER));
        assertEquals(GUESSER, Guesses.address("10.1.2.3", GUESSER));
        assertEquals(GUESSER, Guesses.address(GUESSER, "203.0.113.9"));
        assertEquals("127.0.0.1", Guesses.address("127.0.0.1", null));
        assertEquals("", Guesses.address("127.0.0.1", "no.es.una.direccion"));
    }

    @Test
    public void aSubscriberHas64BitsOfIpv6() {
        String one = Guesses.address("2001:db8:1:2::1", null);
        assertEquals(one, Guesses.address("2001:db8:1:2:ffff:1:2:3", null));
        assertNotEquals(one, Guesses.address("2001:db8:1:3::1", null));
    }

    private String right(String address) {
        return guesses.look(address, this::known);
    }

    private Refusal refused(String address, Supplier<String> lookUp) {
        return assertThrows(Refusal.class, () -> guesses.look(address, lookUp));
    }

    private String known() {
        asked.incrementAndGet();
        return "right";
    }

    private String wrong() {
        asked.incrementAndGet();
        throw new Refusal(Kind.NOT_FOUND, "schools.certificate-not-found");
    }
}
