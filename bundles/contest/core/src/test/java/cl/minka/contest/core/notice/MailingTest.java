package cl.minka.contest.core.notice;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.ContestStatus;
import cl.minka.contest.Mailing;
import cl.minka.contest.SearchScope;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Samples;
import cl.minka.contest.core.Stage;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.Grant;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.PostedNotices;
import cl.minka.kernel.notice.Notice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class MailingTest {
    private final Databases database;
    private final PostedNotices posted = new PostedNotices();
    private Stage stage;
    private MailingManager mailings;

    public MailingTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void prepare() {
        stage = new Stage(database, Samples.contest(Stage.CONTEST), ContestStatus.EVALUATION);
        mailings = new MailingManager(stage.transactions, stage.accounts, stage.territory, posted, stage.clock);
        stage.accounts.caller("municipio-05101", Grant.of(Role.MUNICIPALITY, "05101"));
        stage.accounts.caller("municipio-13101", Grant.of(Role.MUNICIPALITY, "13101"));
    }

    @Test
    public void aProposalStoresAndSendsNothing() {
        stage.initiative("A", "gestion", "05101");
        stage.initiative("B", "gestion", "05101");
        stage.initiative("C", "servicios", "13101");
        Mailing proposal = mailings.propose(
                stage.organizer, Stage.CONTEST, order(SearchScope.INITIATIVES, "category:gestion", "{{ titulo }}"));
        assertEquals(1, proposal.recipients());
        assertEquals(List.of(new Mailing.Recipient("municipio-05101", "Persona municipio-05101")), proposal.first());
        assertEquals(
                "Hola Persona municipio-05101: Iniciativa A; Iniciativa B",
                proposal.example().orElseThrow().text());
        assertEquals("Aviso de " + title(), proposal.example().orElseThrow().subject());
        assertEquals(Optional.empty(), proposal.id());
        assertEquals(List.of(), posted.taken());
        assertEquals(
                List.of(),
                mailings.list(stage.organizer, Stage.CONTEST, Slice.first(10)).items());
    }

    @Test
    public void eachRecipientGetsOneNoticeAndTheJournalIsToldHowMany() {
        stage.initiative("A", "gestion", "05101");
        stage.initiative("B", "gestion", "05101");
        stage.initiative("C", "servicios", "13101");
        Mailing.Order order = order(SearchScope.INITIATIVES, "status:admitted", "{{titulo}}");
        Mailing sent = mailings.send(stage.organizer, Stage.CONTEST, order);
        assertEquals(2, sent.recipients());
        List<Notice> all = posted.taken();
        assertEquals(2, all.size());
        Notice notice = all.get(0);
        assertEquals("contest.notice.mailing", notice.key());
        assertEquals(
                "Hola Persona municipio-05101: Iniciativa A; Iniciativa B",
                notice.arguments().get("text"));
        assertEquals(Optional.of("contest-mailing/" + sent.id().orElseThrow() + "/" + notice.account()), notice.once());
        Change change = stage.journal.changes().get(0);
        assertEquals("contest.mailing-sent", change.action());
        assertEquals(Map.of("over", "initiatives", "search", "status:admitted", "recipients", "2"), change.facts());
        Mailing kept = mailings.list(stage.organizer, Stage.CONTEST, Slice.first(10))
                .items()
                .get(0);
        assertEquals(order, kept.order());
        assertEquals(List.of(), kept.first());
        assertEquals(Optional.of("organizadora"), kept.sentBy());
        assertEquals(
                kept, mailings.get(stage.organizer, Stage.CONTEST, sent.id().orElseThrow()));
    }

    @Test
    public void evaluatorsAreToldOfTheirOwnWorkAndNotWhoPresents() {
        String first = stage.initiative("A", "gestion", "13101");
        String second = stage.initiative("B", "gestion", "13101");
        stage.evaluator("eva-1", 5);
        Caller second1 = stage.evaluator("eva-2", 5);
        stage.assignments.add(stage.organizer, Stage.CONTEST, first, "eva-1");
        stage.assignments.add(stage.organizer, Stage.CONTEST, second, "eva-1");
        stage.assignments.recuse(
                second1,
                stage.assignments
                        .add(stage.organizer, Stage.CONTEST, first, "eva-2")
                        .id(),
                "Lo conozco");
        Mailing one = mailings.propose(
                stage.organizer, Stage.CONTEST, order(SearchScope.EVALUATORS, "pending>0", "faltan {{pendientes}}"));
        assertEquals("Hola Persona eva-1: faltan 2", one.example().orElseThrow().text());
        assertEquals(1, one.recipients());
        Mailing both = mailings.send(
                stage.organizer, Stage.CONTEST, order(SearchScope.ASSIGNMENTS, "initiative:A", "{{codigo}}"));
        assertEquals(2, both.recipients());
        String code = both.example().orElseThrow().text().substring("Hola Persona eva-1: ".length());
        assertTrue(code, code.matches("[A-Z0-9]{6}"));
        List<Notice> all = posted.taken();
        Notice recused = all.stream()
                .filter(notice -> notice.account() == second1.account())
                .findFirst()
                .orElseThrow();
        assertEquals("Hola Persona eva-2: …", recused.arguments().get("text"));
        assertFalse(all.toString().contains("Iniciativa"));
        assertEquals("", recused.organization());
    }

    @Test
    public void placeholdersThatWouldTellTooMuchAreRefused() {
        stage.initiative("A", "gestion", "13101");
        stage.evaluator("eva-1", 5);
        assertEquals("/text contest.mailing.bad-placeholder", fault(SearchScope.EVALUATORS, "{{titulo}}"));
        assertEquals("/text contest.mailing.bad-placeholder", fault(SearchScope.ASSIGNMENTS, "{{titulo}}"));
        assertEquals("/text contest.mailing.bad-placeholder", fault(SearchScope.INITIATIVES, "{{codigo}}"));
        assertEquals("/text contest.mailing.bad-placeholder", fault(SearchScope.INITIATIVES, "{{pendientes}}"));
        assertEquals("/text contest.mailing.bad-placeholder", fault(SearchScope.INITIATIVES, "{{municipio}}"));
        assertEquals("/to/over contest.mailing.bad-scope", fault(SearchScope.EVALUATIONS, "x"));
        stage.move(ContestStatus.SCREENING);
        assertEquals("/text contest.mailing.bad-placeholder", fault(SearchScope.ASSIGNMENTS, "{{codigo}}"));
        assertEquals("/text contest.mailing.bad-placeholder", fault(SearchScope.EVALUATORS, "{{pendientes}}"));
        assertEquals(List.of(), posted.taken());
    }

    @Test
    public void whatIsWrongOrFindsNobodyIsRefused() {
        InvalidInput refused = assertThrows(
                InvalidInput.class,
                () -> mailings.send(
                        stage.organizer,
                        Stage.CONTEST,
                        new Mailing.Order(SearchScope.INITIATIVES, " ", "a\nb", "x".repeat(5_001))));
        assertEquals(
                List.of("/to/search", "/text", "/subject"),
                refused.faults().stream().map(fault -> fault.pointer()).toList());
        assertEquals(
                "contest.mailing-to-nobody",
                assertThrows(
                                Refusal.class,
                                () -> mailings.send(
                                        stage.organizer, Stage.CONTEST, order(SearchScope.INITIATIVES, "nadie", "x")))
                        .key());
        assertEquals(
                "/to/search",
                assertThrows(
                                InvalidInput.class,
                                () -> mailings.propose(
                                        stage.organizer, Stage.CONTEST, order(SearchScope.INITIATIVES, "nada:x", "x")))
                        .faults()
                        .get(0)
                        .pointer());
        Caller municipality = stage.accounts.caller("municipio-05101");
        assertThrows(Forbidden.class, () -> mailings.list(municipality, Stage.CONTEST, Slice.first(1)));
        assertEquals(
                "contest.mailing-not-found",
                assertThrows(Refusal.class, () -> mailings.get(stage.organizer, Stage.CONTEST, "no"))
                        .key());
    }

    private String fault(SearchScope over, String text) {
        var first = assertThrows(
                        InvalidInput.class,
                        () -> mailings.propose(stage.organizer, Stage.CONTEST, order(over, "x", text)))
                .faults()
                .get(0);
        return first.pointer() + " " + first.code();
    }

    private static String title() {
        return Samples.contest(Stage.CONTEST).title();
    }

    private static Mailing.Order order(SearchScope over, String search, String text) {
        return new Mailing.Order(over, search, "Aviso de {{concurso}}", "Hola {{nombre}}: " + text);
    }
}
