package cl.minka.assistance.core.request;

import static org.junit.Assert.assertEquals;

import cl.minka.assistance.Channel;
import cl.minka.assistance.Priority;
import cl.minka.assistance.Request;
import cl.minka.assistance.RequestDraft;
import cl.minka.assistance.RequestStatus;
import cl.minka.assistance.Requests.Filter;
import cl.minka.assistance.core.Databases;
import cl.minka.assistance.core.World;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.CountedDataSource;
import cl.minka.kernel.jpa.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class RequestManagerTest {
    private static final Filter ALL = filter(Optional.empty(), Optional.empty());

    private final Databases database;
    private World world;

    public RequestManagerTest(Databases database) {
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
    public void aMunicipalityAsksAndThoseWhoAssistItSeeIt() {
        Request made = world.requests.create(world.natales, World.draft("Plazo de una licitación", "Compras"));
        assertEquals("12401", made.draft().municipality());
        assertEquals(RequestStatus.RECEIVED, made.status());
        assertEquals(Optional.of("municipio-12401"), made.requester());
        assertEquals(made, world.requests.get(world.natales, made.id()));
        for (Caller one : List.of(world.natales, world.local, world.adviser, world.organizer)) {
            assertEquals(made.draft(), world.requests.get(one, made.id()).draft());
            assertEquals(List.of("Plazo de una licitación"), titles(one, ALL));
        }
        for (Caller stranger : List.of(world.valparaiso, world.otherOrganizer)) {
            assertEquals(
                    "NOT_FOUND assistance.request-not-found",
                    Refused.key(() -> world.requests.get(stranger, made.id())));
            assertEquals(List.of(), titles(stranger, ALL));
        }
        RequestDraft foreign = World.draft("Otra", "Compras").of("05101");
        assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> world.requests.create(world.natales, foreign)));
        assertEquals(
                "05101", world.requests.create(world.adviser, foreign).draft().municipality());
    }

    @Test
    public void everythingThatIsWrongIsTold() {
        RequestDraft bad =
                new RequestDraft("99999", " ", "", "", Priority.LOW, Channel.PHONE, List.of("../users/admin"));
        assertEquals(
                Set.of(
                        "/municipality assistance.unknown-municipality",
                        "/title kernel.required",
                        "/topic kernel.required",
                        "/links/0 assistance.bad-link"),
                Refused.faults(() -> world.requests.create(world.adviser, bad)));
    }

    @Test
    public void requestsAreFoundNewestFirstAndByTheirWords() {
        ask("Plazo de una licitación", "Compras Públicas");
        ask("Ordenanza de ruidos molestos", "Ordenanzas");
        ask("Trato directo y licitaciones", "compras  públicas");
        assertEquals(
                List.of("Trato directo y licitaciones", "Ordenanza de ruidos molestos", "Plazo de una licitación"),
                titles(world.adviser, ALL));
        assertEquals(
                List.of("Trato directo y licitaciones", "Plazo de una licitación"),
                titles(world.adviser, filter(Optional.of("COMPRAS PUBLICAS"), Optional.empty())));
        assertEquals(
                List.of("Ordenanza de ruidos molestos"),
                titles(world.adviser, filter(Optional.empty(), Optional.of("ruido"))));
        assertEquals(
                List.of("Trato directo y licitaciones", "Plazo de una licitación"),
                titles(world.adviser, filter(Optional.empty(), Optional.of("LICITACION"))));
    }

    @Test
    public void aRequestIsChangedByItsVersionAndStaysWithItsMunicipality() {
        Request made = ask("Plazo", "Compras");
        Request put = world.requests.put(
                world.valparaiso,
                made.id(),
                World.draft("Plazo de una licitación", "Compras").of("12401"),
                Expected.version(made.version()));
        assertEquals("05101", put.draft().municipality());
        assertEquals(
                List.of("Plazo de una licitación"),
                titles(world.adviser, filter(Optional.empty(), Optional.of("licitación"))));
        assertEquals(
                "STALE kernel.stale",
                Refused.key(() -> world.requests.put(
                        world.valparaiso,
                        made.id(),
                        World.draft("Plazo", "Compras"),
                        Expected.version(made.version()))));
    }

    @Test
    public void aPageCostsTheSameWhateverItsLength() {
        ask("Una", "Compras");
        int one = statements();
        for (int n = 0; n < 9; n++) {
            ask("Más " + n, "Compras");
        }
        assertEquals(one, statements());
    }

    private int statements() {
        int before = CountedDataSource.STATEMENTS.get();
        world.requests.list(world.adviser, ALL, Slice.first(50));
        return CountedDataSource.STATEMENTS.get() - before;
    }

    private Request ask(String title, String topic) {
        world.clock.advance(Duration.ofMinutes(1));
        return world.requests.create(world.valparaiso, World.draft(title, topic));
    }

    private List<String> titles(Caller caller, Filter filter) {
        return world.requests.list(caller, filter, Slice.first(50)).items().stream()
                .map(request -> request.draft().title())
                .toList();
    }

    private static Filter filter(Optional<String> topic, Optional<String> words) {
        return new Filter(
                Optional.empty(),
                Optional.of(true),
                topic,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                words);
    }
}
