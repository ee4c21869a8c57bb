package cl.minka.practices.core.catalogue;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.file.SentFile;
import cl.minka.kernel.jpa.Refused;
import cl.minka.practices.Practice;
import cl.minka.practices.PracticeFile;
import cl.minka.practices.PracticeSheet;
import cl.minka.practices.SheetPart;
import cl.minka.practices.core.Databases;
import cl.minka.practices.core.Samples;
import cl.minka.practices.core.World;
import cl.minka.practices.core.file.FileCleaning;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class PracticeFileManagerTest {
    private final Databases database;
    private World world;
    private String id;

    public PracticeFileManagerTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void clear() {
        world = new World(database);
        id = world.practices
                .create(world.valparaiso, Samples.sheet("Atención nocturna", "05101", "Salud"))
                .id();
    }

    @Test
    public void aFileOfManyChunksComesBackAsItWas() throws IOException, GeneralSecurityException {
        byte[] content = pdf(600_000);
        PracticeFile stored = put(world.valparaiso, "Manual de atención.pdf", content);
        assertEquals(
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)), stored.sha256());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PracticeFile found = world.practiceFiles.get(world.nobody, id, "Manual de atención.pdf");
        world.practiceFiles.write(world.nobody, id, found, out);
        assertArrayEquals(content, out.toByteArray());
        assertEquals(stored, found);
        assertEquals(List.of(stored), list(world.nobody));
    }

    @Test
    public void thePublicSeesNoFilesThatAreHidden() throws IOException {
        put(world.valparaiso, "interno.pdf", pdf(10));
        hideFiles();
        assertEquals(List.of(), list(world.nobody));
        assertEquals(List.of(), list(world.temuco));
        assertEquals(
                "NOT_FOUND practices.file-not-found",
                Refused.key(() -> world.practiceFiles.get(world.nobody, id, "interno.pdf")));
        assertEquals(1, list(world.valparaiso).size());
        assertEquals(1, list(world.organizer).size());
    }

    @Test
    public void onlyItsMunicipalityAndTheAssociationStoreFiles() throws IOException {
        assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> put(world.temuco, "a.pdf", pdf(10))));
        put(world.organizer, "a.pdf", pdf(10));
        assertEquals(
                "STALE kernel.stale",
                Refused.key(() -> world.practiceFiles.delete(world.valparaiso, id, "a.pdf", Expected.version(9))));
        world.practiceFiles.delete(world.valparaiso, id, "a.pdf", Expected.version(1));
        assertEquals(List.of(), list(world.valparaiso));
        assertEquals(
                List.of(
                        "practices.practice-created",
                        "practices.practice-file-stored",
                        "practices.practice-file-deleted"),
                world.journal.actions());
    }

    @Test
    public void whatIsTooMuchOrNoSuchThingIsRefusedAndLeavesNothing() throws IOException {
        assertEquals(
                "TOO_LARGE practices.file-too-large", Refused.key(() -> put(world.valparaiso, "a.pdf", pdf(600_001))));
        assertEquals(
                "UNSUPPORTED_TYPE practices.file-type",
                Refused.key(() -> put(world.valparaiso, "a.pdf", "<html>".getBytes())));
        assertEquals(
                Set.of("/name practices.bad-file-name"), Refused.faults(() -> put(world.valparaiso, "../a", pdf(9))));
        assertThrows(
                EOFException.class,
                () -> world.practiceFiles.put(
                        world.valparaiso,
                        id,
                        new SentFile("a.pdf", "application/pdf", 10),
                        new ByteArrayInputStream(pdf(9)),
                        Expected.nothing()));
        assertEquals(0, contents());
        put(world.valparaiso, "a.pdf", pdf(600_000));
        assertEquals(
                "CONFLICT practices.files-too-large", Refused.key(() -> put(world.valparaiso, "b.pdf", pdf(400_001))));
        put(world.valparaiso, "a.pdf", pdf(600_000));
        put(world.valparaiso, "b.pdf", pdf(9));
        put(world.valparaiso, "c.pdf", pdf(9));
        assertEquals("CONFLICT practices.too-many-files", Refused.key(() -> put(world.valparaiso, "d.pdf", pdf(9))));
    }

    @Test
    public void bytesThatNoFileHasAnyMoreAreCleanedAwayAfterAnHour() throws IOException {
        put(world.valparaiso, "a.pdf", pdf(9));
        put(world.valparaiso, "b.pdf", pdf(9));
        put(world.valparaiso, "b.pdf", pdf(10));
        FileCleaning cleaning = new FileCleaning(world.transactions, world.clock);
        cleaning.run();
        assertEquals(3, contents());
        world.clock.advance(Duration.ofHours(2));
        cleaning.run();
        assertEquals(2, contents());
        world.practices.delete(world.valparaiso, id, Expected.anyVersion());
        world.clock.advance(Duration.ofHours(2));
        cleaning.run();
        assertEquals(0, contents());
    }

    private void hideFiles() {
        Practice old = world.practices.get(world.valparaiso, id);
        PracticeSheet sheet = Samples.hiding(old.sheet(), Set.of(SheetPart.ATTACHMENTS));
        world.practices.put(world.valparaiso, id, sheet, Expected.anyVersion());
    }

    private PracticeFile put(Caller caller, String name, byte[] content) throws IOException {
        boolean known =
                list(world.organizer).stream().anyMatch(file -> file.name().equals(name));
        return world.practiceFiles.put(
                caller,
                id,
                new SentFile(name, "application/pdf", -1),
                new ByteArrayInputStream(content),
                known ? Expected.anyVersion() : Expected.nothing());
    }

    private List<PracticeFile> list(Caller caller) {
        return world.practiceFiles.list(caller, id);
    }

    private long contents() {
        return world.transactions.read(
                manager -> ((Number) manager.createNativeQuery("SELECT COUNT(*) FROM practice_content")
                                .getSingleResult())
                        .longValue());
    }

    private static byte[] pdf(int length) {
        byte[] bytes = new byte[length];
        new Random(1).nextBytes(bytes);
        byte[] head = "%PDF-1.7\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, Math.min(length, head.length));
        return bytes;
    }
}
