package cl.minka.schools.core.offer;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.file.SentFile;
import cl.minka.kernel.jpa.Refused;
import cl.minka.schools.CourseFile;
import cl.minka.schools.core.Databases;
import cl.minka.schools.core.World;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
public class CourseFileTest {
    private static final String PDF = "application/pdf";

    private final Databases database;
    private World world;
    private CourseFileManager files;
    private String id;

    public CourseFileTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void clear() {
        world = new World(database);
        files = new CourseFileManager(
                world.transactions, world.clock, new CourseFileRules(600_000, 1_000_000, 3, Set.of(PDF)));
        world.school("escuela-a", "05101");
        id = world.course("escuela-a", "Educación cívica").id();
    }

    @Test
    public void aFileOfManyChunksComesBackAsItWasToAnybody() throws IOException, GeneralSecurityException {
        byte[] content = pdf(600_000);
        CourseFile stored = put(world.valparaiso, "Guía del curso.pdf", content);
        assertEquals(
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)), stored.sha256());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CourseFile found = files.get(world.nobody, id, "Guía del curso.pdf");
        files.write(world.nobody, id, found, out);
        assertArrayEquals(content, out.toByteArray());
        assertEquals(stored, found);
        assertEquals(List.of(stored), files.list(world.nobody, id));
        assertEquals("NOT_FOUND schools.course-not-found", Refused.key(() -> files.list(world.nobody, "no-hay")));
    }

    @Test
    public void onlyWhoOrganizesTheCourseStoresAndRemoves() throws IOException {
        assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> put(world.instructor, "a.pdf", pdf(10))));
        put(world.organizer, "a.pdf", pdf(10));
        assertEquals(
                "STALE kernel.stale",
                Refused.key(() -> files.delete(world.valparaiso, id, "a.pdf", Expected.version(9))));
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> files.delete(world.instructor, id, "a.pdf", Expected.version(1))));
        files.delete(world.valparaiso, id, "a.pdf", Expected.version(1));
        assertEquals(List.of(), files.list(world.nobody, id));
        assertEquals(
                List.of("schools.course-file-stored", "schools.course-file-deleted"),
                world.journal.actions().stream()
                        .filter(action -> action.contains("file"))
                        .toList());
    }

    @Test
    public void whatIsTooMuchOrNoSuchThingIsRefusedAndLeavesNothing() throws IOException {
        assertEquals(
                "TOO_LARGE schools.file-too-large", Refused.key(() -> put(world.organizer, "a.pdf", pdf(600_001))));
        assertEquals(
                "UNSUPPORTED_TYPE schools.file-type",
                Refused.key(() -> put(world.organizer, "a.pdf", "<html>".getBytes(StandardCharsets.UTF_8))));
        assertEquals(Set.of("/name schools.bad-file-name"), Refused.faults(() -> put(world.organizer, "../a", pdf(9))));
        assertThrows(
                EOFException.class,
                () -> files.put(
                        world.organizer,
                        id,
                        new SentFile("a.pdf", PDF, 10),
                        new ByteArrayInputStream(pdf(9)),
                        Expected.nothing()));
        assertEquals(0, contents());
        put(world.organizer, "a.pdf", pdf(600_000));
        assertEquals(
                "CONFLICT schools.files-too-large", Refused.key(() -> put(world.organizer, "b.pdf", pdf(400_001))));
        put(world.organizer, "a.pdf", pdf(600_000));
        put(world.organizer, "b.pdf", pdf(9));
        put(world.organizer, "c.pdf", pdf(9));
        assertEquals("CONFLICT schools.too-many-files", Refused.key(() -> put(world.organizer, "d.pdf", pdf(9))));
    }

    @Test
    public void bytesThatNoFileHasAnyMoreAreCleanedAwayAfterAnHour() throws IOException {
        put(world.organizer, "a.pdf", pdf(9));
        put(world.organizer, "b.pdf", pdf(9));
        put(world.organizer, "b.pdf", pdf(10));
        CourseFileCleaning cleaning = new CourseFileCleaning(world.transactions, world.clock);
        cleaning.run();
        assertEquals(3, contents());
        world.clock.advance(Duration.ofHours(2));
        cleaning.run();
        assertEquals(2, contents());
        world.courses.delete(world.organizer, id, Expected.anyVersion());
        world.clock.advance(Duration.ofHours(2));
        cleaning.run();
        assertEquals(0, contents());
    }

    private CourseFile put(Caller caller, String name, byte[] content) throws IOException {
        boolean known = files.list(world.organizer, id).stream()
                .anyMatch(file -> file.name().equals(name));
        return files.put(
                caller,
                id,
                new SentFile(name, PDF, -1),
                new ByteArrayInputStream(content),
                known ? Expected.anyVersion() : Expected.nothing());
    }

    private long contents() {
        return world.transactions.read(
                manager -> ((Number) manager.createNativeQuery("SELECT COUNT(*) FROM course_file_content")
                                .getSingleResult())
                        .longValue());
    }

    private static byte[] pdf(int length) {
        byte[] bytes = new byte[length];
        new Random(1).nextBytes(bytes);
        byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, Math.min(length, head.length));
        return bytes;
    }
}
