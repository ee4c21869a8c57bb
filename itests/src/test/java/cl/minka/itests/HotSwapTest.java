package cl.minka.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.ClassRule;
import org.junit.Test;

/** Bundles are replaced while a client calls: it waits a little, it loses nothing. */
public class HotSwapTest {
    @ClassRule
    public static final Platform PLATFORM = Platform.shared();

    @Test
    public void noRequestIsLostWhileResourcesAndTheirCoreAreRestarted() throws Exception {
        Map<Integer, Integer> answers = callsWhile(() -> {
            PLATFORM.shell().run("bundle:restart cl.minka.kernel.rest");
            ready();
            PLATFORM.shell().run("bundle:restart cl.minka.kernel.core");
            ready();
        });
        assertEquals(answers.toString(), Map.of(200, answers.get(200)), answers);
    }

    @Test
    public void whileTheHostIsReplacedTheAnswerIsToTryAgain() throws Exception {
        Map<Integer, Integer> answers = callsWhile(() -> {
            PLATFORM.shell().run("bundle:restart cl.minka.runtime.rest.host");
            ready();
        });
        answers.remove(503);
        assertEquals(answers.toString(), Map.of(200, answers.get(200)), answers);
    }

    private interface Disturbance {
        void happen() throws Exception;
    }

    private static void ready() throws InterruptedException {
        Wait.upTo(Duration.ofSeconds(30)).until("the platform is ready again", () -> {
            Answer ready = PLATFORM.anonymous().get("/health/ready");
            return ready.status() == 200 ? null : ready.text();
        });
    }

    /** How often each status was answered. */
    private static Map<Integer, Integer> callsWhile(Disturbance disturbance) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService clients = Executors.newSingleThreadExecutor();
        try {
            Future<Map<Integer, Integer>> calls = clients.submit(() -> {
                Map<Integer, Integer> answers = new TreeMap<>();
                while (!over.get()) {
                    answers.merge(PLATFORM.anonymous().get("/api/v1/regions").status(), 1, Integer::sum);
                }
                return answers;
            });
            disturbance.happen();
            over.set(true);
            Map<Integer, Integer> answers = calls.get();
            assertTrue(answers.toString(), answers.getOrDefault(200, 0) > 0);
            return answers;
        } finally {
            over.set(true);
            clients.shutdownNow();
        }
    }
}
