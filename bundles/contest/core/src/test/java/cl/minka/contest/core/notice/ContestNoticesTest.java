package cl.minka.contest.core.notice;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.ContestStatus;
import cl.minka.contest.Initiative;
import cl.minka.contest.Initiatives.ScreeningDraft;
import cl.minka.contest.Screening;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Samples;
import cl.minka.contest.core.Stage;
import cl.minka.contest.core.World;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.journal.Event;
import cl.minka.kernel.jpa.PostedNotices;
import cl.minka.kernel.jpa.RecordedJournal;
import cl.minka.kernel.jpa.SetClock;
import cl.minka.kernel.jpa.WeekDays;
import cl.minka.kernel.notice.Notice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Who is told what, from the events that the use cases themselves tell. */
@RunWith(Parameterized.class)
public class ContestNoticesTest {
    private static final String ID = "ejemplo-2027";

    private final Databases database;
    private final PostedNotices posted = new PostedNotices();

    public ContestNoticesTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Test
    public void applicantsAreToldOfTheirOwnFilingOnly() {
        World world = new World(database);
        ContestNotices consumer =
                new ContestNotices(world.transactions, world.accounts, posted, new WeekDays(), world.clock);
        world.open(Samples.contest(ID));
        Initiative filed = world.submitted(world.valparaiso, ID, Samples.initiative("Puerto", "05101"));
        world.submitted(world.temuco, ID, Samples.initiative("Cerro", "09101"));
        List<Notice> told = take(consumer, world.journal, world.clock);
        assertEquals(Set.of(world.valparaiso.account(), world.temuco.account()), accounts(told));
        Notice receipt = of(told, world.valparaiso);
        assertEquals("contest.notice.submitted", receipt.key());
        assertEquals("Puerto", receipt.arguments().get("title"));
        assertEquals(filed.receipt().orElseThrow().number(), receipt.arguments().get("number"));
        assertEquals("contests/" + ID + "/initiatives/" + filed.id(), receipt.resource());
        assertEquals("an event that is given again", List.of(), take(consumer, world.journal, world.clock));

        world.contests.putRules(world.organizer, ID, "# Bases 2", Expected.version(1));
        told = take(consumer, world.journal, world.clock);
        assertEquals(Set.of("contest.notice.rules-changed"), keys(told));
        assertEquals(2, told.size());

        world.move(ID, ContestStatus.SCREENING);
        world.initiatives.screen(
                world.organizer,
                ID,
                filed.id(),
                new ScreeningDraft(Screening.Decision.CURE, List.of("Falta la firma"), List.of(), Optional.empty()),
                Expected.nothing());
        told = take(consumer, world.journal, world.clock);
        assertEquals(Set.of(world.valparaiso.account()), accounts(told));
        assertEquals("contest.notice.cure", told.get(0).key());
        assertTrue(Instant.parse(told.get(0).arguments().get("until")).isAfter(world.clock.instant()));
        assertEquals(
                told.get(0).arguments().get("until"),
                told.get(0).calendar().orElseThrow().ends().orElseThrow().toString());
    }

    @Test
    public void anOldEventTellsNobody() {
        World world = new World(database);
        ContestNotices consumer =
                new ContestNotices(world.transactions, world.accounts, posted, new WeekDays(), world.clock);
        world.open(Samples.contest(ID));
        world.submitted(world.valparaiso, ID, Samples.initiative("Puerto", "05101"));
        consumer.accept(events(world.journal, world.clock.instant().minus(ContestNotices.RECENT)));
        assertEquals(List.of(), posted.taken());
    }

