package cl.minka.kernel.rest.sample;

import static org.junit.Assert.assertEquals;

import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Client.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.ClassRule;
import org.junit.Test;

/** The same key gives the same answer. */
public final class IdempotencyTest {
    @ClassRule
    public static final SampleHost HOST = new SampleHost();

    @After
    public void calm() {
        HOST.resource().beforeWrite = () -> {};
    }

    @Test
    public void theSameKeyGivesTheSameAnswer() {
        Client keyed = HOST.organizer().with("Idempotency-Key", "k-1");
        int before = HOST.resource().made.get();
        Reply first = keyed.post("/api/v1/things", SampleHost.GOOD);
        Reply second = keyed.post("/api/v1/things", SampleHost.GOOD);
        assertEquals(201, first.status());
        assertEquals(201, second.status());
        assertEquals(first.text(), second.text());
        assertEquals(first.header("Location"), second.header("Location"));
        assertEquals(first.header("ETag"), second.header("ETag"));
        assertEquals("application/json", second.header("Content-Type"));
        assertEquals(before + 1, HOST.resource().made.get());
        assertEquals(422, keyed.post("/api/v1/things", "{\"name\":\"otra\"}").status());
        assertEquals(
                201,
                HOST.nobody()
                        .as("municipio-05101")
                        .with("Idempotency-Key", "k-1")
                        .post("/api/v1/things", SampleHost.GOOD)
                        .status());
        assertEquals(
                400,
                HOST.organizer()
                        .with("Idempotency-Key", "x".repeat(256))
                        .post("/api/v1/things", SampleHost.GOOD)
                        .status());
    }

    @Test
    public void twoAtOnceGetOneAnswer() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        HOST.resource().beforeWrite = () -> {
            try {
                both.await(5, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        };
        Client keyed = HOST.organizer().with("Idempotency-Key", "k-2");
        ExecutorService pool = Executors.newFixedThreadPool(2);
        List<Future<Reply>> replies = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            replies.add(pool.submit(() -> keyed.post("/api/v1/things", SampleHost.GOOD)));
        }
        Reply first = replies.get(0).get(10, TimeUnit.SECONDS);
        Reply second = replies.get(1).get(10, TimeUnit.SECONDS);
        pool.shutdown();
        assertEquals(201, first.status());
        assertEquals(first.text(), second.text());
    }
}
