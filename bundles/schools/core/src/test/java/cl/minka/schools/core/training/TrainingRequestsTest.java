package cl.minka.schools.core.training;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.Grant;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.schools.Edition;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.core.Databases;
import cl.minka.schools.core.World;
import cl.minka.schools.training.TrainingDraft;
import cl.minka.schools.training.TrainingRequest;
import cl.minka.schools.training.TrainingRequestNotFound;
import cl.minka.schools.training.TrainingRequests.Filter;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

@RunWith(Parameterized.class)
public class TrainingRequestsTest {
    private static final Caller STUDIES = Caller.system("studies");

    private final Databases database;
    private World world;
    private TrainingManager requests;
    private Caller analyst;
    private Caller municipality;

    public TrainingRequestsTest(Databases database) {
        this.database = database;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void open() {
        world = new World(database);
        requests = new TrainingManager(
                world.transactions, world.editions, world.municipalities, world.accounts, world.clock);
        analyst = world.accounts.caller("analista", Grant.of(Role.ANALYST));
        municipality = world.accounts.caller("municipio-05101", Grant.of(Role.MUNICIPALITY, "05101"));
    }

    @Test
    public void aPersonMakesADraftEditionOfWhatAStudyAskedFor() {
        world.school("escuela-a", "amuch");
        String course = world.course("escuela-a", "Liderazgo").id();
        TrainingRequest asked = requests.ask(STUDIES, draft("studies/barrios-2027", "amuch", "05101"));
        assertEquals(
                asked.id(),
                requests.ask(STUDIES, draft("studies/barrios-2027", "amuch", "05101"))
                        .id());
        assertEquals(Optional.empty(), asked.requestedBy());
        TrainingRequest opened = requests.open(world.organizer, asked.id(), course, Expected.version(asked.version()));
        assertEquals(TrainingRequest.State.OPENED, opened.state());
        Edition edition = world.editions.get(world.organizer, opened.edition().orElseThrow());
        assertEquals(EditionDraft.State.DRAFT, edition.draft().state());
        assertEquals(Optional.of("Liderazgo para dirigentes"), edition.draft().title());
        assertEquals(Optional.of("05101"), edition.draft().municipality());
        assertEquals(
                List.of(asked.id()),
                ids(
                        world.organizer,
                        new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(edition.id()))));
        Refusal again = assertThrows(
                Refusal.class, () -> requests.open(world.organizer, asked.id(), course, Expected.anyVersion()));
        assertEquals("schools.training-decided", again.key());
        assertTrue(world.journal
                .actions()
                .containsAll(List.of("schools.training-asked", "schools.edition-created", "schools.training-opened")));
    }

    @Test
    public void anEditionThatCanNotBeMadeLeavesTheRequestAsItWas() {
        TrainingRequest asked = requests.ask(analyst, draft("studies/a", "amuch", "05101"));
        assertThrows(
                InvalidInput.class, () -> requests.open(world.organizer, asked.id(), "no-hay", Expected.anyVersion()));
        assertEquals(
                TrainingRequest.State.ASKED, requests.get(analyst, asked.id()).state());
        assertThrows(
                Refusal.class, () -> requests.decline(world.organizer, asked.id(), "No hay cupo", Expected.nothing()));
        assertEquals(
                Optional.of("No hay cupo"),
                requests.decline(world.organizer, asked.id(), "No hay cupo", Expected.anyVersion())
                        .answer());
    }

    @Test
    public void everybodySeesHisOwn() {
        TrainingRequest fromStudy = requests.ask(analyst, draft("studies/a", "amuch", "13101"));
        TrainingRequest local = requests.ask(municipality, draft(null, "05101", "05101"));
        assertEquals(List.of(fromStudy.id()), ids(analyst, Filter.all()));
        assertEquals(List.of(local.id()), ids(municipality, Filter.all()));
        assertEquals(List.of(local.id()), ids(world.valparaiso, Filter.all()));
        assertEquals(2, ids(world.organizer, Filter.all()).size());
        assertThrows(TrainingRequestNotFound.class, () -> requests.get(municipality, fromStudy.id()));
        assertThrows(Forbidden.class, () -> requests.decline(municipality, local.id(), "No", Expected.anyVersion()));
        assertThrows(Forbidden.class, () -> requests.ask(municipality, draft(null, "amuch", "13101")));
        Refusal twice = assertThrows(Refusal.class, () -> requests.ask(analyst, draft("studies/a", "amuch", "05101")));
        assertEquals(Kind.CONFLICT, twice.kind());
    }

    private List<String> ids(Caller caller, Filter filter) {
        return requests.list(caller, filter, Slice.first(10)).items().stream()
                .map(TrainingRequest::id)
                .toList();
    }

    private static TrainingDraft draft(String source, String organizer, String cut) {
        return new TrainingDraft(
                Optional.ofNullable(source),
                organizer,
                Optional.of(cut),
                "Liderazgo para dirigentes",
                "leadership",
                "Uno de cada dos dirigentes no sabe cómo postular a un fondo.",
                Optional.of(40));
    }
}