    @Test
    public void evaluatorsAreToldWhenTheEvaluationOpensAndOfNoInitiative() {
        Stage stage = new Stage(database, Samples.contest(ID), ContestStatus.SCREENING);
        ContestNotices consumer =
                new ContestNotices(stage.transactions, stage.accounts, posted, new WeekDays(), stage.clock);
        String initiative = stage.initiative("EXT-1", "GEST", "05101");
        Caller one = stage.evaluator("uno", 5);
        Caller two = stage.evaluator("dos", 5);
        stage.assignments.add(stage.organizer, ID, initiative, "uno");
        assertEquals("not before the evaluation", List.of(), take(consumer, stage.journal, stage.clock));

        stage.move(ContestStatus.EVALUATION);
        consumer.accept(List.of(new Event(
                1000,
                stage.clock.instant(),
                "contest.status-changed",
                "contests/" + ID,
                "amuch",
                1,
                Map.of("to", "evaluation"))));
        List<Notice> told = posted.taken();
        assertEquals(Set.of(one.account()), accounts(told));
        stage.assignments.add(stage.organizer, ID, initiative, "dos");
        List<Change> changes = stage.journal.changes();
        consumer.accept(List.of(event(changes.get(changes.size() - 1), 1001, stage.clock.instant())));
        List<Notice> second = posted.taken();
        assertEquals(Set.of(two.account()), accounts(second));
        for (Notice notice : List.of(told.get(0), second.get(0))) {
            assertEquals("contest.notice.assigned", notice.key());
            assertEquals(Set.of("contest", "closes"), notice.arguments().keySet());
            assertEquals("me/assignments", notice.resource());
            assertFalse(notice.toString(), notice.toString().contains(initiative));
        }
    }

    @Test
    public void evaluatorsAreRemindedOnceShortlyBeforeTheClose() {
        Stage stage = new Stage(database, Samples.contest(ID), ContestStatus.EVALUATION);
        EvaluationReminder reminder = new EvaluationReminder(stage.transactions, posted, stage.clock);
        String initiative = stage.initiative("EXT-1", "GEST", "05101");
        Caller one = stage.evaluator("uno", 5);
        stage.evaluator("dos", 5);
        stage.assignments.add(stage.organizer, ID, initiative, "uno");
        stage.closes(Optional.of(
                stage.clock.instant().plus(EvaluationReminder.BEFORE).plus(Duration.ofHours(1))));
        reminder.run();
        assertEquals(List.of(), posted.taken());
        stage.clock.advance(Duration.ofHours(1));
        reminder.run();
        reminder.run();
        List<Notice> told = posted.taken();
        assertEquals(1, told.size());
        assertEquals(one.account(), told.get(0).account());
        assertEquals("contest.notice.reminder", told.get(0).key());
        stage.clock.advance(EvaluationReminder.BEFORE);
        reminder.run();
        assertEquals(List.of(), posted.taken());
    }

    @Test
    public void resultsAreToldToWhoFiledThoughTheOrganizerImported() {
        Stage stage = new Stage(database, Samples.contest(ID), ContestStatus.EVALUATION);
        ContestNotices consumer =
                new ContestNotices(stage.transactions, stage.accounts, posted, new WeekDays(), stage.clock);
        stage.initiative("EXT-1", "GEST", "05101");
        Caller people = stage.accounts.caller(
                "municipio-05101", cl.minka.kernel.Grant.of(cl.minka.kernel.Role.MUNICIPALITY, "05101"));
        stage.accounts.caller("municipio-09101", cl.minka.kernel.Grant.of(cl.minka.kernel.Role.MUNICIPALITY, "09101"));
        stage.evaluator("uno", 5);
        stage.move(ContestStatus.PUBLISHED);
        consumer.accept(List.of(new Event(
                7,
                stage.clock.instant(),
                "contest.status-changed",
                "contests/" + ID,
                "amuch",
                1,
                Map.of("to", "published"))));
        List<Notice> told = posted.taken();
        assertEquals(Set.of(people.account()), accounts(told));
        assertEquals("contest.notice.results-published", told.get(0).key());
    }

