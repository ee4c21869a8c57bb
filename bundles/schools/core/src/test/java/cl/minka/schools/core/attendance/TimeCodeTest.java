package cl.minka.schools.core.attendance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.Test;

public class TimeCodeTest {
    private final TimeCode codes = new TimeCode("12345678901234567890123456789012".getBytes(StandardCharsets.US_ASCII));

    /** RFC 6238, appendix B, mode SHA256. */
    @Test
    public void theCodesAreThoseOfTheStandard() {
        Map.of(
                        59L, "46119246",
                        1111111109L, "68084774",
                        1111111111L, "67062674",
                        1234567890L, "91819424",
                        2000000000L, "90698825",
                        20000000000L, "77737706")
                .forEach((seconds, code) -> assertEquals(code, codes.at(Instant.ofEpochSecond(seconds))));
    }

    @Test
    public void aCodeIsGoodWhileItIsShownAndOneStepMore() {
        assertEquals(Instant.ofEpochSecond(60), TimeCode.until(Instant.ofEpochSecond(59)));
        assertEquals(Instant.ofEpochSecond(90), TimeCode.until(Instant.ofEpochSecond(60)));
        assertTrue(codes.accepts("46119246", Instant.ofEpochSecond(30)));
        assertTrue(codes.accepts("46119246", Instant.ofEpochSecond(89)));
        assertFalse(codes.accepts("46119246", Instant.ofEpochSecond(90)));
        assertFalse(codes.accepts("46119246", Instant.ofEpochSecond(29)));
        assertFalse(codes.accepts("", Instant.ofEpochSecond(59)));
    }
}
