package cl.minka.practices.core.catalogue;

import static org.junit.Assert.assertEquals;

import cl.minka.contest.Category;
import cl.minka.contest.Contest;
import cl.minka.contest.ContestDefinition;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.Contests;
import cl.minka.contest.FormField;
import cl.minka.contest.Initiative;
import cl.minka.contest.InitiativeDraft;
import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.Initiatives;
import cl.minka.contest.Results;
import cl.minka.contest.Selection;
import cl.minka.contest.Selections;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Slice;
import cl.minka.kernel.journal.Event;
import cl.minka.kernel.jpa.PostedNotices;
import cl.minka.kernel.jpa.Refused;
import cl.minka.practices.CostBand;
import cl.minka.practices.Practice;
import cl.minka.practices.PracticeSheet;
import cl.minka.practices.Practices;
import cl.minka.practices.core.Databases;
import cl.minka.practices.core.World;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class ContestIntakeTest {
    private static final Instant PUBLISHED = Instant.parse("2027-02-20T15:00:00Z");

    private final Databases database;
    private final PostedNotices posted = new PostedNotices();
    private World world;
    private ContestIntake intake;

    public ContestIntakeTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void clear() {
        world = new World(database);
        intake = new ContestIntake(world.transactions, world.municipalities, world.accounts, posted, world.clock);
    }

    @Test
    public void winnersAndMentionsBecomeDraftsOnceWhenTheContestIsThere() {
        assertEquals("UNAVAILABLE practices.contest-absent", Refused.key(() -> intake.accept(List.of(published()))));
        bind();
        intake.accept(List.of(published()));
        intake.accept(List.of(published()));
        List<Practice> drafts = all();
        assertEquals(
                List.of("Feria de oficios", "Reciclaje en barrios"),
                drafts.stream().map(one -> one.sheet().title()).toList());
        assertEquals(1, posted.taken().size());
        Practice winner = drafts.get(1);
        PracticeSheet sheet = winner.sheet();
        assertEquals(Optional.of(new Practice.Origin("2027", "w")), winner.origin());
        assertEquals(
                List.of(new Practice.Recognition(
                        "Concurso 2027", "winner", "Medio ambiente", LocalDate.parse("2027-02-20"))),
                winner.recognitions());
        assertEquals("05101", sheet.municipality());
        assertEquals(List.of("05109"), sheet.partners());
        assertEquals(List.of("Medio ambiente"), sheet.topics());
        assertEquals("Mucha basura.", sheet.problem());
        assertEquals("Separamos en origen.\n\nLogros:\nMenos toneladas.", sheet.solution());
        assertEquals(CostBand.UP_TO_20_MILLION, sheet.cost().orElseThrow().band());
        assertEquals(
                List.of(),
                world.practices
                        .list(world.nobody, Practices.Filter.none(), Slice.first(9))
                        .items());
    }

    @Test
    public void onlyItsMunicipalityPublishesItUnlessTheConsentIsRecorded() {
        bind();
        intake.accept(List.of(published()));
        Practice draft = all().get(1);
        PracticeSheet open = draft.sheet().published(true);
        assertEquals(
                "CONFLICT practices.consent-missing",
                Refused.key(() -> world.practices.put(world.organizer, draft.id(), open, Expected.anyVersion())));
        StewardshipManager stewardship = new StewardshipManager(world.transactions, world.accounts, world.clock);
        world.practices.put(world.valparaiso, draft.id(), open, Expected.anyVersion());
        assertEquals(true, stewardship.consent(world.valparaiso, draft.id()).given());
        world.practices.put(world.organizer, draft.id(), draft.sheet(), Expected.anyVersion());
        world.practices.put(world.organizer, draft.id(), open, Expected.anyVersion());
        stewardship.say(world.valparaiso, draft.id(), false, "", Expected.anyVersion());
        assertEquals(
                "CONFLICT practices.consent-missing",
                Refused.key(() -> world.practices.put(world.organizer, draft.id(), open, Expected.anyVersion())));
    }

    private List<Practice> all() {
        return world.practices
                .list(world.organizer, Practices.Filter.none(), Slice.first(9))
                .items();
    }

    private static Event published() {
        return new Event(
                1, PUBLISHED, "contest.status-changed", "contests/2027", "amuch", 0, Map.of("to", "published"));
    }

    private void bind() {
        ContestDefinition definition = new ContestDefinition(
                "2027",
                "Concurso 2027",
                "amuch",
                null,
                List.of(new Category("ma", "Medio ambiente")),
                List.of(),
                List.of(
                        field("diagnostico", "Diagnóstico", FormField.Type.TEXT),
                        field("que-se-hizo", "Qué se hizo", FormField.Type.TEXT),
                        field("logros", "Logros", FormField.Type.TEXT),
                        field("monto", "Presupuesto total", FormField.Type.INTEGER),
                        field("plano", "Plano", FormField.Type.FILE)),
                null,
                null,
                null,
                null,
                Optional.empty(),
                null);
        Contest contest = new Contest(definition, ContestStatus.PUBLISHED, Optional.of(1), PUBLISHED, PUBLISHED, 1);
        Results results = new Results(
                "2027",
                "Concurso 2027",
                PUBLISHED,
                2,
                2,
                List.of(item("w", "Reciclaje en barrios", "05101")),
                List.of(item("m", "Feria de oficios", "09101")),
                List.of());
        intake.contests = answering(Contests.class, "get", Map.of("2027", contest));
        intake.selections = answering(Selections.class, "results", Map.of("2027", results));
        intake.initiatives = answering(
                Initiatives.class,
                "get",
                Map.of(
                        "w", initiative("w", "Reciclaje en barrios", List.of("05101", "05109"), answers()),
                        "m", initiative("m", "Feria de oficios", List.of("09103"), Map.of())));
    }

    private static Map<String, Object> answers() {
        return Map.of(
                "diagnostico", "Mucha basura.",
                "que-se-hizo", "Separamos en origen.",
                "logros", "Menos toneladas.",
                "monto", new BigDecimal("9000000"),
                "plano", "plano.pdf");
    }

    private static FormField field(String id, String label, FormField.Type type) {
        return new FormField(id, label, type, OptionalInt.empty(), false, true, List.of());
    }

    private static Selection.Item item(String id, String title, String cut) {
        return new Selection.Item(
                id, Optional.empty(), title, "ma", List.of(cut), 1, 0, OptionalDouble.empty(), 0, List.of());
    }

    private static Initiative initiative(
            String id, String title, List<String> municipalities, Map<String, Object> answers) {
        return new Initiative(
                id,
                "2027",
                Optional.empty(),
                new InitiativeDraft(
                        title,
                        Optional.of("ma"),
                        municipalities,
                        answers,
                        Optional.empty(),
                        List.of(),
                        Optional.empty()),
                InitiativeStatus.ADMITTED,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                PUBLISHED,
                PUBLISHED,
                1);
    }

    /** A service of which one method answers, by its last argument. */
    private static <S> S answering(Class<S> type, String name, Map<String, Object> answers) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    if (!method.getName().equals(name)) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return answers.get((String) given[given.length - 1]);
                }));
    }
}