    /** Each is told his own outcome, without scores, with the term to appeal for the calendar. */
    @Test
    public void applicantsAreToldTheirOwnOutcomeWithoutScores() {
        Stage stage = new Stage(database, Samples.contest(ID), ContestStatus.EVALUATION);
        ContestNotices consumer =
                new ContestNotices(stage.transactions, stage.accounts, posted, new WeekDays(), stage.clock);
        stage.initiative("I-1", "gestion", "05101");
        stage.initiative("I-2", "gestion", "13101");
        stage.initiative("I-3", "gestion", "09101");
        stage.evaluated("I-1,ana,4,4", "I-2,ana,5,5", "I-3,ana,3,3");
        stage.ranked();
        Caller chair =
                stage.accounts.caller("comite-1", cl.minka.kernel.Grant.of(cl.minka.kernel.Role.COMMITTEE, "amuch"));
        for (String cut : List.of("05101", "13101", "09101")) {
            stage.accounts.caller("municipio-" + cut, cl.minka.kernel.Grant.of(cl.minka.kernel.Role.MUNICIPALITY, cut));
        }
        stage.committees.put(
                stage.organizer,
                ID,
                new cl.minka.contest.Committee.Draft(List.of("comite-1"), 1, Optional.empty(), Optional.empty()),
                Expected.nothing());
        stage.move(ContestStatus.COMMITTEE);
        stage.committees
                .get(stage.organizer, ID)
                .shortlist()
                .forEach(item -> stage.committees.putOpinion(
                        chair,
                        ID,
                        item.initiative(),
                        new cl.minka.contest.Opinion.Draft(Stage.scores(4, 4), Map.of("", "Bien"), Optional.empty()),
                        Expected.nothing()));
        stage.selections.confirm(stage.organizer, ID, "");
        stage.move(ContestStatus.PUBLISHED);
        Event published = new Event(
                9,
                stage.clock.instant(),
                "contest.status-changed",
                "contests/" + ID,
                "amuch",
                1,
                Map.of("to", "published"));
        consumer.accept(List.of(published));
        List<Notice> told = posted.taken();
        assertEquals(3, told.size());
        Map<String, String> keys = told.stream()
                .collect(Collectors.toMap(notice -> notice.arguments().get("title"), Notice::key));
        assertEquals("contest.notice.outcome-winner", keys.get("Iniciativa I-2"));
        assertTrue(keys.values().stream().allMatch(key -> key.startsWith("contest.notice.outcome-")));
        for (Notice notice : told) {
            assertEquals(Set.of("contest", "title", "until"), notice.arguments().keySet());
            assertEquals(
                    notice.arguments().get("until"),
                    notice.calendar().orElseThrow().ends().orElseThrow().toString());
        }
        consumer.accept(List.of(published));
        assertEquals("an event that is given again", List.of(), posted.taken());
    }

    /** The same uid with a greater sequence; taken out of calendars when the date is lifted. */
    @Test
    public void evaluatorsAreToldWhenTheClosingDateMoves() {
        Stage stage = new Stage(database, Samples.contest(ID), ContestStatus.EVALUATION);
        ContestNotices consumer =
                new ContestNotices(stage.transactions, stage.accounts, posted, new WeekDays(), stage.clock);
        String initiative = stage.initiative("EXT-1", "GEST", "05101");
        stage.evaluator("uno", 5);
        stage.assignments.add(stage.organizer, ID, initiative, "uno");
        String first = "2027-03-13T03:00:00Z";
        String second = "2027-03-20T03:00:00Z";
        consumer.accept(
                List.of(changed(stage, 5, first, second), changed(stage, 6, second, ""), changed(stage, 7, "", "")));
        List<Notice> told = posted.taken();
        assertEquals(
                List.of("contest.notice.evaluation-term", "contest.notice.evaluation-term-lifted"),
                told.stream().map(Notice::key).toList());
        assertEquals(
                second,
                told.get(0).calendar().orElseThrow().ends().orElseThrow().toString());
        assertEquals(
                told.get(0).calendar().orElseThrow().uid(),
                told.get(1).calendar().orElseThrow().uid());
        assertTrue(told.get(1).calendar().orElseThrow().cancelled());
        assertEquals(6, told.get(1).calendar().orElseThrow().sequence());
    }

    private static Event changed(Stage stage, long position, String before, String after) {
        return new Event(
                position,
                stage.clock.instant(),
                "contest.changed",
                "contests/" + ID,
                "amuch",
                1,
                Map.of("closedBefore", before, "closes", after));
    }

    private List<Notice> take(ContestNotices consumer, RecordedJournal journal, SetClock clock) {
        consumer.accept(events(journal, clock.instant()));
        return posted.taken();
    }

    private static List<Event> events(RecordedJournal journal, Instant at) {
        List<Event> events = new ArrayList<>();
        journal.changes().forEach(change -> events.add(event(change, events.size() + 1, at)));
        return events;
    }

    private static Event event(Change change, long position, Instant at) {
        return new Event(position, at, change.action(), change.resource(), change.organization(), 1, change.facts());
    }

    private static Set<Long> accounts(List<Notice> notices) {
        return notices.stream().map(Notice::account).collect(Collectors.toSet());
    }

    private static Set<String> keys(List<Notice> notices) {
        return notices.stream().map(Notice::key).collect(Collectors.toSet());
    }

    private static Notice of(List<Notice> notices, Caller caller) {
        return notices.stream()
                .filter(notice -> notice.account() == caller.account())
                .findFirst()
                .orElseThrow();
    }
}
