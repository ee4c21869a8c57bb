package cl.minka.kernel.core.secret;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;

import cl.minka.kernel.core.journal.PlatformKey;
import java.nio.charset.StandardCharsets;
import org.junit.Test;

public class InstallationSealsTest {
    private static final byte[] SECRET = "secreto de ejemplo".getBytes(StandardCharsets.UTF_8);

    private final InstallationSeals seals = seals(1);

    @Test
    public void whatIsSealedOpensForItsPurposeOnly() {
        String sealed = seals.seal("schools/key/a", SECRET);
        assertArrayEquals(SECRET, seals.open("schools/key/a", sealed));
        assertArrayEquals(SECRET, seals(1).open("schools/key/a", sealed));
        assertThrows(IllegalArgumentException.class, () -> seals.open("schools/key/b", sealed));
        assertThrows(IllegalArgumentException.class, () -> seals(2).open("schools/key/a", sealed));
        assertEquals(62, sealed.length());
    }

    @Test
    public void theSameSecretIsNeverSealedTheSame() {
        assertNotEquals(seals.seal("a", SECRET), seals.seal("a", SECRET));
    }

    @Test
    public void whatWasChangedIsNotOpened() {
        String sealed = seals.seal("a", SECRET);
        char first = sealed.charAt(20) == 'A' ? 'B' : 'A';
        String changed = sealed.substring(0, 20) + first + sealed.substring(21);
        assertThrows(IllegalArgumentException.class, () -> seals.open("a", changed));
        assertThrows(IllegalArgumentException.class, () -> seals.open("a", "AAAA"));
        assertThrows(IllegalArgumentException.class, () -> seals.open("a", "¿?"));
    }

    private static InstallationSeals seals(int of) {
        byte[] key = new byte[PlatformKey.LENGTH];
        key[0] = (byte) of;
        return new InstallationSeals(new PlatformKey(key));
    }
}
