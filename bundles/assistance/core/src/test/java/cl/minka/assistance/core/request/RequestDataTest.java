package cl.minka.assistance.core.request;

import static org.junit.Assert.assertEquals;

import cl.minka.assistance.Request;
import cl.minka.assistance.core.Databases;
import cl.minka.assistance.core.World;
import cl.minka.kernel.privacy.PersonalData.Holding;
import cl.minka.kernel.privacy.PersonalData.Subject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class RequestDataTest {
    private final Databases database;

    public RequestDataTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Test
    public void whoIsErasedLeavesTheWordsAndNoName() {
        World world = new World(database);
        RequestData data = new RequestData();
        Request made = world.requests.create(world.valparaiso, World.draft("Plazo", "Compras"));
        world.conversation.write(world.valparaiso, made.id(), "¿Hay novedades?", false);
        Subject subject = new Subject(world.valparaiso.account(), world.valparaiso.username());
        assertEquals(
                Set.of("assistance-requests 1", "assistance-messages 1"),
                world.transactions.read(manager -> data.find(manager, subject)).stream()
                        .map((Holding one) -> one.kind() + " " + one.records())
                        .collect(Collectors.toSet()));
        assertEquals(
                Set.of("assistance-requests", "assistance-messages"),
                world.transactions
                        .read(manager -> data.export(manager, subject))
                        .keySet());
        world.transactions.quietly(manager -> data.erase(manager, subject));
        assertEquals(
                Optional.empty(), world.requests.get(world.adviser, made.id()).requester());
        assertEquals(List.of(), world.transactions.read(manager -> data.find(manager, subject)));
    }
}
