package cl.minka.contest.core.assignment;

import static org.junit.Assert.assertEquals;

import cl.minka.contest.ContestStatus;
import cl.minka.contest.Participation;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Samples;
import cl.minka.contest.core.Stage;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.jpa.Refused;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class ParticipationTest {
    private static final String CONTEST = Stage.CONTEST;
    private static final String NOT_FOUND = "NOT_FOUND contest.evaluator-not-found";

    private final Databases database;
    private Stage stage;
    private ParticipationManager participations;

    public ParticipationTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void begin() {
        stage = new Stage(database, Samples.contest(CONTEST), ContestStatus.EVALUATION);
        participations = new ParticipationManager(stage.transactions, stage.accounts);
    }

    @Test
    public void itIsToldOnceThePanelIsDoneToHimselfAndToOrganisers() {
        stage.initiative("I-1", "gestion", "05101");
        stage.initiative("I-2", "gestion", "09101");
        Caller ana = stage.evaluator("ana", 5);
        Caller berta = stage.evaluator("berta", 5);
        stage.evaluator("carla", 5);
        stage.evaluated("I-1,ana,3,4", "I-2,ana,2,2", "I-1,berta,1,1");
        assertEquals("CONFLICT contest.wrong-status", refused(ana, "ana"));
        stage.move(ContestStatus.COMMITTEE);
        Participation own = participations.of(ana, CONTEST, "ana");
        assertEquals(2, own.evaluations());
        assertEquals(stage.clock.instant(), own.last());
        assertEquals(own, participations.of(stage.organizer, CONTEST, "ana"));
        assertEquals(1, participations.of(berta, CONTEST, "berta").evaluations());
        assertEquals(NOT_FOUND, refused(stage.organizer, "carla"));
        assertEquals(NOT_FOUND, refused(stage.organizer, "nadie"));
    }

    @Test
    public void othersDoNotLearnWhoEvaluates() {
        stage.initiative("I-1", "gestion", "05101");
        stage.evaluator("ana", 5);
        Caller berta = stage.evaluator("berta", 5);
        Caller other = stage.accounts.caller("organizador-otro", Grant.of(Role.ORGANIZER, "05101"));
        stage.evaluated("I-1,ana,3,4");
        for (Caller caller : List.of(berta, other)) {
            assertEquals(NOT_FOUND, refused(caller, "ana"));
            assertEquals(NOT_FOUND, refused(caller, "nadie"));
        }
        stage.move(ContestStatus.PUBLISHED);
        assertEquals(NOT_FOUND, refused(berta, "ana"));
    }

    private String refused(Caller caller, String username) {
        return Refused.key(() -> participations.of(caller, CONTEST, username));
    }
}
