package cl.minka.schools.core.enrolment;

import static org.junit.Assert.assertEquals;

import cl.minka.kernel.Expected;
import cl.minka.kernel.jpa.CountedDataSource;
import cl.minka.schools.Edition;
import cl.minka.schools.core.Databases;
import cl.minka.schools.enrolment.Enrolment;
import cl.minka.schools.people.Person;
import cl.minka.schools.people.PersonDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** Who changes seats and who changes people lock editions before people: neither is ever the victim of a deadlock. */
@RunWith(Parameterized.class)
public class RenamedWhileEnrolledTest {
    private static final int ROUNDS = 40;

    private final Databases database;

    public RenamedWhileEnrolledTest(Databases database) {
        this.database = database;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Test
    public void nobodyHasToTryAgain() throws Exception {
        Neighbourhood here = new Neighbourhood(database);
        ExecutorService pool = Executors.newFixedThreadPool(3);
        CountedDataSource.ROLLBACKS.set(0);
        try {
            for (int n = 0; n < ROUNDS; n++) {
                Edition full = here.edition(1);
                Edition other = here.edition(5);
                Person person = here.person("Zoila Zamora " + n);
                Enrolment seat = here.enrol(full, person);
                here.enrol(here.edition(5), person);
                here.enrol(full, here.person("Beto Baeza " + n));
                String name = "Ana Araya " + n;
                atOnce(
                        pool,
                        () -> here.people.put(
                                here.world.organizer, person.id(), PersonDraft.named(name), Expected.anyVersion()),
                        () -> here.enrol(other, person),
                        () -> here.enrolments.put(
                                here.world.organizer,
                                full.id(),
                                seat.id(),
                                Enrolment.State.WITHDRAWN,
                                Optional.empty(),
                                Expected.anyVersion()));
            }
        } finally {
            pool.shutdownNow();
        }
        assertEquals("transactions that were taken back", 0, CountedDataSource.ROLLBACKS.get());
    }

    private static void atOnce(ExecutorService pool, Callable<?>... works) throws Exception {
        CyclicBarrier together = new CyclicBarrier(works.length);
        List<Future<?>> running = new ArrayList<>();
        for (Callable<?> work : works) {
            running.add(pool.submit(() -> {
                together.await();
                return work.call();
            }));
        }
        for (Future<?> one : running) {
            one.get();
        }
    }
}
