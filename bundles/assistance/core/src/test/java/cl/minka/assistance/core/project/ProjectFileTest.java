package cl.minka.assistance.core.project;

import static org.junit.Assert.assertEquals;

import cl.minka.assistance.core.Databases;
import cl.minka.assistance.core.World;
import cl.minka.assistance.core.file.AttachmentCleaning;
import cl.minka.assistance.project.ProjectDocuments.Document;
import cl.minka.assistance.project.ProjectDraft;
import cl.minka.assistance.project.ProjectStage;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.file.SentFile;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.jpa.WeekDays;
import cl.minka.kernel.privacy.PersonalData.Subject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class ProjectFileTest {
    private final Databases database;
    private World world;
    private ProjectManager projects;
    private ProjectFileManager files;
    private String id;

    public ProjectFileTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void clear() {
        world = new World(database);
        projects = new ProjectManager(
                world.transactions, world.municipalities, world.accounts, new WeekDays(), world.clock);
        files = new ProjectFileManager(world.transactions, world.accounts, world.clock);
        id = projects.create(
                        world.valparaiso,
                        new ProjectDraft("", "Luces", "", "", Optional.empty(), "", List.of(), List.of(), List.of()))
                .id();
    }

    @Test
    public void documentsAreKeptReadReplacedAndRemovedByWhoMay() throws IOException {
        Document first = put(world.valparaiso, "plano.txt", "Uno", Expected.nothing());
        assertEquals(3, first.size());
        assertEquals(Optional.of("municipio-05101"), first.uploader());
        assertEquals("Uno", content(world.adviser, "plano.txt"));
        assertEquals(
                "CONFLICT assistance.file-name-taken",
                Refused.key(() -> put(world.adviser, "plano.txt", "Otro", Expected.version(1))));
        assertEquals(
                "PRECONDITION_REQUIRED kernel.precondition-required",
                Refused.key(() -> put(world.valparaiso, "plano.txt", "Dos", Expected.nothing())));
        Document second = put(world.valparaiso, "plano.txt", "Dos", Expected.version(first.version()));
        assertEquals("Dos", content(world.valparaiso, "plano.txt"));
        assertEquals(
                "UNSUPPORTED_TYPE assistance.file-type",
                Refused.key(() -> files.put(
                        world.valparaiso,
                        id,
                        new SentFile("x.exe", "application/x-msdownload", 1),
                        new ByteArrayInputStream(new byte[] {1}),
                        Expected.nothing())));
        assertEquals("NOT_FOUND assistance.project-not-found", Refused.key(() -> files.list(world.natales, id)));
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> files.delete(world.adviser, id, "plano.txt", Expected.version(second.version()))));
        files.delete(world.organizer, id, "plano.txt", Expected.version(second.version()));
        assertEquals(List.of(), files.list(world.valparaiso, id));
        assertEquals(
                List.of(
                        "assistance.project-file-stored",
                        "assistance.project-file-stored",
                        "assistance.project-file-deleted"),
                world.journal.actions().stream()
                        .filter(one -> one.contains("file"))
                        .toList());
    }

    @Test
    public void aProjectThatIsOverTakesNoneAndOneThatIsRemovedLeavesNoBytes() {
        put(world.valparaiso, "plano.txt", "Uno", Expected.nothing());
        new AttachmentCleaning(world.transactions, world.clock).run();
        assertEquals("what is pointed to stays", 1, chunks());
        projects.delete(
                world.valparaiso,
                id,
                Expected.version(projects.get(world.valparaiso, id).version()));
        world.clock.advance(Duration.ofHours(2));
        new AttachmentCleaning(world.transactions, world.clock).run();
        assertEquals(0, chunks());
        id = projects.create(
                        world.valparaiso,
                        new ProjectDraft("", "Otro", "", "", Optional.empty(), "", List.of(), List.of(), List.of()))
                .id();
        projects.move(world.valparaiso, id, ProjectStage.ABANDONED, Optional.of("Sin terreno"));
        assertEquals(
                "CONFLICT assistance.wrong-stage",
                Refused.key(() -> put(world.valparaiso, "plano.txt", "Uno", Expected.nothing())));
    }

    @Test
    public void whoIsErasedIsNobody() {
        put(world.valparaiso, "plano.txt", "Uno", Expected.nothing());
        new ProjectFeedManager(world.transactions, world.accounts, world.clock).open(world.valparaiso, id);
        Subject subject = new Subject(world.valparaiso.account(), "municipio-05101");
        ProjectFileData data = new ProjectFileData();
        assertEquals(
                List.of("assistance-project-files 1", "assistance-project-calendars 1"),
                world.transactions.read(manager -> data.find(manager, subject)).stream()
                        .map(one -> one.kind() + " " + one.records())
                        .toList());
        assertEquals(
                1,
                world.transactions
                        .read(manager -> data.export(manager, subject))
                        .size());
        assertEquals(2, (int) world.transactions.quietly(manager -> data.erase(manager, subject)));
        assertEquals(
                Optional.empty(), files.get(world.valparaiso, id, "plano.txt").uploader());
        assertEquals(List.of(), world.transactions.read(manager -> data.find(manager, subject)));
    }

    private long chunks() {
        return world.transactions.read(
                manager -> ((Number) manager.createNativeQuery("SELECT COUNT(*) FROM assistance_file_chunk")
                                .getSingleResult())
                        .longValue());
    }

    private Document put(Caller caller, String name, String text, Expected expected) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            return files.put(
                    caller,
                    id,
                    new SentFile(name, "text/plain", bytes.length),
                    new ByteArrayInputStream(bytes),
                    expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String content(Caller caller, String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.write(caller, id, files.get(caller, id, name), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
