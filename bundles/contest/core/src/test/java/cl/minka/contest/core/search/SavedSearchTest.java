package cl.minka.contest.core.search;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.ContestStatus;
import cl.minka.contest.SavedSearch;
import cl.minka.contest.SearchCheck;
import cl.minka.contest.SearchField;
import cl.minka.contest.SearchScope;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Samples;
import cl.minka.contest.core.Stage;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.Grant;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.privacy.PersonalData.Subject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class SavedSearchTest {
    private final Databases database;
    private Stage stage;
    private SearchManager searches;
    private Caller other;

    public SavedSearchTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void prepare() {
        stage = new Stage(database, Samples.contest(Stage.CONTEST), ContestStatus.EVALUATION);
        searches = new SearchManager(stage.transactions, stage.accounts, stage.territory, stage.clock);
        other = stage.accounts.caller("otra", Grant.of(Role.ORGANIZER, "amuch"));
    }

    @Test
    public void aSearchIsSavedFoundChangedAndRemoved() {
        SavedSearch saved = save("buenas", "average>=70", true);
        assertEquals("organizadora", saved.owner());
        assertEquals(saved, searches.get(other, Stage.CONTEST, "buenas"));
        SavedSearch changed = searches.update(
                stage.organizer, Stage.CONTEST, "buenas", draft("buenas", "average>=80", true), version(saved));
        assertEquals("average>=80", changed.search());
        assertEquals(
                "kernel.stale",
                refusal(() -> searches.update(
                        stage.organizer, Stage.CONTEST, "buenas", draft("buenas", "agua", true), version(saved))));
        assertEquals(
                "kernel.precondition-required",
                refusal(() -> searches.delete(stage.organizer, Stage.CONTEST, "buenas", Expected.nothing())));
        searches.delete(stage.organizer, Stage.CONTEST, "buenas", version(changed));
        assertEquals("contest.search-not-found", refusal(() -> searches.get(other, Stage.CONTEST, "buenas")));
        assertEquals(
                List.of("contest.search-saved", "contest.search-changed", "contest.search-deleted"),
                stage.journal.actions());
        Change first = stage.journal.changes().get(0);
        assertEquals("contests/" + Stage.CONTEST + "/searches/buenas", first.resource());
        assertEquals("true", first.facts().get("shared"));
    }

    @Test
    public void whatIsNotSharedIsThereForItsOwnerOnly() {
        SavedSearch mine = save("mias", "agua", false);
        save("todas", "riego", true);
        assertEquals(List.of("mias", "todas"), names(stage.organizer));
        assertEquals(List.of("todas"), names(other));
        assertEquals("contest.search-not-found", refusal(() -> searches.get(other, Stage.CONTEST, "mias")));
        assertEquals(
                "contest.search.unknown-saved",
                check(other, "saved:mias").faults().get(0).code());
        assertEquals(List.of(), check(stage.organizer, "saved:mias").faults());
        assertEquals(
                "contest.search-not-found",
                refusal(() -> searches.delete(other, Stage.CONTEST, "mias", version(mine))));
        assertThrows(Forbidden.class, () -> searches.delete(other, Stage.CONTEST, "todas", Expected.anyVersion()));
        searches.delete(stage.admin, Stage.CONTEST, "todas", Expected.anyVersion());
        assertEquals(
                "contest.search-name-taken",
                refusal(() -> searches.create(other, Stage.CONTEST, draft("mias", "riego", true))));
    }

    @Test
    public void whatOthersUseIsNotBroken() {
        save("base", "agua", true);
        save("encima", "saved:base riego", true);
        Refusal refused = assertThrows(
                Refusal.class, () -> searches.delete(stage.organizer, Stage.CONTEST, "base", Expected.anyVersion()));
        assertEquals("contest.search-used", refused.key());
        assertEquals("encima", refused.arguments().get("users"));
        assertEquals(
                "contest.search-used",
                refusal(() -> searches.update(
                        stage.organizer, Stage.CONTEST, "base", draft("base", "agua", false), Expected.anyVersion())));
        assertEquals(
                "contest.search-used",
                refusal(() -> searches.update(
                        stage.organizer,
                        Stage.CONTEST,
                        "base",
                        new SavedSearch.Draft("base", SearchScope.EVALUATORS, "eva", true, ""),
                        Expected.anyVersion())));
        Refusal cycle = assertThrows(
                Refusal.class,
                () -> searches.update(
                        stage.organizer,
                        Stage.CONTEST,
                        "base",
                        draft("base", "saved:encima", true),
                        Expected.anyVersion()));
        assertEquals("contest.search-cycle", cycle.key());
        assertEquals("encima", cycle.arguments().get("users"));
        assertEquals(
                "contest.search-cycle",
                refusal(() -> searches.update(
                        stage.organizer,
                        Stage.CONTEST,
                        "base",
                        draft("base", "-saved:base", true),
                        Expected.anyVersion())));
        searches.delete(stage.organizer, Stage.CONTEST, "encima", Expected.anyVersion());
        searches.delete(stage.organizer, Stage.CONTEST, "base", Expected.anyVersion());
    }

    @Test
    public void whatIsWrongIsToldAtOnce() {
        InvalidInput refused = assertThrows(
                InvalidInput.class,
                () -> searches.create(
                        stage.organizer,
                        Stage.CONTEST,
                        new SavedSearch.Draft("Mal Nombre", SearchScope.INITIATIVES, " ", true, "x".repeat(1_001))));
        assertEquals(
                List.of("/name", "/search", "/description"),
                refused.faults().stream().map(fault -> fault.pointer()).toList());
        assertEquals("contest.search.unknown-field", fault(draft("a", "averaje>1", true)));
        save("mias", "agua", false);
        assertEquals("contest.search.uses-private", fault(draft("a", "saved:mias", true)));
        assertEquals("contest.search.unknown-saved", fault(draft("a", "saved:a", true)));
        assertEquals(
                "contest.search.name-fixed",
                assertThrows(
                                InvalidInput.class,
                                () -> searches.update(
                                        stage.organizer,
                                        Stage.CONTEST,
                                        "mias",
                                        draft("otro", "agua", false),
                                        Expected.anyVersion()))
                        .faults()
                        .get(0)
                        .code());
    }

    @Test
    public void savedSearchesAreUsedInNestedOnes() {
        String first = stage.initiative("A", "gestion", "13101");
        stage.evaluator("eva-1", 5);
        stage.assignments.add(stage.organizer, Stage.CONTEST, first, "eva-1");
        save("de-gestion", "category:gestion", true);
        assertEquals(1, count("initiative:(saved:de-gestion)"));
        assertEquals(0, count("initiative:(-set:de-gestion)"));
        assertEquals(
                "contest.search.unknown-saved",
                searches.check(stage.organizer, Stage.CONTEST, SearchScope.EVALUATORS, "saved:de-gestion")
                        .faults()
                        .get(0)
                        .code());
    }

    private long count(String search) {
        return stage.assignments
                .list(
                        stage.organizer,
                        Stage.CONTEST,
                        new cl.minka.contest.Assignments.Filter(
                                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(search)),
                        Slice.first(10))
                .total()
                .orElseThrow();
    }

    @Test
    public void theFieldsThatAreToldAreThoseThatAreUnderstood() {
        for (SearchScope scope : SearchScope.values()) {
            for (SearchField field : searches.fields(stage.organizer, Stage.CONTEST, scope)) {
                for (String example : field.examples()) {
                    if (field.type() != SearchField.Type.SAVED) {
                        SearchCheck check = searches.check(stage.organizer, Stage.CONTEST, scope, example);
                        assertEquals(scope + " " + example, List.of(), check.faults());
                    }
                }
            }
        }
        Caller municipality = stage.accounts.caller("municipio-05101", Grant.of(Role.MUNICIPALITY, "05101"));
        Set<String> open = searches.fields(municipality, Stage.CONTEST, SearchScope.INITIATIVES).stream()
                .map(SearchField::name)
                .collect(Collectors.toSet());
        assertTrue(open.containsAll(Set.of("title", "status", "answer.resumen", "appeal")));
        assertTrue(Set.of("average", "rank", "code", "evaluator", "score.INN", "outcome", "saved", "cleared").stream()
                .noneMatch(open::contains));
        assertThrows(Forbidden.class, () -> searches.fields(municipality, Stage.CONTEST, SearchScope.EVALUATORS));
        stage.move(ContestStatus.PUBLISHED);
        assertTrue(searches.fields(municipality, Stage.CONTEST, SearchScope.INITIATIVES).stream()
                .anyMatch(field -> field.name().equals("outcome")));
    }

    @Test
    public void whatIsHeldOfAPersonIsToldAndErased() {
        save("mias", "agua", false);
        save("todas", "riego", true);
        SearchData data = new SearchData();
        Subject subject = new Subject(stage.organizer.account(), "organizadora");
        stage.transactions.quietly(manager -> {
            assertEquals(2, data.find(manager, subject).get(0).records());
            assertEquals(2, data.export(manager, subject).get("saved-searches").size());
            return data.erase(manager, subject);
        });
        assertEquals(List.of("todas"), names(stage.organizer));
        assertEquals(
                "#" + stage.organizer.account(),
                searches.get(other, Stage.CONTEST, "todas").owner());
    }

    private List<String> names(Caller caller) {
        return searches.list(caller, Stage.CONTEST, Slice.first(10)).items().stream()
                .map(SavedSearch::name)
                .toList();
    }

    private SearchCheck check(Caller caller, String search) {
        return searches.check(caller, Stage.CONTEST, SearchScope.INITIATIVES, search);
    }

    private String fault(SavedSearch.Draft draft) {
        return assertThrows(InvalidInput.class, () -> searches.create(stage.organizer, Stage.CONTEST, draft))
                .faults()
                .get(0)
                .code();
    }

    private SavedSearch save(String name, String search, boolean shared) {
        return searches.create(stage.organizer, Stage.CONTEST, draft(name, search, shared));
    }

    private static SavedSearch.Draft draft(String name, String search, boolean shared) {
        return new SavedSearch.Draft(name, SearchScope.INITIATIVES, search, shared, "");
    }

    private static Expected version(SavedSearch saved) {
        return Expected.version(saved.version());
    }

    private static String refusal(org.junit.function.ThrowingRunnable work) {
        return assertThrows(Refusal.class, work).key();
    }
}
