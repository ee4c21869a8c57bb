package cl.minka.practices.core.event;

import static org.junit.Assert.assertEquals;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.jpa.Refused;
import cl.minka.practices.core.Databases;
import cl.minka.practices.event.Event;
import cl.minka.practices.event.EventMaterial;
import cl.minka.practices.event.EventMaterial.Access;
import cl.minka.practices.event.EventMaterials.NewMaterial;
import cl.minka.practices.event.EventMaterials.Reader;
import cl.minka.practices.event.Registrations;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Files of events and who reads them. */
@RunWith(Parameterized.class)
public class MaterialManagerTest {
    private final Databases database;
    private EventWorld world;
    private Event event;
    private Registrations.Made ana;

    public MaterialManagerTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void begin() throws IOException {
        world = new EventWorld(database);
        event = world.events.create(world.organizer, EventWorld.plan(2));
        ana = world.registrations.register(world.nobody, event.id(), EventWorld.person("Ana", "a@b.cl", "05101"));
        put("acta.txt", "solo inscritos", Optional.of("cierre"), Access.REGISTERED, Expected.nothing());
        put("programa.txt", "para todos", Optional.empty(), Access.PUBLIC, Expected.nothing());
    }

    @Test
    public void anybodyReadsWhatIsPublicAndWhoIsRegisteredTheRest() throws IOException {
        assertEquals(List.of("programa.txt"), names(anybody()));
        assertEquals(List.of("programa.txt"), names(reader(world.valparaiso)));
        assertEquals(List.of("acta.txt", "programa.txt"), names(reader(world.organizer)));
        assertEquals(List.of("acta.txt", "programa.txt"), names(guest(ana)));
        assertEquals(
                Optional.of("cierre"),
                world.materials.get(guest(ana), event.id(), "acta.txt").session());
        assertEquals("solo inscritos", read(guest(ana), "acta.txt"));
        assertEquals(
                "NOT_FOUND practices.file-not-found",
                Refused.key(() -> world.materials.get(anybody(), event.id(), "acta.txt")));
        world.registrations.register(world.valparaiso, event.id(), EventWorld.person("", "", "05101"));
        assertEquals("solo inscritos", read(reader(world.valparaiso), "acta.txt"));
    }

    @Test
    public void whoWaitsOrHasAnotherTokenReadsOnlyWhatIsPublic() {
        world.registrations.register(world.valparaiso, event.id(), EventWorld.person("", "", "05101"));
        Registrations.Made waiting =
                world.registrations.register(world.nobody, event.id(), EventWorld.person("Eva", "", "05101"));
        assertEquals(List.of("programa.txt"), names(guest(waiting)));
        Reader wrong = new Reader(world.nobody, Optional.of(ana.registration().id()), waiting.token());
        assertEquals(List.of("programa.txt"), names(wrong));
        Event other = world.events.create(world.organizer, EventWorld.plan(2));
        assertEquals(List.of(), world.materials.list(guest(ana), other.id()));
    }

    @Test
    public void whatIsReplacedIsForWhomItSaysNow() throws IOException {
        EventMaterial before = world.materials.get(anybody(), event.id(), "programa.txt");
        put(
                "programa.txt",
                "ahora reservado",
                Optional.empty(),
                Access.REGISTERED,
                Expected.version(before.file().version()));
        assertEquals(List.of(), names(anybody()));
        assertEquals(
                "NOT_FOUND practices.file-not-found",
                Refused.key(() -> world.materials.write(anybody(), event.id(), before, new ByteArrayOutputStream())));
        assertEquals("ahora reservado", read(guest(ana), "programa.txt"));
    }

    @Test
    public void onlyOrganizersWriteAndASessionMustBeThere() throws IOException {
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> world.materials.put(
                        world.other, event.id(), material("x.txt", Optional.empty()), in("x"), Expected.nothing())));
        assertEquals(
                Set.of("/query/session practices.unknown-session"),
                Refused.faults(() -> world.materials.put(
                        world.organizer,
                        event.id(),
                        material("x.txt", Optional.of("no")),
                        in("x"),
                        Expected.nothing())));
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> world.materials.delete(world.other, event.id(), "acta.txt", Expected.version(1))));
        world.materials.delete(world.organizer, event.id(), "acta.txt", Expected.version(1));
        assertEquals(List.of("programa.txt"), names(guest(ana)));
    }

    @Test
    public void theFilesGoWithTheEvent() throws IOException {
        Event other = world.events.create(world.organizer, EventWorld.plan(2));
        world.materials.put(
                world.organizer, other.id(), material("x.txt", Optional.empty()), in("x"), Expected.nothing());
        world.events.delete(world.organizer, other.id(), Expected.version(other.version()));
        assertEquals(
                "NOT_FOUND practices.event-not-found",
                Refused.key(() -> world.materials.list(reader(world.organizer), other.id())));
    }

    private void put(String name, String text, Optional<String> session, Access access, Expected expected)
            throws IOException {
        NewMaterial material = new NewMaterial(name, "text/plain", -1, session, access);
        world.materials.put(world.organizer, event.id(), material, in(text), expected);
    }

    private static NewMaterial material(String name, Optional<String> session) {
        return new NewMaterial(name, "text/plain", -1, session, Access.PUBLIC);
    }

    private static ByteArrayInputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private String read(Reader reader, String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        world.materials.write(reader, event.id(), world.materials.get(reader, event.id(), name), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<String> names(Reader reader) {
        return world.materials.list(reader, event.id()).stream()
                .map(one -> one.file().name())
                .toList();
    }

    private Reader anybody() {
        return reader(world.nobody);
    }

    private static Reader reader(Caller caller) {
        return new Reader(caller, Optional.empty(), Optional.empty());
    }

    private Reader guest(Registrations.Made made) {
        return new Reader(world.nobody, Optional.of(made.registration().id()), made.token());
    }
}
