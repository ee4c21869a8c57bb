package cl.minka.contest.core.ranking;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.AnonymousPanel;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Samples;
import cl.minka.contest.core.Stage;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.jpa.Refused;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class RankingExporterTest {
    private static final String CONTEST = Stage.CONTEST;

    private final Databases database;
    private Stage stage;
    private RankingExporter exporter;

    public RankingExporterTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void begin() {
        stage = new Stage(database, Samples.contest(CONTEST), ContestStatus.EVALUATION);
        exporter = new RankingExporter(stage.transactions);
        for (int n = 1; n <= 5; n++) {
            stage.initiative("I-" + n, "gestion", "05101");
            stage.evaluated("I-" + n + ",ana,4,3", "I-" + n + ",berta,2,3");
        }
    }

    @Test
    public void theEvaluationsOfAFinishedContestGoOutUnderNewNamesAndTheJournalIsTold() {
        stage.evaluated("I-1,carla,5,5");
        String ranking = stage.ranked().id();
        stage.move(ContestStatus.PUBLISHED);
        int before = stage.journal.changes().size();
        AnonymousPanel panel = exporter.export(stage.organizer, CONTEST, ranking);
        assertEquals(5, panel.initiatives().size());
        assertEquals(11, panel.evaluations().size());
        assertEquals(
                List.of(
                        2.0, 2.0, 2.0, 2.0, 2.0, 3.0, 3.0, 3.0, 3.0, 3.0, 3.0, 3.0, 3.0, 3.0, 3.0, 4.0, 4.0, 4.0, 4.0,
                        4.0, 5.0, 5.0),
                panel.evaluations().stream()
                        .flatMap(one -> one.scores().values().stream())
                        .sorted()
                        .collect(Collectors.toList()));
        String text = panel.toString();
        for (String known : List.of("ana", "berta", "gestion", "INN", "RES", "I-1", CONTEST)) {
            assertFalse(known, text.contains(known));
        }
        assertEquals(before + 1, stage.journal.changes().size());
        assertTrue(
                stage.journal.changes().toString(),
                stage.journal.changes().toString().contains("contest.ranking-input-exported"));
    }

    @Test
    public void whatIsNotPublishedIsNotGiven() {
        stage.evaluated("I-1,carla,5,5");
        String ranking = stage.ranked().id();
        for (ContestStatus status : List.of(ContestStatus.EVALUATION, ContestStatus.COMMITTEE, ContestStatus.DECIDED)) {
            stage.move(status);
            assertEquals(
                    "CONFLICT contest.wrong-status",
                    Refused.key(() -> exporter.export(stage.organizer, CONTEST, ranking)));
        }
        stage.move(ContestStatus.ARCHIVED);
        assertEquals(
                11, exporter.export(stage.admin, CONTEST, ranking).evaluations().size());
        assertEquals(
                "NOT_FOUND contest.ranking-not-found",
                Refused.key(() -> exporter.export(stage.organizer, CONTEST, "no-hay-tal")));
        assertTrue(Refused.key(() -> exporter.export(
                        stage.accounts.caller("otra", Grant.of(Role.ORGANIZER, "05101")), CONTEST, ranking))
                .startsWith("FORBIDDEN"));
    }

    @Test
    public void twoEvaluatorsWouldKnowEachOther() {
        String ranking = stage.ranked().id();
        stage.move(ContestStatus.PUBLISHED);
        int before = stage.journal.changes().size();
        assertEquals(
                "CONFLICT contest.too-few-to-be-anonymous",
                Refused.key(() -> exporter.export(stage.organizer, CONTEST, ranking)));
        assertEquals(before, stage.journal.changes().size());
    }
}
