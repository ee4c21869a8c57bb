package cl.minka.contest.core.selection;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.Committee;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.Feedback;
import cl.minka.contest.Minutes;
import cl.minka.contest.Opinion;
import cl.minka.contest.PublicationRules;
import cl.minka.contest.Ranking;
import cl.minka.contest.Results;
import cl.minka.contest.Selection;
import cl.minka.contest.SelectionChoices;
import cl.minka.contest.SelectionRecord;
import cl.minka.contest.SelectionRules;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.PhaseFacts;
import cl.minka.contest.core.Samples;
import cl.minka.contest.core.Stage;
import cl.minka.contest.core.committee.CommitteeSight;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.jpa.CanonicalJson;
import cl.minka.kernel.jpa.Refused;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Committee, decision and results on both databases, from a stored ranking on. */
@RunWith(Parameterized.class)
public class SelectionPhaseTest {
    private static final String CONTEST = Stage.CONTEST;

    private final Databases database;
    private Stage stage;
    private String one;
    private String two;
    private String three;
    private Ranking ranking;
    private Caller ines;
    private Caller jose;
    private Caller luz;

    public SelectionPhaseTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void begin() {
        stage = new Stage(database, Samples.contest(CONTEST), ContestStatus.EVALUATION);
        one = stage.initiative("I-1", "gestion", "05101");
        two = stage.initiative("I-2", "gestion", "13101");
        three = stage.initiative("I-3", "servicios", "09101");
        stage.evaluated("I-1,ana,4,4", "I-2,ana,5,5", "I-3,ana,3,3");
        ranking = stage.ranked();
        ines = stage.accounts.caller("comite-1", Grant.of(Role.COMMITTEE, "amuch"));
        jose = stage.accounts.caller("comite-2", Grant.of(Role.COMMITTEE, "amuch"));
        luz = stage.accounts.caller("comite-3", Grant.of(Role.COMMITTEE, "05801"));
    }

