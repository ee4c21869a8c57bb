package cl.minka.contest.core.assignment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.Consensuses;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Samples;
import cl.minka.contest.core.Stage;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.CountedDataSource;
import cl.minka.kernel.jpa.Refused;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** A secret is refused by the way of what is missing: as many statements, counted rather than timed, and no lock. */
@RunWith(Parameterized.class)
public class SecretAssignmentTest {
    private static final String CONTEST = Stage.CONTEST;
    private static final String MISSING = "aaaaaaaaaaaaaaaa";

    private final Databases database;
    private Stage stage;
    private Caller evaluator;
    private String secret;
    private String secretCode;

    public SecretAssignmentTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void begin() {
        stage = new Stage(database, Samples.contest(CONTEST), ContestStatus.EVALUATION);
        evaluator = stage.evaluator("eva-1", 5);
        Caller other = stage.evaluator("eva-2", 5);
        String mine = stage.initiative("I-1", "gestion", "09101");
        String hidden = stage.initiative("I-2", "gestion", "09101");
        stage.assignments.add(stage.organizer, CONTEST, mine, "eva-1");
        secret =
                stage.assignments.add(stage.organizer, CONTEST, hidden, "eva-2").id();
        secretCode = stage.assignments
                .mine(other, Optional.empty(), Slice.first(5))
                .items()
                .get(0)
                .initiative()
                .code();
    }

    @Test
    public void readingASecretAssignmentTakesTheWayOfAMissingOne() {
        same(id -> stage.assignments.blind(evaluator, id));
        same(id -> stage.assignments.evaluation(evaluator, id));
    }

    @Test
    public void writingToASecretAssignmentTakesTheWayOfAMissingOne() {
        same(id -> stage.assignments.evaluate(evaluator, id, Stage.complete(3, 3), Expected.nothing()));
        same(id -> stage.assignments.recuse(evaluator, id, "Una razón"));
    }

    @Test
    public void aSecretExchangeTakesTheWayOfAMissingOne() {
        String missing = "ZZZZZZ";
        assertEquals(
                statements(() -> stage.consensuses.get(evaluator, CONTEST, missing)),
                statements(() -> stage.consensuses.get(evaluator, CONTEST, secretCode)));
        assertEquals(
                statements(() -> stage.consensuses.act(evaluator, CONTEST, missing, new Consensuses.Say("Hola"))),
                statements(() -> stage.consensuses.act(evaluator, CONTEST, secretCode, new Consensuses.Say("Hola"))));
    }

    private void same(Consumer<String> asked) {
        int missing = statements(() -> asked.accept(MISSING));
        assertTrue("something is looked up", missing > 0);
        assertEquals(missing, statements(() -> asked.accept(secret)));
        assertEquals(Refused.key(() -> asked.accept(MISSING)), Refused.key(() -> asked.accept(secret)));
    }

    private static int statements(Runnable refused) {
        int before = CountedDataSource.STATEMENTS.get();
        assertTrue(Refused.key(refused::run).startsWith("NOT_FOUND "));
        return CountedDataSource.STATEMENTS.get() - before;
    }
}
