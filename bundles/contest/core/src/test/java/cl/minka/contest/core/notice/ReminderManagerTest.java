package cl.minka.contest.core.notice;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import cl.minka.contest.ContestStatus;
import cl.minka.contest.Reminders;
import cl.minka.contest.Reminders.Reason;
import cl.minka.contest.Reminders.Report;
import cl.minka.contest.Reminders.Skipped;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Samples;
import cl.minka.contest.core.Stage;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.jpa.PostedNotices;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.notice.Notice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class ReminderManagerTest {
    private static final String CONTEST = Stage.CONTEST;

    private final Databases database;
    private final PostedNotices posted = new PostedNotices();
    private Stage stage;
    private ReminderManager reminders;
    private Caller ana;
    private Caller berta;

    public ReminderManagerTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void begin() {
        stage = new Stage(database, Samples.contest(CONTEST), ContestStatus.EVALUATION);
        reminders = new ReminderManager(stage.transactions, stage.territory, posted, stage.clock);
        String initiative = stage.initiative("I-1", "gestion", "05101");
        ana = stage.evaluator("ana", 5);
        berta = stage.evaluator("berta", 5);
        stage.evaluator("carla", 5);
        String done = stage.assignments
                .add(stage.organizer, CONTEST, initiative, "ana")
                .id();
        stage.assignments.add(stage.organizer, CONTEST, stage.initiative("I-2", "gestion", "13101"), "ana");
        stage.assignments.add(stage.organizer, CONTEST, initiative, "berta");
        stage.assignments.evaluate(ana, done, Stage.complete(4, 4), Expected.nothing());
    }

    @Test
    public void whoHasSomethingToFinishIsToldOnceADay() {
        assertEquals(new Report(2, List.of()), remind(Optional.empty(), Optional.of("Queda poco tiempo.")));
        List<Notice> told = posted.taken();
        assertEquals(
                Set.of(ana.account(), berta.account()),
                told.stream().map(Notice::account).collect(Collectors.toSet()));
        Notice notice = told.get(0);
        assertEquals(ContestNoticeKinds.REMINDER_BY_HAND, notice.key());
        assertEquals("Queda poco tiempo.", notice.arguments().get("message"));
        assertFalse(notice.toString(), notice.toString().contains("Iniciativa"));
        assertEquals(
                new Report(
                        0,
                        List.of(
                                new Skipped("ana", Reason.REMINDED_TODAY),
                                new Skipped("berta", Reason.REMINDED_TODAY))),
                remind(Optional.empty(), Optional.empty()));
        assertEquals(List.of(), posted.taken());
        assertEquals(
                1,
                stage.journal.actions().stream()
                        .filter("contest.evaluators-reminded"::equals)
                        .count());
        // the clock stands at 09:00 in Santiago (UTC-3 in March): the next day begins fifteen hours later
        stage.clock.advance(Duration.ofHours(14));
        assertEquals(0, remind(Optional.empty(), Optional.empty()).notified());
        stage.clock.advance(Duration.ofHours(1));
        assertEquals(2, remind(Optional.empty(), Optional.empty()).notified());
    }

    @Test
    public void thoseNamedAreToldOrSkippedWithAReason() {
        assertEquals(
                new Report(
                        1,
                        List.of(
                                new Skipped("carla", Reason.NOTHING_PENDING),
                                new Skipped("nadie", Reason.NOT_ON_PANEL))),
                remind(Optional.of(List.of("berta", "carla", "nadie", "berta")), Optional.empty()));
        assertEquals(
                List.of(berta.account()),
                posted.taken().stream().map(Notice::account).toList());
    }

    @Test
    public void aMessageNamesNeitherPeopleNorPlaces() {
        assertEquals(
                Set.of("/message contest.consensus.identity"),
                Refused.faults(() -> remind(Optional.empty(), Optional.of("Falta la práctica de Valparaíso"))));
        assertEquals(
                Set.of("/message kernel.too-long"),
                Refused.faults(() -> remind(Optional.empty(), Optional.of("a".repeat(2_001)))));
        assertEquals(List.of(), posted.taken());
    }

    @Test
    public void onlyTheOrganizerRemindsAndOnlyWhileEvaluationsAreOpen() {
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(
                        () -> reminders.remind(ana, CONTEST, new Reminders.Order(Optional.empty(), Optional.empty()))));
        stage.closes(Optional.of(Instant.parse("2027-03-01T13:00:00Z")));
        stage.clock.advance(Duration.ofHours(2));
        assertEquals(
                "CONFLICT contest.evaluation-closed", Refused.key(() -> remind(Optional.empty(), Optional.empty())));
        stage.move(ContestStatus.COMMITTEE);
        assertEquals("CONFLICT contest.wrong-status", Refused.key(() -> remind(Optional.empty(), Optional.empty())));
    }

    private Report remind(Optional<List<String>> evaluators, Optional<String> message) {
        return reminders.remind(stage.organizer, CONTEST, new Reminders.Order(evaluators, message));
    }
}
