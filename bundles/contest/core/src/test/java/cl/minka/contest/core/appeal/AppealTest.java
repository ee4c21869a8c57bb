package cl.minka.contest.core.appeal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.Appeal;
import cl.minka.contest.Appeal.State;
import cl.minka.contest.AppealRules;
import cl.minka.contest.Appeals;
import cl.minka.contest.ContestDefinition;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Samples;
import cl.minka.contest.core.Stage;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.privacy.AuthorData;
import cl.minka.contest.core.privacy.ContestPersonalData;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Page;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.jpa.WeekDays;
import cl.minka.kernel.privacy.PersonalData.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Appeals on both databases. */
@RunWith(Parameterized.class)
public class AppealTest {
    private static final String CONTEST = Stage.CONTEST;
    private static final Appeals.Filter ALL = new Appeals.Filter(Optional.empty(), Optional.empty());
    private static final Appeal.Answer REJECTED = new Appeal.Answer(State.REJECTED, "El puntaje es correcto");

    private final Databases database;
    private Stage stage;
    private AppealManager appeals;
    private String one;
    private String two;
    private Caller valparaiso;
    private Caller quilpue;
    private Caller temuco;

    public AppealTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void begin() {
        stage = new Stage(database, Samples.contest(CONTEST), ContestStatus.DECIDED);
        appeals = new AppealManager(stage.transactions, new WeekDays(), stage.clock);
        one = stage.initiative("I-1", "gestion", "05101", "05801");
        two = stage.initiative("I-2", "gestion", "09101");
        valparaiso = stage.accounts.caller("municipio-05101", Grant.of(Role.MUNICIPALITY, "05101"));
        quilpue = stage.accounts.caller("municipio-05801", Grant.of(Role.MUNICIPALITY, "05801"));
        temuco = stage.accounts.caller("municipio-09101", Grant.of(Role.MUNICIPALITY, "09101"));
        // a Thursday: 21:00 in Chile, already Friday in UTC
        stage.clock.set(Instant.parse("2027-03-05T00:00:00Z"));
    }

    @Test
    public void anyMunicipalityOfTheInitiativeAppealsAndNobodyElseSeesIt() {
        stage.move(ContestStatus.PUBLISHED);
        Appeal filed = appeals.file(quilpue, CONTEST, new Appeal.Draft(one, " No se consideró el anexo "));
        assertEquals(1, filed.number());
        assertEquals("05801", filed.municipality());
        assertEquals("No se consideró el anexo", filed.grounds());
        assertEquals(State.FILED, filed.state());
        assertEquals(filed, appeals.get(valparaiso, CONTEST, 1));
        assertEquals(filed, appeals.get(stage.organizer, CONTEST, 1));
        assertEquals("NOT_FOUND contest.appeal-not-found", Refused.key(() -> appeals.get(temuco, CONTEST, 1)));
        assertEquals("NOT_FOUND contest.appeal-not-found", Refused.key(() -> appeals.get(temuco, CONTEST, 2)));
        assertEquals(
                "NOT_FOUND contest.initiative-not-found",
                Refused.key(() -> appeals.file(temuco, CONTEST, new Appeal.Draft(one, "Otra"))));
        Caller stranger = stage.accounts.caller("otra", Grant.of(Role.ORGANIZER, "05101"));
        assertEquals("NOT_FOUND contest.appeal-not-found", Refused.key(() -> appeals.get(stranger, CONTEST, 1)));
        appeals.file(temuco, CONTEST, new Appeal.Draft(two, "Tampoco el mío"));
        assertEquals(List.of(1, 2), numbers(stage.organizer, ALL, Slice.first(50)));
        assertEquals(List.of(1), numbers(valparaiso, ALL, Slice.first(50)));
        assertEquals(List.of(2), numbers(temuco, ALL, Slice.first(50)));
        assertEquals(List.of(), numbers(stranger, ALL, Slice.first(50)));
        assertEquals(List.of("contest.appeal-filed", "contest.appeal-filed"), stage.journal.actions());
    }

    @Test
    public void listsComeInPagesAndByStateAndInitiative() {
        stage.move(ContestStatus.PUBLISHED);
        appeals.file(valparaiso, CONTEST, new Appeal.Draft(one, "Una"));
        Appeal second = appeals.file(temuco, CONTEST, new Appeal.Draft(two, "Dos"));
        appeals.answer(stage.organizer, CONTEST, 2, REJECTED, Expected.version(second.version()));
        Page<Appeal> page = appeals.list(stage.organizer, CONTEST, ALL, Slice.first(1));
        assertTrue(page.next().isPresent());
        assertEquals(2, page.total().orElseThrow());
        assertEquals(
                List.of(1),
                numbers(
                        stage.organizer,
                        new Appeals.Filter(Optional.of(State.FILED), Optional.empty()),
                        Slice.first(9)));
        assertEquals(
                List.of(2),
                numbers(stage.organizer, new Appeals.Filter(Optional.empty(), Optional.of(two)), Slice.first(9)));
    }

