package cl.minka.assistance.core.request;

import static org.junit.Assert.assertEquals;

import cl.minka.assistance.Request;
import cl.minka.assistance.RequestStatus;
import cl.minka.assistance.TimelineEntry;
import cl.minka.assistance.TimelineKind;
import cl.minka.assistance.core.Databases;
import cl.minka.assistance.core.World;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.journal.Event;
import cl.minka.kernel.jpa.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class AccountNewsTest {
    private final Databases database;
    private World world;
    private AccountNews news;
    private Caller second;

    public AccountNewsTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void clear() {
        world = new World(database);
        news = new AccountNews(world.desk);
        second = world.accounts.caller("segunda", Grant.of(Role.ADVISER, "amuch"));
    }

    @Test
    public void whatSomebodyErasedWorkedOnIsNobodysAgain() {
        Request open = asked(second);
        Request closed = asked(second);
        world.progress.move(second, closed.id(), RequestStatus.SOLVED, Optional.of("Así"));
        Request other = asked(world.adviser);
        tell("account-changed");
        assertEquals(Optional.of("segunda"), assignee(open));
        world.accounts.erase("segunda");
        tell("account-erased");
        tell("account-erased");
        assertEquals(Optional.empty(), assignee(open));
        assertEquals(1, world.staff.desk(world.organizer).unassigned());
        assertEquals(Optional.of("asesora"), assignee(other));
        List<TimelineEntry> told = world.progress
                .timeline(world.adviser, open.id(), Optional.of(TimelineKind.ASSIGNMENT), Slice.first(9))
                .items();
        assertEquals(2, told.size());
        assertEquals(Map.of("to", ""), told.get(1).facts());
        assertEquals(
                1,
                world.progress
                        .timeline(world.adviser, closed.id(), Optional.of(TimelineKind.ASSIGNMENT), Slice.first(9))
                        .items()
                        .size());
    }

    @Test
    public void whoIsBlockedIsNeitherProposedNorGivenAnything() {
        Request open = asked(second);
        world.accounts.block("segunda");
        tell("account-blocked");
        assertEquals(Optional.empty(), assignee(open));
        assertEquals(
                List.of("asesora"),
                world.staff.proposals(world.organizer, open.id()).stream()
                        .map(proposal -> proposal.username())
                        .toList());
        assertEquals(
                Set.of("asesor-12401", "asesora"),
                Set.copyOf(world.staff.list(world.organizer).stream()
                        .map(member -> member.username())
                        .toList()));
        assertEquals(
                Set.of("/adviser assistance.no-adviser"),
                Refused.faults(() -> world.progress.assign(world.organizer, open.id(), "segunda", Optional.empty())));
    }

    @Test
    public void whoSetsItToWorkWhereItIsTakesIt() {
        Request open = asked(second);
        world.accounts.block("segunda");
        tell("account-blocked");
        Request taken = world.progress.move(world.adviser, open.id(), RequestStatus.ASSIGNED, Optional.empty());
        assertEquals(Optional.of("asesora"), taken.assignee());
        assertEquals(RequestStatus.ASSIGNED, taken.status());
        Request again = world.progress.move(world.adviser, open.id(), RequestStatus.ASSIGNED, Optional.empty());
        assertEquals(taken, again);
        Request received = world.requests.create(world.valparaiso, World.draft("Otra", "Compras"));
        assertEquals(
                Optional.empty(),
                world.progress
                        .move(world.adviser, received.id(), RequestStatus.RECEIVED, Optional.empty())
                        .assignee());
    }

    private Request asked(Caller adviser) {
        Request made = world.requests.create(world.valparaiso, World.draft("Bases", "Compras"));
        return world.progress.assign(world.organizer, made.id(), adviser.username(), Optional.empty());
    }

    private Optional<String> assignee(Request request) {
        return world.requests.get(world.organizer, request.id()).assignee();
    }

    private void tell(String type) {
        String id = Long.toString(second.account());
        news.accept(List.of(new Event(
                1, world.clock.instant(), "kernel." + type, "users/#" + id, "amuch", 1, Map.of("account", id))));
    }
}
