package cl.minka.itests.life;

import cl.minka.itests.scenario.Reply;
import cl.minka.itests.scenario.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;

/** People who rank and evaluate without pause, each on a thread of his own, and remember what did not go well. */
public final class BusyPeople implements AutoCloseable {
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicLong longest = new AtomicLong();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Map<String, String> rankings = new ConcurrentHashMap<>();
    private final List<Thread> threads = new ArrayList<>();

    /** Ranks; every ranking must name one strategy, and that its diagnostics are of the same release. */
    public BusyPeople rank(User organizer, String contest, String strategy) {
        return start(organizer, number -> {
            Reply reply = organizer.post(contest + "/rankings", Map.of("strategy", strategy));
            if (reply.status() == 201) {
                String version = reply.string("/strategy/version");
                int release = reply.at("/diagnostics/release").asInt();
                if (!version.startsWith("1." + (release - 1) + ".")) {
                    failures.add("version " + version + " answered as release " + release);
                }
                rankings.put(reply.string("/id"), version);
            }
            return reply;
        });
    }

    /** Changes an evaluation again and again. */
    public BusyPeople evaluate(User evaluator, String path, IntFunction<Object> body) {
        return start(evaluator, number -> {
            return number == 0
                    ? evaluator.put(path, body.apply(0))
                    : evaluator.put(
                            path, body.apply(number), evaluator.get(path).etag());
        });
    }

    private BusyPeople start(User user, IntFunction<Reply> work) {
        Thread thread = new Thread(
                () -> {
                    for (int number = 0; !over.get(); number++) {
                        once(user, work, number);
                    }
                },
                "busy-" + user.name());
        threads.add(thread);
        thread.start();
        return this;
    }

    private void once(User user, IntFunction<Reply> work, int number) {
        long begun = System.nanoTime();
        try {
            Reply reply = work.apply(number);
            if (reply.status() >= 300) {
                failures.add(reply.request() + " " + reply.status() + " " + reply.text());
            }
        } catch (RuntimeException | AssertionError e) {
            failures.add(user.name() + " " + e);
        }
        requests.incrementAndGet();
        longest.accumulateAndGet((System.nanoTime() - begun) / 1_000_000, Math::max);
    }

    public int requests() {
        return requests.get();
    }

    /** The longest that anybody waited, in ms. */
    public long longestMillis() {
        return longest.get();
    }

    public List<String> failures() {
        return List.copyOf(failures);
    }

    /** The version that made each ranking, by id. */
    public Map<String, String> rankings() {
        return Map.copyOf(rankings);
    }

    @Override
    public void close() {
        over.set(true);
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