    /** Ley 19.880, arts. 25 and 59: five working days from the day after the notice, here a Thursday in Chile. */
    @Test
    public void theTermIsFiveWorkingDaysUnlessTheContestSaysOtherwise() {
        assertEquals("CONFLICT contest.wrong-status", Refused.key(() -> file(one)));
        stage.move(ContestStatus.PUBLISHED);
        stage.clock.set(Instant.parse("2027-03-12T03:00:00Z"));
        assertEquals("CONFLICT contest.appeal-term-ended", Refused.key(() -> file(one)));
        stage.clock.set(Instant.parse("2027-03-12T02:59:59.999Z"));
        file(one);
        stage.transactions.quietly(manager -> {
            var contest = ContestStore.find(manager, CONTEST).orElseThrow();
            contest.write(appealing(contest.definition(), 2), stage.clock.instant());
            return contest;
        });
        assertEquals(
                "CONFLICT contest.appeal-term-ended",
                Refused.key(() -> appeals.file(temuco, CONTEST, new Appeal.Draft(two, "Tarde"))));
    }

    @Test
    public void anAppealIsAnsweredOnceWithReasons() {
        stage.move(ContestStatus.PUBLISHED);
        Appeal filed = file(one);
        assertEquals(
                Set.of("/state contest.appeal.undecided", "/answer kernel.required"),
                Refused.faults(() -> answer(new Appeal.Answer(State.FILED, " "), filed)));
        assertEquals(
                "PRECONDITION_REQUIRED kernel.precondition-required",
                Refused.key(() -> appeals.answer(stage.organizer, CONTEST, 1, REJECTED, Expected.nothing())));
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> appeals.answer(valparaiso, CONTEST, 1, REJECTED, Expected.anyVersion())));
        stage.clock.set(Instant.parse("2027-04-01T12:00:00Z"));
        Appeal answered = answer(new Appeal.Answer(State.PARTLY_UPHELD, "Se corrige el criterio"), filed);
        assertEquals(State.PARTLY_UPHELD, answered.state());
        assertEquals(Optional.of("Se corrige el criterio"), answered.answer());
        assertEquals(Optional.of(stage.clock.instant()), answered.answeredAt());
        assertTrue(answered.version() > filed.version());
        assertEquals("STALE kernel.stale", Refused.key(() -> answer(REJECTED, filed)));
        assertEquals("CONFLICT contest.appeal-answered", Refused.key(() -> answer(REJECTED, answered)));
        assertEquals(answered, answer(new Appeal.Answer(State.PARTLY_UPHELD, "Se corrige el criterio"), answered));
        assertEquals(
                "CONFLICT contest.appeal-answered",
                Refused.key(() -> appeals.withdraw(valparaiso, CONTEST, 1, Expected.anyVersion())));
        assertEquals(List.of("contest.appeal-filed", "contest.appeal-answered"), stage.journal.actions());
        assertEquals("partly-upheld", stage.journal.changes().get(1).facts().get("state"));
    }

    @Test
    public void anAppealIsWithdrawnUntilAnsweredAndItsNumberIsNotUsedAgain() {
        stage.move(ContestStatus.PUBLISHED);
        Appeal filed = file(one);
        assertEquals("CONFLICT contest.appeal-exists", Refused.key(() -> file(one)));
        assertEquals(
                "PRECONDITION_REQUIRED kernel.precondition-required",
                Refused.key(() -> appeals.withdraw(valparaiso, CONTEST, 1, Expected.nothing())));
        assertEquals(
                "NOT_FOUND contest.appeal-not-found",
                Refused.key(() -> appeals.withdraw(temuco, CONTEST, 1, Expected.anyVersion())));
        appeals.withdraw(quilpue, CONTEST, 1, Expected.version(filed.version()));
        assertEquals("NOT_FOUND contest.appeal-not-found", Refused.key(() -> appeals.get(valparaiso, CONTEST, 1)));
        assertEquals(2, file(one).number());
    }

    @Test
    public void whoWroteAppealsAndAnswersIsFoundAndForgotten() {
        stage.move(ContestStatus.PUBLISHED);
        Appeal filed = file(one);
        answer(REJECTED, filed);
        ContestPersonalData data = new ContestPersonalData(stage.transactions, List.of(new AuthorData()));
        Subject subject = new Subject(valparaiso.account(), valparaiso.username());
        assertEquals(
                "No estoy de acuerdo",
                data.export(stage.admin, subject).get("appeals").get(0).get("grounds"));
        assertEquals(1, data.erase(stage.admin, subject));
        assertEquals(List.of(), data.find(stage.admin, subject));
        Subject author = new Subject(stage.organizer.account(), stage.organizer.username());
        assertEquals(1, data.export(stage.admin, author).get("appeal-answers").size());
    }

    private Appeal file(String initiative) {
        return appeals.file(valparaiso, CONTEST, new Appeal.Draft(initiative, "No estoy de acuerdo"));
    }

    private Appeal answer(Appeal.Answer answer, Appeal seen) {
        return appeals.answer(stage.organizer, CONTEST, seen.number(), answer, Expected.version(seen.version()));
    }

    private List<Integer> numbers(Caller caller, Appeals.Filter filter, Slice slice) {
        return appeals.list(caller, CONTEST, filter, slice).items().stream()
                .map(Appeal::number)
                .toList();
    }

    private static ContestDefinition appealing(ContestDefinition one, int days) {
        return new ContestDefinition(
                one.id(),
                one.title(),
                one.organizer(),
                one.timeZone(),
                one.categories(),
                one.criteria(),
                one.form(),
                one.schedule(),
                one.eligibility(),
                one.panel(),
                one.scoring(),
                one.discrepancyThreshold(),
                one.selection(),
                Optional.of(new AppealRules(days)));
    }
}