    @Test
    public void theCommitteeIsSetWithTheShortlistOfTheRanking() {
        assertEquals(
                "NOT_FOUND contest.committee-not-found",
                Refused.key(() -> stage.committees.get(stage.organizer, CONTEST)));
        assertEquals(
                Set.of(
                        "/members/0 contest.committee.without-role",
                        "/members/1 contest.evaluator.unknown-account",
                        "/quorum contest.committee.bad-quorum",
                        "/ranking contest.unknown-ranking",
                        "/shortlist/0 contest.committee.not-ranked"),
                Refused.faults(() -> stage.committees.put(
                        stage.organizer,
                        CONTEST,
                        new Committee.Draft(
                                List.of("ana", "nadie"), 3, Optional.of("otro"), Optional.of(List.of("I-9"))),
                        Expected.nothing())));
        Committee set = set(2, "comite-1", "comite-2", "comite-3");
        assertEquals(Optional.of(ranking.id()), set.ranking());
        assertEquals(
                List.of(two, one, three),
                set.shortlist().stream().map(Committee.Item::initiative).toList());
        assertEquals(set, stage.committees.get(stage.organizer, CONTEST));
        assertEquals("PRECONDITION_REQUIRED kernel.precondition-required", Refused.key(() -> set(1, "comite-1")));
        Committee changed = stage.committees.put(
                stage.organizer,
                CONTEST,
                new Committee.Draft(List.of("comite-1"), 1, Optional.empty(), Optional.of(List.of("I-3", "I-2"))),
                Expected.version(set.version()));
        assertTrue(changed.version() > set.version());
        assertEquals(
                List.of(two, three),
                changed.shortlist().stream().map(Committee.Item::initiative).toList());
        assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> stage.committees.get(jose, CONTEST)));
    }

    @Test
    public void whatAMemberDoesNotSeeLeavesNoGapAndNoTrace() {
        Committee set = set(2, "comite-1", "comite-2", "comite-3");
        Committee seen = stage.committees.get(luz, CONTEST);
        assertEquals(3, set.shortlist().size());
        assertEquals(
                List.of(1, 2),
                seen.shortlist().stream().map(Committee.Item::rank).toList());
        String hidden = set.shortlist().stream()
                .map(Committee.Item::initiative)
                .filter(id -> seen.shortlist().stream()
                        .noneMatch(item -> item.initiative().equals(id)))
                .findFirst()
                .orElseThrow();
        List<String> without = set.shortlist().stream()
                .map(Committee.Item::initiative)
                .filter(id -> !id.equals(hidden))
                .toList();
        stage.committees.put(
                stage.organizer,
                CONTEST,
                new Committee.Draft(
                        List.of("comite-1", "comite-2", "comite-3"), 2, Optional.empty(), Optional.of(without)),
                Expected.version(set.version()));
        assertEquals("neither the tag nor the ranks", seen, stage.committees.get(luz, CONTEST));
        assertEquals(2, stage.committees.get(ines, CONTEST).shortlist().size());
    }

    @Test
    public void aConflictedMemberNeitherSeesNorScoresTheItem() {
        // the sample excludes the same region: Quilpué (05801) and Valparaíso (05101)
        set(2, "comite-1", "comite-2", "comite-3");
        stage.move(ContestStatus.COMMITTEE);
        assertEquals(2, stage.committees.get(luz, CONTEST).shortlist().size());
        assertEquals("NOT_FOUND contest.initiative-not-found", Refused.key(() -> opine(luz, one, 3, 3)));
        opine(luz, two, 3, 3);
        opine(ines, one, 5, 5);
        assertEquals(1, stage.committees.minutes(luz, CONTEST).opinions().size());
        assertEquals(2, stage.committees.minutes(ines, CONTEST).opinions().size());
        assertFalse(maySee(luz, one));
        assertTrue(maySee(ines, one));
        stage.committees.putOpinion(
                ines,
                CONTEST,
                two,
                new Opinion.Draft(Map.of(), Map.of(), Optional.of("Trabajé ahí")),
                Expected.nothing());
        assertFalse(maySee(ines, two));
        assertFalse(maySee(stage.admin, one));
        assertEquals(
                "CONFLICT contest.opinion-recused",
                Refused.key(
                        () -> stage.committees.putOpinion(ines, CONTEST, two, opinion(4, 4), Expected.anyVersion())));
    }

    @Test
    public void opinionsAreCompleteAndTheMinutesAddThemUp() {
        set(2, "comite-1", "comite-2");
        assertEquals("CONFLICT contest.wrong-status", Refused.key(() -> opine(ines, one, 4, 4)));
        stage.move(ContestStatus.COMMITTEE);
        assertEquals(
                Set.of("/scores/RES contest.score.missing", "/justification kernel.required"),
                Refused.faults(() -> stage.committees.putOpinion(
                        ines,
                        CONTEST,
                        one,
                        new Opinion.Draft(Map.of("INN", BigDecimal.ONE), Map.of("", " "), Optional.empty()),
                        Expected.nothing())));
        assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> opine(stage.admin, one, 4, 4)));
        Opinion given = opine(ines, one, 4, 4);
        assertEquals(given, stage.committees.opinion(ines, CONTEST, one));
        assertFalse(stage.committees.minutes(stage.organizer, CONTEST).quorate());
        opine(jose, one, 2, 3);
        Minutes minutes = stage.committees.minutes(stage.organizer, CONTEST);
        assertTrue(minutes.quorate());
        assertEquals(List.of("comite-1", "comite-2"), minutes.attended());
        // (80 + 0.6·40 + 0.4·60) / 2
        Minutes.Item item = minutes.result().stream()
                .filter(result -> result.initiative().equals(one))
                .findFirst()
                .orElseThrow();
        assertEquals(64, item.score().orElseThrow(), 0);
        assertEquals(64, minutes.sha256().length());
        assertEquals(minutes, stage.committees.minutes(stage.organizer, CONTEST));
    }

    @Test
    public void aPersonConfirmsWhatTheRulesPropose() {
        set(2, "comite-1", "comite-2");
        stage.move(ContestStatus.COMMITTEE);
        opine(ines, one, 5, 5);
        opine(ines, two, 3, 3);
        opine(ines, three, 4, 4);
        Selection proposed = stage.selections.propose(stage.organizer, CONTEST, ranking.id());
        assertFalse(proposed.confirmed());
        assertEquals(
                "NOT_FOUND contest.selection-not-found",
                Refused.key(() -> stage.selections.get(stage.organizer, CONTEST)));
        assertEquals(
                "CONFLICT contest.selection-not-quorate",
                Refused.key(() -> stage.selections.confirm(stage.organizer, CONTEST, ranking.id())));
        opine(jose, one, 5, 5);
        Selection confirmed = stage.selections.confirm(stage.organizer, CONTEST, "");
        // half and half: I-1 (80 + 100)/2 = 90, I-2 (100 + 60)/2 = 80, I-3 (60 + 80)/2 = 70
        assertEquals(
                List.of("I-1 90.0", "I-3 70.0"),
                confirmed.winners().stream()
                        .map(item -> item.externalId().orElse("") + " " + item.finalScore())
                        .toList());
        assertEquals(
                List.of(two),
                confirmed.mentions().stream().map(Selection.Item::initiative).toList());
        assertEquals(confirmed, stage.selections.get(stage.organizer, CONTEST));
        assertEquals(
                Set.of(
                        new PhaseFacts.Winner("05101", "iniciativa i-1", "I-1"),
                        new PhaseFacts.Winner("09101", "iniciativa i-3", "I-3")),
                stage.transactions.read(m -> new PhaseRecords().winners(m, Set.of(CONTEST))));
        stage.move(ContestStatus.DECIDED);
        assertEquals(
                "CONFLICT contest.wrong-status",
                Refused.key(() -> stage.selections.confirm(stage.organizer, CONTEST, "")));
    }

    /** Bit for bit, from what was stored: with new managers, as after a restart, and though opinions changed since. */
    @Test
    public void aConfirmedSelectionIsDecidedAgainFromWhatWasStored() {
        set(1, "comite-1");
        stage.move(ContestStatus.COMMITTEE);
        opine(ines, one, 5, 5);
        opine(ines, two, 3, 4);
        opine(ines, three, 4, 4);
        assertEquals(
                "NOT_FOUND contest.selection-not-found",
                Refused.key(() -> stage.selections.verify(stage.organizer, CONTEST)));
        Selection confirmed = stage.selections.confirm(
                stage.organizer,
                CONTEST,
                "",
                new SelectionChoices(
                        List.of(new SelectionChoices.DeclaredVoid("servicios", "Sin calidad")),
                        List.of(new SelectionChoices.Departure(
                                "I-2", SelectionChoices.Outcome.NOT_SELECTED, "Se retira"))));
        assertEquals(two, confirmed.departures().get(0).initiative());
        SelectionManager restarted = new SelectionManager(stage.transactions, stage.territory, stage.clock);
        Selection read = restarted.get(stage.organizer, CONTEST);
        assertEquals(confirmed, read);
        assertEquals(
                CanonicalJson.sha256(DecidedSelection.of(read)), read.sha256().orElseThrow());
        assertEquals(64, read.inputSha256().orElseThrow().length());
        assertEquals(List.of(), restarted.verify(stage.organizer, CONTEST).differences());
        opine(ines, one, Expected.anyVersion());
        assertTrue(restarted.verify(stage.organizer, CONTEST).identical());
        assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> restarted.verify(ines, CONTEST)));
        tamper("\"score\":90", "\"score\":91");
        assertTrue(restarted.verify(stage.organizer, CONTEST).differences().stream()
                .anyMatch(difference -> difference.startsWith("sha256: ")));
    }

    private void opine(Caller member, String initiative, Expected expected) {
        stage.committees.putOpinion(member, CONTEST, initiative, opinion(1, 1), expected);
    }

    /** As somebody who writes to the database would. */
    private void tamper(String text, String other) {
        stage.transactions.quietly(manager -> {
            String body = (String)
                    manager.createNativeQuery("SELECT body FROM selection").getSingleResult();
            assertTrue(body, body.contains(text));
            return manager.createNativeQuery("UPDATE selection SET body = ?")
                    .setParameter(1, body.replace(text, other))
                    .executeUpdate();
        });
    }

    @Test
    public void theRecordIsWholeForTheOrganizerAndForOthersOncePublished() {
        set(1, "comite-1");
        stage.move(ContestStatus.COMMITTEE);
        opine(ines, one, 5, 5);
        opine(ines, two, 3, 4);
        opine(ines, three, 4, 4);
        Selection confirmed = stage.selections.confirm(stage.organizer, CONTEST, "");
        Caller anonymous = Caller.anonymous("test");
        assertEquals(
                "NOT_FOUND contest.results-not-published",
                Refused.key(() -> stage.selections.record(anonymous, CONTEST)));
        SelectionRecord whole = stage.selections.record(stage.organizer, CONTEST);
        assertTrue(whole.whole());
        assertEquals(confirmed.steps(), whole.steps());
        stage.move(ContestStatus.PUBLISHED);
        SelectionRecord published = stage.selections.record(anonymous, CONTEST);
        assertFalse(published.whole());
        assertFalse(
                published.toString(),
                published.toString().contains("ana") || published.toString().contains("comite-1"));
        stage.publish(new PublicationRules(
                PublicationRules.Scores.NONE,
                false,
                new PublicationRules.FeedbackRules(false, false, false, false, false)));
        Results results = stage.selections.results(anonymous, CONTEST);
        assertFalse(results.scores() || results.positions());
        assertEquals(0, results.winners().get(0).finalScore(), 0);
        Caller temuco = stage.accounts.caller("municipio-09101", Grant.of(Role.MUNICIPALITY, "09101"));
        Feedback feedback = stage.selections.feedback(temuco, CONTEST, three);
        assertEquals("winner", feedback.outcome());
        assertTrue(feedback.finalScore().isEmpty() && feedback.blindScore().isEmpty());
        assertEquals(Map.of(), feedback.perCriterion());
        assertEquals(List.of(), feedback.comments());
        assertEquals(Optional.empty(), feedback.position());
        assertEquals("contest.published.winner.plain", feedback.reasons().get(0).code());
    }

    /** Who is tied is told by name, and a rule that tells them apart makes the decision possible. */
    @Test
    public void aTieAtTheBoundaryIsToldUntilTheRulesBreakIt() {
        stage.evaluated("I-2,ana,4,4");
        Ranking tied = stage.ranked();
        set(1, "comite-1");
        stage.tieBreak("heaviestCriterion");
        stage.move(ContestStatus.COMMITTEE);
        for (String each : List.of(one, two, three)) {
            opine(ines, each, 4, 4);
        }
        assertEquals(
                Set.of(
                        "/initiatives/" + one + " contest.selection.tied-initiative",
                        "/initiatives/" + two + " contest.selection.tied-initiative"),
                Refused.faults(() -> stage.selections.confirm(stage.organizer, CONTEST, tied.id())));
        stage.tieBreak("heaviestCriterion", "submittedFirst");
        Selection decided = stage.selections.confirm(stage.organizer, CONTEST, tied.id());
        assertEquals(one, decided.winners().get(0).initiative());
        assertTrue(
                decided.tieBreaks().stream().anyMatch(step -> step.rule().equals("submittedFirst") && step.decided()));
    }

    @Test
    public void otherRulesAreTriedAndNothingIsStored() {
        SelectionRules blindOnly = rules(BigDecimal.ONE, BigDecimal.ZERO, 2);
        Selection tried = stage.selections.whatIf(stage.organizer, CONTEST, ranking.id(), blindOnly);
        assertEquals(
                List.of(two, one, three),
                tried.winners().stream().map(Selection.Item::initiative).toList());
        assertFalse(tried.confirmed());
        assertEquals(
                "NOT_FOUND contest.selection-not-found",
                Refused.key(() -> stage.selections.get(stage.organizer, CONTEST)));
        SelectionRules half = rules(new BigDecimal("0.5"), new BigDecimal("0.5"), 1);
        assertEquals(
                "CONFLICT contest.selection-needs-committee",
                Refused.key(() -> stage.selections.whatIf(stage.organizer, CONTEST, ranking.id(), half)));
        assertEquals(
                Set.of("/selection/blindWeight contest.weights", "/selection/winnersPerCategory contest.out-of-range"),
                Refused.faults(() -> stage.selections.whatIf(
                        stage.organizer, CONTEST, ranking.id(), rules(BigDecimal.ONE, BigDecimal.ONE, -1))));
        assertEquals(
                Set.of("/ranking contest.unknown-ranking"),
                Refused.faults(() -> stage.selections.whatIf(stage.organizer, CONTEST, "otro", blindOnly)));
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> stage.selections.whatIf(ines, CONTEST, ranking.id(), blindOnly)));
    }

    private static SelectionRules rules(BigDecimal blind, BigDecimal committee, int winners) {
        return new SelectionRules(
                20, Optional.empty(), Optional.empty(), winners, 0, false, blind, committee, List.of("submittedFirst"));
    }

    @Test
    public void resultsAndFeedbackArePublicOnlyOncePublished() {
        set(1, "comite-1");
        stage.move(ContestStatus.COMMITTEE);
        opine(ines, one, 5, 5);
        opine(ines, two, 3, 3);
        opine(ines, three, 4, 4);
        stage.selections.confirm(stage.organizer, CONTEST, "");
        Caller anonymous = Caller.anonymous("test");
        Caller temuco = stage.accounts.caller("municipio-09101", Grant.of(Role.MUNICIPALITY, "09101"));
        stage.move(ContestStatus.DECIDED);
        assertEquals(
                "NOT_FOUND contest.results-not-published",
                Refused.key(() -> stage.selections.results(anonymous, CONTEST)));
        assertEquals(
                "NOT_FOUND contest.results-not-published",
                Refused.key(() -> stage.selections.feedback(temuco, CONTEST, three)));
        stage.move(ContestStatus.PUBLISHED);
        Results results = stage.selections.results(anonymous, CONTEST);
        assertEquals(2, results.winners().size());
        assertEquals(3, results.presented());
        Feedback feedback = stage.selections.feedback(temuco, CONTEST, three);
        assertEquals("winner", feedback.outcome());
        assertEquals(Map.of("INN", 60.0, "RES", 60.0), feedback.perCriterion());
        assertEquals(
                "NOT_FOUND contest.initiative-not-found",
                Refused.key(() -> stage.selections.feedback(temuco, CONTEST, one)));
        assertFalse(feedback.toString().contains("ana,"));
    }

    private boolean maySee(Caller member, String initiative) {
        return stage.transactions.read(manager -> new CommitteeSight(stage.territory)
                .maySee(
                        manager,
                        member,
                        ContestStore.find(manager, CONTEST).orElseThrow(),
                        InitiativeStore.get(manager, CONTEST, initiative)));
    }

    private Committee set(int quorum, String... members) {
        return stage.committees.put(
                stage.organizer,
                CONTEST,
                new Committee.Draft(List.of(members), quorum, Optional.empty(), Optional.empty()),
                Expected.nothing());
    }

    private Opinion opine(Caller member, String initiative, int innovation, int results) {
        return stage.committees.putOpinion(
                member, CONTEST, initiative, opinion(innovation, results), Expected.nothing());
    }

    private static Opinion.Draft opinion(int innovation, int results) {
        return new Opinion.Draft(Stage.scores(innovation, results), Map.of("", "Nos parece bien"), Optional.empty());
    }
}
