package cl.minka.runtime.guard;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

public class TrustTest {
    private final Trust trust = new Trust();

    @Test
    public void globsAreWholeNames() {
        trust.configure("cl.minka.scoring.*, cl.minka.transfer.*", "cl.ejemplo");
        assertTrue(trust.isTrusted("cl.minka.scoring.mean"));
        assertTrue(trust.isTrusted("cl.minka.transfer.neighbours"));
        assertTrue(trust.isTrusted("cl.ejemplo"));
        assertFalse(trust.isTrusted("cl.ejemplo.otro"));
        assertFalse(trust.isTrusted("clxminka.scoring.mean"));
        assertFalse(trust.isTrusted("org.cl.minka.scoring.mean"));
        trust.configure("");
        assertFalse(trust.isTrusted("cl.ejemplo"));
        assertFalse(trust.isTrusted(""));
    }

    @Test
    public void marksComeBesideWhatIsConfigured() {
        trust.configure("a.*");
        trust.mark("b", true);
        trust.mark("a.b", false);
        assertTrue(trust.isTrusted("b"));
        assertTrue(trust.isTrusted("a.b"));
        trust.mark("b", false);
        assertFalse(trust.isTrusted("b"));
    }
}
