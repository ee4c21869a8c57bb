package cl.minka.practices.core.event;

import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.CountedDataSource;
import cl.minka.practices.core.Databases;
import cl.minka.practices.event.Events;
import java.time.Instant;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** The public list asks the database as often for many events as for few. */
@RunWith(Parameterized.class)
public class ManyEventsTest {
    private static final int MANY = 500;

    private final Databases database;

    public ManyEventsTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Test
    public void aPageTakesFourStatementsAtMost() {
        EventWorld world = new EventWorld(database);
        for (int from = 0; from < MANY; from += 500) {
            int first = from;
            world.transactions.quietly(manager -> {
                for (int n = first; n < first + 500; n++) {
                    PublicEventEntity event = new PublicEventEntity(Instant.ofEpochMilli(n));
                    event.write(EventWorld.plan(n), "05", Instant.ofEpochMilli(n));
                    manager.persist(event);
                    manager.flush();
                    manager.persist(new EventSeatsEntity(event.id()));
                }
                return first;
            });
        }
        int before = CountedDataSource.STATEMENTS.get();
        world.events.list(world.nobody, Events.Filter.none(), Slice.first(50));
        int statements = CountedDataSource.STATEMENTS.get() - before;
        assertTrue("statements " + statements, statements <= 4);
    }
}
