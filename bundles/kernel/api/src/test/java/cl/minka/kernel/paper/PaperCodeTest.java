package cl.minka.kernel.paper;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.Optional;
import org.junit.Test;

/** Crockford's base 32 (https://www.crockford.com/base32.html): no I, L, O, U; I and L read as 1, O as 0. */
public class PaperCodeTest {
    @Test
    public void sixtyBitsAreTwelveCharacters() {
        assertEquals("0000-0000-0000", PaperCode.of(0).toString());
        assertEquals("0000-0000-0010", PaperCode.of(32).toString());
        assertEquals("0000-0000-000Z", PaperCode.of(31).toString());
        assertEquals("ZZZZ-ZZZZ-ZZZZ", PaperCode.of(-1L).toString());
    }

    @Test
    public void aPersonMayTypeItInManyWays() {
        PaperCode code = new PaperCode("1F0K09QXT2MB");
        for (String typed : new String[] {"1F0K-09QX-T2MB", "1f0k09qxt2mb", "IFOK O9QX T2MB", "lfok-o9qx-t2mb"}) {
            assertEquals(Optional.of(code), PaperCode.read(typed));
        }
    }

    @Test
    public void whatIsNoCodeIsNotRead() {
        for (String typed :
                new String[] {"", "1F0K-09QX-T2M", "1F0K-09QX-T2MBB", "UF0K-09QX-T2MB", "1F0K-09QX-T2M\n"}) {
            assertEquals(typed, Optional.empty(), PaperCode.read(typed));
        }
        assertThrows(IllegalArgumentException.class, () -> new PaperCode("1f0k09qxt2mb"));
    }
}
