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
import cl.minka.kernel.journal.Change;
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
        assertEquals("Reservado", read(world.adviser, request.id(), hidden));
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

    /** Whatever a municipality tries, it is answered as if the internal file were not there. */
    @Test
    public void anInternalFileTakesNothingFromTheMunicipality() throws IOException {
        Request request = world.requests.create(world.valparaiso, World.draft("Bases", "Compras"));
        String id = request.id();
        putByAdviser(request, "informe.txt", "Reservado", Optional.of(true), Expected.nothing());
        for (Optional<Boolean> kind : List.of(Optional.<Boolean>empty(), Optional.of(false), Optional.of(true))) {
            assertEquals(
                    "NOT_FOUND assistance.file-not-found",
                    Refused.key(() -> world.attachments.get(world.valparaiso, id, "informe.txt", kind)));
            assertEquals(
                    "NOT_FOUND assistance.file-not-found",
                    Refused.key(() -> world.attachments.delete(
                            world.valparaiso, id, "informe.txt", kind, Expected.anyVersion())));
        }
        assertEquals(
                "STALE kernel.stale",
                Refused.key(() ->
                        put(world.valparaiso, request, "informe.txt", "x", Optional.empty(), Expected.anyVersion())));
        Attachment own = put(world.valparaiso, request, "informe.txt", "Nuestro", Optional.empty(), Expected.nothing());
        assertEquals(false, own.internal());
        assertEquals(1, own.version());
        assertEquals("Nuestro", read(world.valparaiso, id, own));
        assertEquals(List.of("informe.txt"), names(world.valparaiso, request));
        assertEquals(List.of("informe.txt", "informe.txt"), names(world.adviser, request));
        assertEquals(
                "Reservado",
                read(world.adviser, id, world.attachments.get(world.adviser, id, "informe.txt", Optional.of(true))));
        world.attachments.delete(world.valparaiso, id, "informe.txt", Expected.version(1));
        assertEquals(List.of("informe.txt"), names(world.adviser, request));
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> put(
                        world.valparaiso,
                        request,
                        "nada.txt",
                        "x",
                        Optional.empty(),
                        Optional.of(true),
                        Expected.nothing())));
    }

    @Test
    public void ofTwoFilesOfANameThoseWhoAssistSayWhich() throws IOException {
        Request request = world.requests.create(world.valparaiso, World.draft("Bases", "Compras"));
        String id = request.id();
        putByAdviser(request, "acta.txt", "Reservado", Optional.of(true), Expected.nothing());
        assertEquals(
                "the only one is meant",
                true,
                world.attachments.get(world.adviser, id, "acta.txt").internal());
        putByAdviser(request, "acta.txt", "Para todos", Optional.of(false), Expected.nothing());
        String both = "CONFLICT assistance.file-of-both-kinds";
        assertEquals(both, Refused.key(() -> world.attachments.get(world.adviser, id, "acta.txt")));
        assertEquals(
                both, Refused.key(() -> world.attachments.delete(world.adviser, id, "acta.txt", Expected.version(1))));
        assertEquals(
                "nothing is published for want of a word",
                both,
                Refused.key(() -> putByAdviser(request, "acta.txt", "Más", Optional.empty(), Expected.version(1))));
        putByAdviser(request, "acta.txt", "Muy reservado", Optional.of(true), Expected.version(1));
        assertEquals("Para todos", read(world.valparaiso, id, world.attachments.get(world.valparaiso, id, "acta.txt")));
        Message note = world.conversation.write(world.adviser, id, "Entre nosotros", true);
        Attachment ofNote =
                put(world.adviser, request, "acta.txt", "De la nota", Optional.of(note.id()), Expected.version(2));
        assertEquals(true, ofNote.internal());
        world.attachments.delete(world.adviser, id, "acta.txt", Optional.of(true), Expected.version(3));
        assertEquals(List.of("acta.txt"), names(world.valparaiso, request));
        assertEquals(
                List.of("amuch", "05101", "amuch", "amuch", "amuch"),
                world.journal.changes().stream()
                        .filter(change -> change.action().startsWith("assistance.file-"))
                        .map(Change::organization)
                        .toList());
    }

    @Test
    public void internalFilesLeaveAllRoomToTheMunicipality() {
        Request request = world.requests.create(world.valparaiso, World.draft("Bases", "Compras"));
        for (int n = 0; n < AttachmentRules.MOST_FILES; n++) {
            putByAdviser(request, n + ".txt", "x", Optional.of(true), Expected.nothing());
        }
        assertEquals(
                "CONFLICT assistance.too-many-files",
                Refused.key(() -> putByAdviser(request, "más.txt", "x", Optional.of(true), Expected.nothing())));
        world.transactions.quietly(manager -> manager.createNativeQuery("UPDATE request_file SET size_bytes = ?")
                .setParameter(1, AttachmentRules.MOST_OF_ALL)
                .executeUpdate());
        put(world.valparaiso, request, "acta.txt", "El acta", Optional.empty(), Expected.nothing());
        assertEquals(List.of("acta.txt"), names(world.valparaiso, request));
    }

    private Attachment putByAdviser(
            Request request, String name, String text, Optional<Boolean> internal, Expected expected) {
        return put(world.adviser, request, name, text, Optional.empty(), internal, expected);
    }

    private String read(Caller caller, String request, Attachment file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        world.attachments.write(caller, request, file, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<String> names(Caller caller, Request request) {
        return world.attachments.list(caller, request.id()).stream()
                .map(Attachment::name)
                .toList();
    }

    private Attachment put(
            Caller caller, Request request, String name, String text, Optional<String> message, Expected expected) {
        return put(caller, request, name, text, message, Optional.empty(), expected);
    }

    private Attachment put(
            Caller caller,
            Request request,
            String name,
            String text,
            Optional<String> message,
            Optional<Boolean> internal,
            Expected expected) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            return world.attachments.put(
                    caller,
                    request.id(),
                    new NewAttachment(name, "text/plain", bytes.length, message, internal),
                    new ByteArrayInputStream(bytes),
                    expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
