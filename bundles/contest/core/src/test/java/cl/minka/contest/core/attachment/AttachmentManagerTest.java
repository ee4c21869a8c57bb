package cl.minka.contest.core.attachment;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.Attachment;
import cl.minka.contest.Initiative;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Samples;
import cl.minka.contest.core.World;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.CanonicalJson;
import cl.minka.kernel.jpa.Refused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class AttachmentManagerTest {
    private static final String ID = "ejemplo-2027";
    private static final long MOST = 4_000_000;

    private final Databases database;
    private World world;
    private AttachmentManager attachments;
    private Initiative one;

    public AttachmentManagerTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void prepare() {
        world = new World(database);
        attachments = new AttachmentManager(
                world.transactions, world.clock, MOST, 3, Set.of("application/pdf", "text/plain", "image/png"));
        world.open(Samples.contest(ID));
        one = world.initiatives.create(world.valparaiso, ID, Samples.initiative("Una", "05101"));
    }

    @Test
    public void whatGoesInComesOut() throws IOException {
        byte[] bytes = pdf(3_000_001);
        Attachment stored = put("carta.pdf", bytes, Expected.nothing());
        assertEquals(bytes.length, stored.size());
        assertEquals(CanonicalJson.sha256(bytes), stored.sha256());
        assertEquals("application/pdf", stored.mediaType());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        attachments.write(world.organizer, ID, one.id(), stored, out);
        assertArrayEquals(bytes, out.toByteArray());
        Initiative seen = world.initiatives.get(world.valparaiso, ID, one.id());
        assertEquals(List.of(stored), seen.attachments());
        assertTrue(seen.version() > one.version());
        assertEquals(
                List.of(stored),
                attachments.list(world.valparaiso, ID, one.id(), Slice.first(9)).items());
        assertEquals(
                "NOT_FOUND contest.initiative-not-found",
                Refused.key(() -> attachments.get(world.temuco, ID, one.id(), "carta.pdf")));
    }

    @Test
    public void aFileIsStoredWholeOrNotAtAll() {
        InputStream broken = new InputStream() {
            private int left = 1_000_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("gone");
                }
                return 'x';
            }
        };
        assertThrows(IOException.class, () -> put("a.txt", "text/plain", -1, broken, Expected.nothing()));
        assertThrows(
                IOException.class,
                () -> put("a.txt", "text/plain", 10, new ByteArrayInputStream(new byte[] {'x'}), Expected.nothing()));
        assertEquals(
                "TOO_LARGE contest.attachment-too-large",
                Refused.key(() -> put("a.pdf", pdf((int) MOST + 1), Expected.nothing())));
        assertEquals(
                "UNSUPPORTED_TYPE contest.attachment-type",
                Refused.key(() -> put("a.exe", "application/x-msdownload", -1, text("MZ"), Expected.nothing())));
        assertEquals(
                "UNSUPPORTED_TYPE contest.attachment-type",
                Refused.key(() -> put("a.png", "image/png", -1, text("%PDF-1.4"), Expected.nothing())));
        assertEquals(0, rows("attachment"));
        assertEquals(0, rows("attachment_chunk"));
        assertEquals(0, rows("attachment_content"));
    }

    @Test
    public void aFileIsReplacedOnlyKnowingly() throws IOException {
        Attachment first = put("a.txt", "text/plain", 3, text("uno"), Expected.nothing());
        assertEquals(
                "PRECONDITION_REQUIRED kernel.precondition-required",
                Refused.key(() -> put("a.txt", "text/plain", -1, text("dos"), Expected.nothing())));
        Attachment second = put("a.txt", "text/plain", -1, text("dos"), Expected.version(first.version()));
        assertEquals("dos", content(second));
        assertEquals(
                "NOT_FOUND contest.attachment-not-found",
                Refused.key(
                        () -> attachments.write(world.organizer, ID, one.id(), first, new ByteArrayOutputStream())));
        attachments.delete(world.valparaiso, ID, one.id(), "a.txt", Expected.version(second.version()));
        assertEquals(2, rows("attachment_content"));
        world.clock.advance(Duration.ofHours(2));
        new AttachmentCleaning(world.transactions, world.clock).run();
        assertEquals(0, rows("attachment_content"));
        assertEquals(0, rows("attachment_chunk"));
    }

    @Test
    public void whatIsSubmittedStays() throws IOException {
        put("a.txt", "text/plain", 3, text("uno"), Expected.nothing());
        put("b.txt", "text/plain", 3, text("uno"), Expected.nothing());
        put("c.txt", "text/plain", 3, text("uno"), Expected.nothing());
        assertEquals(
                "CONFLICT contest.too-many-attachments",
                Refused.key(() -> put("d.txt", "text/plain", 3, text("uno"), Expected.nothing())));
        assertEquals(
                Set.of("/name contest.bad-file-name"),
                Refused.faults(() -> put("../d", "text/plain", 3, text("uno"), Expected.nothing())));
        world.initiatives.submit(world.valparaiso, ID, one.id());
        assertEquals(
                "CONFLICT contest.wrong-status",
                Refused.key(() -> put("a.txt", "text/plain", 3, text("dos"), Expected.anyVersion())));
    }

    private Attachment put(String name, byte[] bytes, Expected expected) throws IOException {
        return put(name, "application/pdf", -1, new ByteArrayInputStream(bytes), expected);
    }

    private Attachment put(String name, String type, long size, InputStream in, Expected expected) throws IOException {
        return attachments.put(world.valparaiso, ID, one.id(), name, type, size, in, expected);
    }

    private String content(Attachment attachment) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        attachments.write(world.valparaiso, ID, one.id(), attachment, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static byte[] pdf(int length) {
        byte[] bytes = new byte[length];
        new Random(1).nextBytes(bytes);
        byte[] head = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, head.length);
        return Arrays.copyOf(bytes, length);
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    private int rows(String table) {
        return world.transactions.read(manager -> ((Number) manager.createNativeQuery("SELECT COUNT(*) FROM " + table)
                        .getSingleResult())
                .intValue());
    }
}
