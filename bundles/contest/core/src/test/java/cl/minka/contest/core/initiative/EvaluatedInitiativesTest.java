package cl.minka.contest.core.initiative;

import static org.junit.Assert.assertEquals;

import cl.minka.contest.ContestStatus;
import cl.minka.contest.Initiative;
import cl.minka.contest.Initiatives.Evaluated;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Samples;
import cl.minka.contest.core.Stage;
import cl.minka.kernel.jpa.CountedDataSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Scores 0 to 5; totals are 12 INN + 8 RES. */
@RunWith(Parameterized.class)
public class EvaluatedInitiativesTest {
    private final Databases database;
    private Stage stage;

    public EvaluatedInitiativesTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void begin() {
        stage = new Stage(database, Samples.contest(Stage.CONTEST), ContestStatus.EVALUATION);
    }

    @Test
    public void eachAdmittedInitiativeTellsHowFarItIsInOneStatement() {
        String one = stage.initiative("I-1", "gestion", "05101");
        String two = stage.initiative("I-2", "gestion", "13101");
        stage.evaluator("carla", 5);
        stage.evaluated("I-1,ana,5,5", "I-1,berta,1,1");
        stage.assignments.add(stage.organizer, Stage.CONTEST, two, "carla");
        int before = CountedDataSource.STATEMENTS.get();
        List<Evaluated> found = stage.transactions.read(m -> InitiativeLists.evaluated(m, Stage.CONTEST));
        assertEquals(1, CountedDataSource.STATEMENTS.get() - before);
        assertEquals(
                Set.of(
                        new Evaluated(
                                one,
                                Optional.of("I-1"),
                                new Initiative.Progress(2, 2, OptionalDouble.of((100 + 20) / 2.0))),
                        new Evaluated(two, Optional.of("I-2"), new Initiative.Progress(1, 0, OptionalDouble.empty()))),
                Set.copyOf(found));
    }
}
