package cl.minka.runtime.guard;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.plugin.Gate;
import cl.minka.runtime.guard.sample.Puzzle;
import cl.minka.runtime.guard.sample.Puzzle.Declined;
import cl.minka.runtime.guard.sample.Puzzle.Mark;
import cl.minka.runtime.guard.sample.Puzzle.Reason;
import cl.minka.runtime.guard.sample.Puzzle.Solved;
import cl.minka.runtime.guard.sample.Solvers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.After;
import org.junit.Test;

/** Plugins within the platform's process, each with its own bad habit. */
public class TrustedPluginTest {
    private static final int GENEROUS = 30_000;
    private static final int SHORT = 300;

    private Desk desk = new Desk(Desk.limits(GENEROUS));

    @After
    public void close() {
        desk.close();
    }

    private void limit(int millis) {
        desk.close();
        desk = new Desk(Desk.limits(millis));
    }

    @Test
    public void aGoodOneIsHeard() {
        assertEquals(Solvers.sum(Desk.RIDDLE), desk.trusted("sum", new Solvers.Sum()));
        assertEquals(List.of(), List.copyOf(desk.counted));
    }

    @Test
    public void whateverIsThrownIsToldByItsReasonOnly() {
        assertEquals("THREW", Desk.failure(() -> desk.trusted("a", new Solvers.Throws())));
        assertEquals("THREW", Desk.failure(() -> desk.trusted("b", new Solvers.Overflows())));
        for (Error error : List.of(
                new OutOfMemoryError("made up"),
                new NoClassDefFoundError("x"),
                new AssertionError(),
                new ThreadDeath())) {
            assertEquals(
                    "THREW",
                    Desk.failure(() -> desk.trusted("c", riddle -> {
                        throw error;
                    })));
        }
        assertEquals("THREW", Desk.failure(() -> desk.trusted("d", new Solvers.Mutates())));
        assertEquals("plugin_threw", desk.counted.peek());
        assertEquals(Gate.OPEN, desk.guard.gate(Desk.version("trusted.c")));
    }

    @Test
    public void nothingOrSomethingElseIsNoAnswer() {
        assertEquals("NO_ANSWER", Desk.failure(() -> desk.trusted("a", new Solvers.Nothing())));
        @SuppressWarnings({"unchecked", "rawtypes"})
        Puzzle mixed = riddle -> new Solved((List) List.of("no mark"), Map.of());
        assertEquals("NO_ANSWER", Desk.failure(() -> desk.trusted("b", mixed)));
        assertEquals("NO_ANSWER", Desk.failure(() -> desk.trusted("c", riddle -> new Declined(Reason.TOO_HARD, null))));
        Puzzle withoutError = riddle -> new Solved(List.of(new Mark("a", 1, null)), Map.of());
        assertEquals("NO_ANSWER", Desk.failure(() -> desk.trusted("d", withoutError)));
    }

    @Test
    public void figuresThatAreNotFiniteAreForWhoAskedToJudge() {
        Puzzle nan = riddle -> new Solved(List.of(new Mark("a", Double.NaN, OptionalDouble.empty())), Map.of());
        assertTrue(
                Double.isNaN(((Solved) desk.trusted("nan", nan)).marks().get(0).value()));
    }

    @Test
    public void aTimerOfThePlatformThatBeginsWithItGoesOn() throws InterruptedException {
        AtomicReference<Timer> timer = new AtomicReference<>();
        Puzzle first = riddle -> {
            timer.set(new Timer("SCR Component Registry", true));
            return Solvers.sum(riddle);
        };
        desk.trusted("first", first);
        CountDownLatch rung = new CountDownLatch(1);
        timer.get()
                .schedule(
                        new TimerTask() {
                            @Override
                            public void run() {
                                rung.countDown();
                            }
                        },
                        1);
        assertTrue(rung.await(10, TimeUnit.SECONDS));
        timer.get().cancel();
        assertEquals(List.of(), List.copyOf(desk.counted));
    }

    @Test
    public void itsServiceMayHaveGone() {
        assertEquals("CLOSED", Desk.failure(() -> desk.trusted("gone", null)));
    }

    @Test
    public void oneThatListensToItsInterruptionIsNotBlamed() {
        limit(SHORT);
        for (int i = 0; i < 3; i++) {
            assertEquals("TOO_SLOW", Desk.failure(() -> desk.trusted("sleeper", TrustedPluginTest::sleep)));
        }
        assertEquals(Gate.OPEN, desk.guard.gate(Desk.version("trusted.sleeper")));
        assertFalse(desk.counted.contains("plugin_abandoned"));
    }

    @Test
    public void oneThatIsAbandonedTwiceIsStoppedAndOthersGoOn() throws Exception {
        limit(SHORT);
        long start = System.nanoTime();
        assertEquals("TOO_SLOW", Desk.failure(() -> desk.trusted("deaf", new Solvers.Deaf())));
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertTrue(millis + " ms", millis >= SHORT && millis < 5_000);
        assertEquals(1, desk.guard.abandonedThreads());
        assertEquals(Gate.OPEN, desk.guard.gate(Desk.version("trusted.deaf")));
        assertFalse(desk.guard.awaitIdle(Desk.version("trusted.deaf"), Duration.ofMillis(50)));
        assertEquals("TOO_SLOW", Desk.failure(() -> desk.trusted("deaf", new Solvers.Deaf())));
        assertEquals(Gate.STOPPED, desk.guard.gate(Desk.version("trusted.deaf")));
        assertEquals("CLOSED", Desk.failure(() -> desk.trusted("deaf", new Solvers.Sum())));
        waitFor("trusted.deaf stopped after 2");
        assertTrue(desk.heard.contains("stop trusted.deaf/1.0.0"));
        assertTrue(desk.counted.containsAll(List.of("plugin_too_slow", "plugin_abandoned", "plugin_stopped")));
        assertEquals(Solvers.sum(Desk.RIDDLE), desk.trusted("sum", new Solvers.Sum()));
        desk.guard.reopen(Desk.version("trusted.deaf"));
        assertEquals(Solvers.sum(Desk.RIDDLE), desk.trusted("deaf", new Solvers.Sum()));
        assertEquals("TOO_SLOW", Desk.failure(() -> desk.trusted("deaf2", new Solvers.Deaf())));
        assertEquals("as many as may be left", "BUSY", Desk.failure(() -> desk.trusted("sum", new Solvers.Sum())));
    }

