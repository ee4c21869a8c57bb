package cl.minka.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.itests.scenario.Api;
import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.Edition;
import cl.minka.itests.scenario.Reply;
import cl.minka.itests.scenario.User;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.ClassRule;
import org.junit.Test;

public class StrategyAbsenceTest {
    @ClassRule
    public static final Platform PLATFORM = Platform.shared();

    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final Cast cast = new Cast(new Api(PLATFORM.anonymous()), Platform.ADMIN_PASSWORD).settle();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    public void withoutItsStrategyAContestCanNotBeRankedAndAllElseWorksUnderLoad() throws Exception {
        Edition edition =
                new Edition(cast, "sin-estrategia").open().admit(12).evaluate().score(12);
        List<Thread> readers = startReaders(edition);
        try {
            rank(edition).isDone();
            PLATFORM.shell().run("bundle:stop cl.minka.scoring.mean");
            Wait.upTo(LIMIT).until("rankings are refused", () -> status(rank(edition), 503));
            Reply refused = rank(edition).isProblem(503);
            assertTrue(refused.text(), refused.text().contains("mean"));
            assertFalse(strategies().contains("mean"));
            cast.organizer().get(edition.path("/rankings")).is(200);
            assertEquals(200, PLATFORM.anonymous().get("/health/ready").status());
            PLATFORM.shell().run("bundle:start cl.minka.scoring.mean");
            Wait.upTo(LIMIT).until("rankings work again", () -> status(rank(edition), 201));
            assertTrue(strategies().contains("mean"));
        } finally {
            over.set(true);
            for (Thread reader : readers) {
                reader.join();
            }
        }
        assertEquals(String.join("\n", failures), 0, failures.size());
        assertTrue("only " + reads + " reads", reads.get() > 200);
    }

    private List<Thread> startReaders(Edition edition) {
        String initiative = edition.initiatives().get(0).path("id").asText();
        List<String> paths = List.of(
                edition.path(""),
                edition.path("/initiatives/" + initiative),
                edition.path("/initiatives?limit=10"),
                "/municipalities/05101");
        List<Thread> readers = new ArrayList<>();
        for (String path : paths) {
            User organizer = cast.organizer();
            Thread reader = new Thread(() -> read(organizer, path), "reader");
            reader.start();
            readers.add(reader);
        }
        return readers;
    }

    private void read(User user, String path) {
        while (!over.get()) {
            try {
                Reply reply = user.get(path);
                if (reply.status() != 200) {
                    failures.add(reply.request() + " " + reply.status() + " " + reply.text());
                }
                reads.incrementAndGet();
            } catch (RuntimeException e) {
                failures.add(path + " " + e);
            }
        }
    }

    private Reply rank(Edition edition) {
        return cast.organizer().post(edition.path("/rankings"), Map.of());
    }

    private List<String> strategies() {
        return cast.anonymous().get("/plugins?kind=scoring").is(200).items().stream()
                .filter(plugin -> plugin.path("state").asText().equals("active"))
                .map(plugin -> plugin.path("id").asText())
                .toList();
    }

    private static String status(Reply reply, int expected) {
        return reply.status() == expected ? null : reply.status() + " " + reply.text();
    }
}
