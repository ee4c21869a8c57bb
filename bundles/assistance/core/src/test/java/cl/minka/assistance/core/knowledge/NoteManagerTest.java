package cl.minka.assistance.core.knowledge;

import static org.junit.Assert.assertEquals;

import cl.minka.assistance.Request;
import cl.minka.assistance.core.Databases;
import cl.minka.assistance.core.World;
import cl.minka.assistance.knowledge.Gap;
import cl.minka.assistance.knowledge.Note;
import cl.minka.assistance.knowledge.NoteDraft;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class NoteManagerTest {
    private final Databases database;
    private World world;

    public NoteManagerTest(Databases database) {
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
    public void whatIsAskedThreeTimesAndHasNoNoteIsListedUntilItHasOne() {
        ask("Plazo de una licitación");
        Request second = ask("¿Plazos de la licitación?");
        assertEquals(List.of(), world.notes.gaps(world.adviser));
        ask("El plazo de licitaciones");
        ask("Otra cosa");
        List<Gap> gaps = world.notes.gaps(world.adviser);
        assertEquals(1, gaps.size());
        assertEquals(3, gaps.get(0).requests());
        assertEquals("Compras", gaps.get(0).topic());
        world.notes.create(world.adviser, draft("¿Cuánto dura un llamado?", Optional.of(second.id()), true));
        assertEquals(List.of(), world.notes.gaps(world.adviser));
        assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> world.notes.gaps(world.valparaiso)));
    }

    /** Another municipality does not learn who asked. */
    @Test
    public void whichRequestWasAnsweredIsKnownToThoseWhoAssist() {
        Request asked = ask("Plazo de una licitación");
        Note note = world.notes.create(world.adviser, draft("¿Cuánto dura?", Optional.of(asked.id()), true));
        assertEquals(
                Optional.of(asked.id()),
                world.notes.get(world.adviser, note.id()).draft().request());
        assertEquals(
                Optional.empty(),
                world.notes.get(world.natales, note.id()).draft().request());
        List<Note> listed = world.notes
                .list(world.natales, Optional.empty(), Optional.empty(), Slice.first(9))
                .items();
        assertEquals(
                List.of(note.draft().withoutRequest()),
                listed.stream().map(Note::draft).toList());
    }

    @Test
    public void municipalitiesSearchWhatIsPublished() {
        Note hidden = world.notes.create(world.adviser, draft("Plazos de llamados", Optional.empty(), false));
        world.notes.create(world.adviser, draft("Montos del trato directo", Optional.empty(), true));
        assertEquals(List.of("Montos del trato directo"), questions(world.valparaiso, ""));
        assertEquals(List.of("Montos del trato directo"), questions(world.valparaiso, "MONTO"));
        assertEquals(List.of("Plazos de llamados"), questions(world.adviser, "llamado"));
        for (String vain : List.of("***", "-", "de los")) {
            assertEquals(vain, List.of(), questions(world.adviser, vain));
        }
        assertEquals(
                "NOT_FOUND assistance.note-not-found",
                Refused.key(() -> world.notes.get(world.valparaiso, hidden.id())));
        world.notes.put(
                world.adviser,
                hidden.id(),
                draft("Plazos de llamados", Optional.empty(), true),
                Expected.version(hidden.version()));
        assertEquals(
                "Plazos de llamados",
                world.notes.get(world.valparaiso, hidden.id()).draft().question());
    }

    @Test
    public void everythingThatIsMissingIsTold() {
        assertEquals(
                Set.of("/topic kernel.required", "/question kernel.required", "/answer kernel.required"),
                Refused.faults(
                        () -> world.notes.create(world.adviser, new NoteDraft("", " ", "", Optional.empty(), true))));
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> world.notes.create(world.valparaiso, draft("Una", Optional.empty(), true))));
    }

    private Request ask(String title) {
        return world.requests.create(world.valparaiso, World.draft(title, "Compras"));
    }

    private List<String> questions(Caller caller, String words) {
        return world.notes.list(caller, Optional.empty(), Optional.of(words), Slice.first(50)).items().stream()
                .map(note -> note.draft().question())
                .toList();
    }

    private static NoteDraft draft(String question, Optional<String> request, boolean published) {
        return new NoteDraft("Compras", question, "Según la ley de compras.", request, published);
    }
}
