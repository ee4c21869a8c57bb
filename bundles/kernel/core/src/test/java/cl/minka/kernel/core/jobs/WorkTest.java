package cl.minka.kernel.core.jobs;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Grant;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Role;
import cl.minka.kernel.core.Engine;
import cl.minka.kernel.core.Platform;
import cl.minka.kernel.core.journal.EventReader;
import cl.minka.kernel.core.persistence.Transactions.Done;
import cl.minka.kernel.jobs.Job;
import cl.minka.kernel.jobs.JobHandler;
import cl.minka.kernel.jobs.PeriodicTask;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.journal.Event;
import cl.minka.kernel.journal.EventConsumer;
import cl.minka.kernel.jpa.SomeAccounts;
import cl.minka.kernel.people.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

@RunWith(Parameterized.class)
public class WorkTest {
    private static final Grant ANALYST = Grant.of(Role.ANALYST);
    private static final Account ANA =
            new Account(7, "ana", "Ana", Optional.empty(), List.of(ANALYST), false, false, Instant.EPOCH, 1);
    private static final Caller CALLER = new Caller(7, "ana", Set.of(), "request", Optional.empty());
    private static final Duration PACE = Duration.ofMillis(100);

    @Parameter
    public Engine engine;

    private final List<WorkScheduler> nodes = new ArrayList<>();
    private Platform platform;
    private JobQueue queue;
    private JobManager jobs;

    @Parameters(name = "{0}")
    public static Engine[] engines() {
        return Engine.values();
    }

    @Before
    public void open() {
        platform = Platform.clean(engine);
        queue = new JobQueue(platform.database());
        jobs = new JobManager(platform.database(), platform.journal(), queue, platform.clock());
    }

    @After
    public void stop() {
        nodes.forEach(WorkScheduler::deactivate);
    }

    @Test
    public void jobRunsWithItsParametersBodyAndTheRolesOfNow() {
        byte[] body = new byte[(2 << 20) + 17];
        Arrays.fill(body, (byte) 5);
        ConcurrentLinkedQueue<Object> seen = new ConcurrentLinkedQueue<>();
        node().addHandler(handler("sum", run -> {
            run.progress(0.5);
            seen.addAll(List.of(run.parameters(), run.body(), run.caller().grants()));
            return "{\"sum\":3}";
        }));
        Job queued = jobs.submit(CALLER, "sum", Map.of("a", "1"), body);
        assertEquals(Job.State.QUEUED, queued.state());
        Job done = ended(queued);
        assertEquals(Job.State.SUCCEEDED, done.state());
        assertEquals(Optional.of("{\"sum\":3}"), done.result());
        assertEquals(1, done.progress(), 0);
        assertEquals(Map.of("a", "1"), seen.poll());
        assertArrayEquals(body, (byte[]) seen.poll());
        assertEquals(Set.of(ANALYST), seen.poll());
        assertEquals(0, platform.number("SELECT COUNT(*) FROM job_body"));
    }

    @Test
    public void refusalBecomesTheProblem() {
        WorkScheduler node = node();
        node.addHandler(handler("refused", run -> {
            throw new InvalidInput(Fault.at("/title", "kernel.required"));
        }));
        node.addHandler(handler("broken", run -> {
            throw new IllegalStateException("the cause stays in the log");
        }));
        Job refused = ended(jobs.submit(CALLER, "refused", Map.of(), new byte[0]));
        assertEquals(Job.State.FAILED, refused.state());
        assertEquals(
                Optional.of("{\"arguments\":{},\"faults\":[{\"pointer\":\"/title\",\"code\":\"kernel.required\","
                        + "\"arguments\":{}}],\"key\":\"kernel.invalid\",\"kind\":\"INVALID\"}"),
                refused.problem());
        Job broken = ended(jobs.submit(CALLER, "broken", Map.of(), new byte[0]));
        assertTrue(broken.problem().orElseThrow().contains("\"key\":\"kernel.internal\""));
        assertTrue(!broken.problem().orElseThrow().contains("cause"));
    }

    @Test
    public void jobsAreForThoseWhoSubmittedThem() {
        Job job = jobs.submit(CALLER, "late", Map.of(), new byte[0]);
        Caller other = new Caller(8, "luis", Set.of(ANALYST), "r", Optional.empty());
        assertEquals(
                Kind.NOT_FOUND,
                assertThrows(Refusal.class, () -> jobs.get(other, job.id())).kind());
        assertEquals(
                Kind.NOT_FOUND,
                assertThrows(Refusal.class, () -> jobs.cancel(other, job.id())).kind());
        assertEquals(job.id(), jobs.get(Caller.system("r"), job.id()).id());
    }

    @Test
    public void waitingJobIsCancelledAtOnceAndRunningOneAtItsNextProgress() throws Exception {
        Job waiting = jobs.submit(CALLER, "no handler yet", Map.of(), new byte[0]);
        assertEquals(Job.State.CANCELLED, jobs.cancel(CALLER, waiting.id()).state());
        CountDownLatch running = new CountDownLatch(1);
        node().addHandler(handler("long", run -> {
            running.countDown();
            while (true) {
                pause(20);
                platform.clock().advance(Duration.ofMillis(600));
                run.progress(0.1);
            }
        }));
        Job job = jobs.submit(CALLER, "long", Map.of(), new byte[0]);
        assertTrue(running.await(10, TimeUnit.SECONDS));
        jobs.cancel(CALLER, job.id());
        assertEquals(Job.State.CANCELLED, ended(job).state());
        assertEquals(
                "one that has ended stays",
                Job.State.CANCELLED,
                jobs.cancel(CALLER, job.id()).state());
    }

