package cl.minka.assistance.core.staff;

import static org.junit.Assert.assertEquals;

import cl.minka.assistance.Request;
import cl.minka.assistance.RequestStatus;
import cl.minka.assistance.core.Databases;
import cl.minka.assistance.core.World;
import cl.minka.assistance.staff.DeskView;
import cl.minka.assistance.staff.Proposal;
import cl.minka.assistance.staff.Skill;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.jpa.CountedDataSource;
import cl.minka.kernel.jpa.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class StaffManagerTest {
    private static final Optional<LocalDate> HERE = Optional.empty();

    private final Databases database;
    private World world;
    private Caller other;

    public StaffManagerTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void clear() {
        world = new World(database);
        other = world.accounts.caller("asesor", Grant.of(Role.ADVISER, "amuch"));
    }

    @Test
    public void whoKnowsTheTopicAndHasTimeIsProposedFirstAndEachFactorIsSaid() {
        Request request = ask("Compras");
        put(other, "asesor", 3, 10, HERE);
        put(world.adviser, "asesora", 1, 10, HERE);
        assertEquals(List.of("asesor", "asesora"), names(request));
        Proposal first = world.staff.proposals(world.organizer, request.id()).get(0);
        assertEquals(0.6 + 0.3, first.score(), 1e-12);
        assertEquals(
                List.of("skill 3/3", "load 0/10", "knows-municipality 0"),
                first.factors().stream()
                        .map(factor -> factor.name() + " " + factor.facts())
                        .toList());
        assertEquals(
                1.0,
                first.factors().stream().mapToDouble(Proposal.Factor::weight).sum(),
                1e-12);
    }

    @Test
    public void whoIsAwayOrFullOrElsewhereIsNotProposed() {
        Request request = ask("Compras");
        put(other, "asesor", 3, 1, HERE);
        put(world.adviser, "asesora", 1, 10, Optional.of(LocalDate.of(2027, 3, 1)));
        assertEquals(List.of("asesor"), names(request));
        world.progress.assign(world.organizer, ask("Otra").id(), "asesor", Optional.empty());
        assertEquals(List.of(), names(request));
    }

    @Test
    public void theDeskCountsWhatIsOpen() {
        ask("Una");
        world.progress.assign(world.organizer, ask("Dos").id(), "asesora", Optional.empty());
        world.progress.move(world.adviser, ask("Tres").id(), RequestStatus.SOLVED, Optional.of("Está resuelta"));
        DeskView desk = world.staff.desk(world.adviser);
        assertEquals(java.util.Map.of(RequestStatus.RECEIVED, 1L, RequestStatus.ASSIGNED, 1L), desk.open());
        assertEquals(1, desk.unassigned());
        assertEquals(1, desk.mine());
        assertEquals(List.of(new DeskView.Load("asesora", 1)), desk.load());
        assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> world.staff.desk(world.local)));
    }

    @Test
    public void aStrangerDoesNotSayWhatSomebodyKnows() {
        assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> put(world.adviser, "asesor", 3, 10, HERE)));
        assertEquals(
                "NOT_FOUND assistance.adviser-not-found",
                Refused.key(() -> put(world.organizer, "municipio-05101", 3, 10, HERE)));
    }

    @Test
    public void listingStaffCostsTheSameHoweverManyThereAre() {
        int one = statements();
        for (int n = 0; n < 8; n++) {
            world.accounts.caller("asesor-" + n, Grant.of(Role.ADVISER, "amuch"));
        }
        assertEquals(one, statements());
    }

    private int statements() {
        int before = CountedDataSource.STATEMENTS.get();
        world.staff.list(world.organizer);
        return CountedDataSource.STATEMENTS.get() - before;
    }

    private void put(Caller caller, String username, int level, int capacity, Optional<LocalDate> away) {
        world.staff.put(caller, username, List.of(new Skill("compras", level)), capacity, away, Expected.nothing());
    }

    private List<String> names(Request request) {
        return world.staff.proposals(world.organizer, request.id()).stream()
                .map(Proposal::username)
                .toList();
    }

    private Request ask(String topic) {
        return world.requests.create(world.valparaiso, World.draft("Una pregunta", topic));
    }
}
