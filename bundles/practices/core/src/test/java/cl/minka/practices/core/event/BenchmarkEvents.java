package cl.minka.practices.core.event;

import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.practices.core.Databases;
import cl.minka.practices.event.Event;
import cl.minka.practices.event.Events;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** How long a page of the public list over 10,000 events takes; run by name. */
@RunWith(Parameterized.class)
public class BenchmarkEvents {
    private static final int MANY = 10_000;
    private static final int MOST_MILLIS = 50;

    private final Databases database;

    public BenchmarkEvents(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Test
    public void aPageTakesLessThanFiftyMilliseconds() {
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
        for (int run = 0; run < 100; run++) {
            world.events.list(world.nobody, Events.Filter.none(), Slice.first(50));
        }
        long[] millis = new long[30];
        for (int run = 0; run < millis.length; run++) {
            long begin = System.nanoTime();
            Page<Event> page = world.events.list(world.nobody, Events.Filter.none(), Slice.first(50));
            millis[run] = (System.nanoTime() - begin) / 1_000_000;
            assertTrue(page.next().isPresent());
        }
        Arrays.sort(millis);
        System.out.println(database + " page of events: median " + millis[15] + " ms, slowest " + millis[29] + " ms");
        assertTrue("median " + millis[15] + " ms", millis[15] < MOST_MILLIS);
        database.clear();
    }
}