    @Test
    public void anEndlessLoopThatCatchesNothingIsEndedAtLast() {
        limit(SHORT);
        long[] value = {1};
        assertEquals(
                "TOO_SLOW",
                Desk.failure(() -> desk.trusted("loop", riddle -> {
                    while (value[0] != 0) {
                        value[0] = value[0] * 31 | 1;
                    }
                    return null;
                })));
        assertEquals(0, desk.guard.abandonedThreads());
        assertTrue(desk.guard.awaitIdle(Desk.version("trusted.loop"), Duration.ofSeconds(1)));
        assertTrue(desk.counted.contains("plugin_abandoned"));
    }

    @Test
    public void allocationIsMeasured() {
        assertEquals("TOO_LARGE", Desk.failure(() -> desk.trusted("large", new Solvers.Allocates())));
        assertEquals(
                "TOO_LARGE",
                Desk.failure(() -> desk.trusted("garbage", riddle -> {
                    long sum = 0;
                    while (sum >= 0) {
                        sum += new byte[1 << 20].length;
                    }
                    return null;
                })));
        assertEquals(
                "by a thread of its own",
                "TOO_LARGE",
                Desk.failure(() -> desk.trusted("hidden", riddle -> {
                    Thread thread = new Thread(() -> new Solvers.Allocates().solve(riddle));
                    thread.start();
                    return sleep(riddle);
                })));
    }

    @Test
    public void aThreadThatOutlivesItsCallIsAnAbandonment() throws Exception {
        assertTrue(desk.trusted("forks", new Solvers.Forks()) instanceof Declined);
        assertEquals(1, desk.guard.abandonedThreads());
        assertTrue(desk.trusted("forks", new Solvers.Forks()) instanceof Declined);
        assertEquals(Gate.STOPPED, desk.guard.gate(Desk.version("trusted.forks")));
        Puzzle parallel = riddle -> new Declined(
                Reason.TOO_HARD, "" + LongStream.range(0, 100_000).parallel().sum());
        desk.trusted("parallel", parallel);
        assertEquals("the common pool is everybody's", 2, desk.guard.abandonedThreads());
    }

    @Test
    public void threadsAreCleanWhateverTheLastOneLeft() {
        ClassLoader[] seen = new ClassLoader[1];
        ThreadLocal<String> left = new ThreadLocal<>();
        Puzzle dirty = riddle -> {
            Thread.currentThread().interrupt();
            Thread.currentThread().setContextClassLoader(null);
            left.set("left");
            return Solvers.sum(riddle);
        };
        desk.trusted("dirty", dirty);
        desk.trusted("clean", riddle -> {
            seen[0] = Thread.currentThread().getContextClassLoader();
            assertNull(left.get());
            assertFalse(Thread.currentThread().isInterrupted());
            return Solvers.sum(riddle);
        });
        assertEquals(getClass().getClassLoader(), seen[0]);
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    public void moreThanTheLimitWaitAndThenAreBusy() throws Exception {
        CountDownLatch hold = new CountDownLatch(1);
        CountDownLatch inside = new CountDownLatch(2);
        Puzzle holds = riddle -> {
            inside.countDown();
            try {
                hold.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return Solvers.sum(riddle);
        };
        Thread[] callers = {new Thread(() -> desk.trusted("a", holds)), new Thread(() -> desk.trusted("b", holds))};
        for (Thread caller : callers) {
            caller.start();
        }
        inside.await();
        assertEquals("BUSY", Desk.failure(() -> desk.trusted("c", new Solvers.Sum())));
        hold.countDown();
        for (Thread caller : callers) {
            caller.join();
        }
        assertEquals(Solvers.sum(Desk.RIDDLE), desk.trusted("c", new Solvers.Sum()));
    }

    @Test
    public void whoeverAsksMayBeInterrupted() throws Exception {
        AtomicReference<String> reason = new AtomicReference<>();
        AtomicBoolean flag = new AtomicBoolean();
        CountDownLatch inside = new CountDownLatch(1);
        Thread caller = new Thread(() -> {
            reason.set(Desk.failure(() -> desk.trusted("sleeper", riddle -> {
                inside.countDown();
                return sleep(riddle);
            })));
            flag.set(Thread.currentThread().isInterrupted());
        });
        caller.start();
        inside.await();
        caller.interrupt();
        caller.join();
        assertEquals("INTERRUPTED", reason.get());
        assertTrue(flag.get());
        assertTrue(desk.guard.awaitIdle(Desk.version("trusted.sleeper"), Duration.ofSeconds(10)));
    }

    private void waitFor(String word) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!desk.heard.contains(word) && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        assertTrue(desk.heard.toString(), desk.heard.contains(word));
    }

    private static Puzzle.Solution sleep(Puzzle.Riddle riddle) {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Solvers.sum(riddle);
    }
}