    @Test
    public void handlerThatComesLateFindsItsJobs() {
        WorkScheduler node = node();
        Job job = jobs.submit(CALLER, "late", Map.of(), new byte[0]);
        pause(300);
        node.addHandler(handler("late", run -> "1"));
        assertEquals(Job.State.SUCCEEDED, ended(job).state());
    }

    @Test
    public void jobOfADeadNodeIsRunAgainButCommittedWorkIsNotDoneTwice() {
        AtomicInteger runs = new AtomicInteger();
        JobHandler handler = handler("crash", run -> {
            runs.incrementAndGet();
            platform.transactions().change(run.caller(), em -> Done.of("", Change.of("worked", "x", "")));
            return "\"first\"";
        });
        Job job = jobs.submit(CALLER, "crash", Map.of(), new byte[0]);
        JobRows rows = new JobRows(platform.database());
        runner().run(rows.find(job.id()).orElseThrow(), handler, () -> false);
        platform.update("UPDATE job SET state = 'RUNNING', ended_at = NULL, result = NULL WHERE id = ?", job.id());
        platform.update(
                "UPDATE scheduled_tasks SET picked = TRUE, picked_by = 'dead', last_heartbeat = execution_time");
        pause(2500);
        node().addHandler(handler);
        assertEquals(Job.State.SUCCEEDED, ended(job).state());
        assertEquals(1, runs.get());
        assertEquals(1, platform.number("SELECT COUNT(*) FROM audit_entry WHERE action = 'worked'"));
    }

    @Test
    public void jobWhoseNodeDiedBeforeQueueingItIsFoundByTheSweep() {
        Job job = jobs.submit(CALLER, "swept", Map.of(), new byte[0]);
        platform.update("DELETE FROM scheduled_tasks");
        platform.clock().advance(Duration.ofSeconds(11));
        node().addHandler(handler("swept", run -> "1"));
        assertEquals(Job.State.SUCCEEDED, ended(job).state());
    }

    @Test
    public void twoNodesShareTheJobsAndDoEachOnce() {
        ConcurrentLinkedQueue<String> done = new ConcurrentLinkedQueue<>();
        Set<String> workers = ConcurrentHashMap.newKeySet();
        for (String name : List.of("one", "two")) {
            node().addHandler(handler("shared", run -> {
                pause(50);
                workers.add(name);
                done.add(run.parameters().get("n"));
                return "1";
            }));
        }
        List<Job> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(jobs.submit(CALLER, "shared", Map.of("n", Integer.toString(i)), new byte[0]));
        }
        all.forEach(job -> assertEquals(Job.State.SUCCEEDED, ended(job).state()));
        assertEquals(20, done.size());
        assertEquals(20, Set.copyOf(done).size());
        assertEquals(Set.of("one", "two"), workers);
    }

    @Test
    public void periodicTaskRunsAgainAndAgain() {
        AtomicInteger runs = new AtomicInteger();
        WorkScheduler node = node();
        node.addTask(new PeriodicTask() {
            @Override
            public String name() {
                return "tick";
            }

            @Override
            public Duration every() {
                return Duration.ofSeconds(1);
            }

            @Override
            public void run() {
                runs.incrementAndGet();
            }
        });
        await("two runs", () -> runs.get() >= 2);
        assertTrue(node.isAlive());
    }

    @Test
    public void consumerGetsEveryEventInOrderAndAgainAfterItFailed() {
        List<Long> positions = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger failures = new AtomicInteger(1);
        for (int i = 0; i < 250; i++) {
            tell();
        }
        node().addConsumer(new EventConsumer() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public void accept(List<Event> events) {
                if (failures.getAndDecrement() == 1) {
                    throw new IllegalStateException("not yet");
                }
                events.forEach(event -> positions.add(event.position()));
            }
        });
        await("250 events", () -> positions.size() == 250);
        tell();
        await("251 events", () -> positions.size() == 251);
        assertEquals(positions.stream().sorted().distinct().toList(), positions);
        assertEquals(251, platform.number("SELECT position FROM event_consumer WHERE name = 'test'"));
    }

    private void tell() {
        platform.transactions().change(Caller.system("t"), em -> Done.of("", Change.of("told", "x", "")));
    }

    private WorkScheduler node() {
        WorkScheduler node = new WorkScheduler(
                platform.database(), runner(), new EventReader(platform.database()), queue, platform.clock(), PACE, 6);
        nodes.add(node);
        return node;
    }

    private JobRunner runner() {
        return new JobRunner(
                new JobRows(platform.database()), platform.journal(), SomeAccounts.of(ANA), platform.clock());
    }

    private Job ended(Job job) {
        await(
                "the end of job " + job.kind(),
                () -> jobs.get(CALLER, job.id()).endedAt().isPresent());
        return jobs.get(CALLER, job.id());
    }

    private static JobHandler handler(String kind, Function<JobHandler.Run, String> work) {
        return new JobHandler() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public String run(Run run) {
                return work.apply(run);
            }
        };
    }

    private static void await(String what, BooleanSupplier condition) {
        for (int i = 0; i < 400; i++) {
            if (condition.getAsBoolean()) {
                return;
            }
            pause(50);
        }
        throw new AssertionError("waited 20 s in vain for " + what);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
