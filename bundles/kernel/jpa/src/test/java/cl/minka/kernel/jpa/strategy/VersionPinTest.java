package cl.minka.kernel.jpa.strategy;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.Optional;
import org.junit.Test;
import org.osgi.framework.Version;

public final class VersionPinTest {
    @Test
    public void anIntervalOneVersionOrAny() {
        assertTrue(VersionPin.of(Optional.empty()).admits(new Version("0.0.1")));
        VersionPin interval = VersionPin.of(Optional.of("[1.2,2)"));
        assertTrue(interval.admits(new Version("1.2.0")));
        assertTrue(interval.admits(new Version("1.9.9.z")));
        assertFalse(interval.admits(new Version("2.0.0")));
        VersionPin one = VersionPin.of(Optional.of("1.2.0"));
        assertTrue(one.admits(new Version("1.2.0")));
        assertFalse(one.admits(new Version("1.2.1")));
    }

    @Test
    public void whatIsNoVersionIsNotWellFormed() {
        for (String text : new String[] {"", " ", "x", "1.x", "[1,2", "1,2", "[2,1]", "(1,1)", "-1"}) {
            assertFalse(text, VersionPin.isWellFormed(text));
        }
        assertEquals(true, VersionPin.isWellFormed("(1.0,2.0]"));
    }
}
