package cl.minka.kernel.core.journal;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import cl.minka.kernel.Caller;
import cl.minka.kernel.core.Engine;
import cl.minka.kernel.core.Platform;
import cl.minka.kernel.core.persistence.Transactions.Done;
import cl.minka.kernel.journal.Change;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class KeyFileTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Platform platform;
    private Path file;

    @Before
    public void clean() {
        platform = Platform.clean(Engine.DERBY);
        file = folder.getRoot().toPath().resolve("etc/minka.key");
    }

    @Test
    public void firstStartMakesAFileThatOnlyTheOwnerReads() throws Exception {
        PlatformKey made = open().key();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertArrayEquals(made.mac("x").doFinal(), open().key().mac("x").doFinal());
    }

    @Test
    public void trailWithoutItsKeyKeepsEverythingDown() {
        write();
        assertThrows(IllegalStateException.class, this::open);
        assertEquals(false, Files.exists(file));
    }

    @Test
    public void foreignKeyIsRefused() throws Exception {
        write();
        Files.createDirectories(file.getParent());
        Files.writeString(file, HexFormat.of().formatHex(new byte[] {
            1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8
        }));
        assertThrows(IllegalStateException.class, this::open);
        Files.writeString(file, "00".repeat(PlatformKey.LENGTH));
        open();
    }

    private KeyFile open() throws java.io.IOException {
        return new KeyFile(platform.database(), file, new SecureRandom());
    }

    private void write() {
        platform.transactions().change(Caller.system("test"), em -> Done.of("", Change.of("a", "b", "")));
    }
}
