package cl.minka.assistance.core.file;

import static org.junit.Assert.assertEquals;

import cl.minka.assistance.Attachment;
import cl.minka.assistance.Attachments.NewAttachment;
import cl.minka.assistance.Message;
import cl.minka.assistance.Request;
import cl.minka.assistance.core.Databases;
import cl.minka.assistance.core.World;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.jpa.Refused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class AttachmentManagerTest {
    private final Databases database;
    private World world;

    public AttachmentManagerTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void clear() {
        world = new World(database);
    }

    @Test
    public void filesOfInternalNotesAreForThoseWhoAssist() throws IOException {
        Request request = world.requests.create(world.valparaiso, World.draft("Bases", "Compras"));
        Message note = world.conversation.write(world.adviser, request.id(), "Entre nosotros", true);
        put(world.valparaiso, request, "acta.txt", "El acta", Optional.empty(), Expected.nothing());
        Attachment hidden =
                put(world.adviser, request, "informe.txt", "Reservado", Optional.of(note.id()), Expected.nothing());
        assertEquals(true, hidden.internal());
        assertEquals(List.of("acta.txt"), names(world.valparaiso, request));
        assertEquals(List.of("acta.txt", "informe.txt"), names(world.adviser, request));
        assertEquals(
                "NOT_FOUND assistance.file-not-found",
                Refused.key(() -> world.attachments.get(world.valparaiso, request.id(), "informe.txt")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        world.attachments.write(world.adviser, request.id(), hidden, out);
        assertEquals("Reservado", out.toString(StandardCharsets.UTF_8));
        assertEquals(
                Set.of("/query/message assistance.message-not-found"),
                Refused.faults(() ->
                        put(world.valparaiso, request, "otra.txt", "x", Optional.of(note.id()), Expected.nothing())));
        assertEquals(
                "NOT_FOUND assistance.request-not-found",
                Refused.key(() -> world.attachments.list(world.natales, request.id())));
    }

    @Test
    public void whoStoredAFileReplacesAndRemovesIt() {
        Request request = world.requests.create(world.valparaiso, World.draft("Bases", "Compras"));
        Attachment first = put(world.valparaiso, request, "acta.txt", "Uno", Optional.empty(), Expected.nothing());
        assertEquals(
                "CONFLICT assistance.file-name-taken",
                Refused.key(() -> put(
                        world.adviser,
                        request,
                        "acta.txt",
                        "Dos",
                        Optional.empty(),
                        Expected.version(first.version()))));
        Attachment second =
                put(world.valparaiso, request, "acta.txt", "Dos", Optional.empty(), Expected.version(first.version()));
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> world.attachments.delete(
                        world.adviser, request.id(), "acta.txt", Expected.version(second.version()))));
        world.attachments.delete(world.valparaiso, request.id(), "acta.txt", Expected.version(second.version()));
        assertEquals(List.of(), names(world.adviser, request));
        assertEquals(
                Set.of("/name assistance.bad-file-name"),
                Refused.faults(
                        () -> put(world.valparaiso, request, "../acta", "x", Optional.empty(), Expected.nothing())));
    }

    @Test
    public void whatReplacesAFileStaysWhereItWas() {
        Request request = world.requests.create(world.valparaiso, World.draft("Bases", "Compras"));
        Message note = world.conversation.write(world.adviser, request.id(), "Entre nosotros", true);
        put(world.adviser, request, "nota.txt", "Uno", Optional.of(note.id()), Expected.nothing());
        Attachment ofNote = put(world.adviser, request, "nota.txt", "Dos", Optional.empty(), Expected.version(1));
        assertEquals(Optional.of(note.id()), ofNote.message());
        assertEquals(true, ofNote.internal());
        Message open = world.conversation.write(world.adviser, request.id(), "Aquí está", false);
        assertEquals(
                true,
                put(world.adviser, request, "nota.txt", "Tres", Optional.of(open.id()), Expected.version(2))
                        .internal());
        assertEquals(List.of(), names(world.valparaiso, request));
    }

    private List<String> names(Caller caller, Request request) {
        return world.attachments.list(caller, request.id()).stream()
                .map(Attachment::name)
                .toList();
    }

    private Attachment put(
            Caller caller, Request request, String name, String text, Optional<String> message, Expected expected) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            return world.attachments.put(
                    caller,
                    request.id(),
                    new NewAttachment(name, "text/plain", bytes.length, message, false),
                    new ByteArrayInputStream(bytes),
                    expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
