package cl.minka.practices.core.transfer;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.journal.Event;
import cl.minka.kernel.jpa.CountedDataSource;
import cl.minka.kernel.jpa.PostedNotices;
import cl.minka.kernel.notice.Notice;
import cl.minka.practices.core.Databases;
import cl.minka.practices.transfer.Transfer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class TransferNoticesTest {
    private final Databases database;
    private final PostedNotices posted = new PostedNotices();
    private TransferWorld world;
    private TransferNotices notices;

    public TransferNoticesTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void clear() {
        world = new TransferWorld(database);
        notices = new TransferNotices(world.world.transactions, world.world.accounts, posted, world.world.clock);
    }

    @Test
    public void everyPartyIsToldOnceOfWhatHappened() {
        Transfer one = world.proposed("09101", "15101");
        Transfer other = world.proposed("12101");
        List<Event> events = List.of(
                event(1, "practices.transfer-proposed", one.id()),
                event(2, "practices.transfer-proposed", other.id()),
                event(3, "practices.transfer-reported", one.id()),
                event(4, "practices.transfer-moved", "no-such-transfer"));
        int before = CountedDataSource.STATEMENTS.get();
        notices.accept(events);
        assertEquals("one query for all", 1, CountedDataSource.STATEMENTS.get() - before);
        notices.accept(events);
        List<Notice> told = posted.taken();
        assertEquals(
                Set.of(world.mentor.account(), world.temuco.account(), world.arica.account()), accounts(told, one));
        assertEquals(Set.of(world.mentor.account(), world.puntaArenas.account()), accounts(told, other));
        assertEquals(5, told.size());
        assertTrue(told.stream().allMatch(notice -> notice.arguments().containsKey("title")));
    }

    @Test
    public void whatHappenedLongAgoIsNotTold() {
        Transfer one = world.proposed("09101");
        List<Event> events = List.of(event(1, "practices.transfer-proposed", one.id()));
        world.world.clock.advance(Duration.ofDays(365));
        notices.accept(events);
        assertEquals(List.of(), posted.taken());
    }

    private Event event(long position, String type, String transfer) {
        return new Event(
                position,
                world.world.clock.instant(),
                type,
                "transfers/" + transfer,
                "05101",
                1,
                Map.of("transfer", transfer));
    }

    private static Set<Long> accounts(List<Notice> told, Transfer transfer) {
        return told.stream()
                .filter(notice -> notice.resource().equals("transfers/" + transfer.id()))
                .map(Notice::account)
                .collect(Collectors.toSet());
    }
}
