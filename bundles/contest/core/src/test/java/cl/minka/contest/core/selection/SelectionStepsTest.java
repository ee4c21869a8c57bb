package cl.minka.contest.core.selection;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.PublicationRules;
import cl.minka.contest.PublicationRules.FeedbackRules;
import cl.minka.contest.PublicationRules.Scores;
import cl.minka.contest.Selection;
import cl.minka.contest.SelectionChoices;
import cl.minka.contest.SelectionChoices.DeclaredVoid;
import cl.minka.contest.SelectionChoices.Departure;
import cl.minka.contest.SelectionChoices.Outcome;
import cl.minka.contest.SelectionRules;
import cl.minka.contest.core.Samples;
import cl.minka.contest.core.ranking.BlindFigures.Mean;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.jpa.SomeMunicipalities;
import cl.minka.kernel.territory.SizeBand;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;

/** The way to a decision, what a person decides otherwise, and what of it is published. */
public class SelectionStepsTest {
    private static final SomeMunicipalities TERRITORY = new SomeMunicipalities();

    private final List<Contender> contenders = new ArrayList<>();
    private SelectionRules rules = rules("0.6", "0.4", 1, 1, false, Optional.empty());

    /** The sum of the contract: 0.6 × 81.25 + 0.4 × 70 = 76.75. */
    @Test
    public void scoresAreJoinedWithTheirNumbers() {
        add("a", "gestion", "05101", 81.25, 70, true);
        Selection.Step step = only(told(SelectionChoices.none()), "score");
        assertEquals("contest.step.score", step.told().code());
        assertEquals(
                Map.of(
                        "title", "a",
                        "blindWeight", new BigDecimal("0.6"),
                        "blind", new BigDecimal("81.25"),
                        "committeeWeight", new BigDecimal("0.4"),
                        "committee", 70,
                        "score", new BigDecimal("76.75")),
                step.told().arguments());
        assertEquals(Optional.of("gestion"), step.category());
    }

    @Test
    public void everyPhaseIsToldInOrderAndCountsFromOne() {
        rules = rules("0.6", "0.4", 1, 1, true, Optional.of(new BigDecimal("60")));
        add("a", "gestion", "05101", 90, 80, true);
        add("b", "gestion", "13101", 90, 80, true);
        add("c", "servicios", "13101", 95, 95, true);
        add("d", "gestion", "09101", 61, 50, true);
        add("e", "gestion", "08101", 50, 0, false);
        add("f", "gestion", "08101", 70, 0, false);
        Selection selection = told(SelectionChoices.none());
        assertEquals(
                List.of(
                        "shortlist",
                        "cut-off",
                        "not-shortlisted",
                        "score",
                        "score",
                        "score",
                        "score",
                        "cut-off",
                        "tie-break",
                        "tie-break",
                        "tie-break",
                        "order",
                        "order",
                        "winner",
                        "winner",
                        "gave-up"),
                selection.steps().stream().map(Selection.Step::kind).toList());
        for (int i = 0; i < selection.steps().size(); i++) {
            assertEquals(i + 1, selection.steps().get(i).number());
        }
        Selection.Step low = selection.steps().get(1);
        assertEquals(List.of("e"), low.initiatives());
        assertEquals(
                Map.of("title", "e", "score", 50, "minimum", 60), low.told().arguments());
        // 0.6 × 61 + 0.4 × 50 = 56.6
        assertEquals(
                Map.of("title", "d", "score", new BigDecimal("56.6"), "minimum", 60),
                selection.steps().get(7).told().arguments());
        Selection.Step tie = selection.steps().get(10);
        assertEquals("contest.step.tie-by-submission", tie.told().code());
        assertEquals(
                List.of("1970-01-01T00:00:01Z", "1970-01-01T00:00:02Z"),
                tie.details().subList(0, 2).stream()
                        .map(detail -> detail.arguments().get("at"))
                        .toList());
        assertEquals("contest.step.tie-broken", tie.details().get(2).code());
        Selection.Step gaveUp = selection.steps().get(15);
        assertEquals(List.of("b"), gaveUp.initiatives());
        assertEquals("c", gaveUp.told().arguments().get("kept"));
    }

    /** FVMP Bon Govern 2022, basis E6: one award an entity; the place that it leaves goes to the next. */
    @Test
    public void whoGivesUpAndWhoMovesUpIsTold() {
        rules = rules("1", "0", 1, 0, true, Optional.empty());
        add("a", "gestion", "05101", 90, 0, true);
        add("b", "gestion", "13101", 80, 0, true);
        add("c", "servicios", "05101", 95, 0, true);
        List<String> awards = told(SelectionChoices.none()).steps().stream()
                .filter(step -> Set.of("gave-up", "moved-up", "winner").contains(step.kind()))
                .map(step -> step.kind() + " " + step.initiatives().get(0))
                .toList();
        assertEquals(List.of("gave-up a", "moved-up b", "winner b", "winner c"), awards);
    }

    @Test
    public void aCategoryIsDeclaredVoidWithAReason() {
        rules = rules("1", "0", 1, 1, false, Optional.empty());
        add("a", "gestion", "05101", 90, 0, true);
        add("b", "servicios", "13101", 80, 0, true);
        SelectionChoices choices =
                new SelectionChoices(List.of(new DeclaredVoid("gestion", "Sin calidad suficiente")), List.of());
        Selection selection = told(choices);
        assertEquals(List.of("b"), ids(selection.winners()));
        assertEquals("a mention is still possible", List.of("a"), ids(selection.mentions()));
        assertEquals("gestion", selection.voidCategories().get(0).category());
        Selection.Step step = only(selection, "void-category");
        assertEquals("contest.selection.void-declared", step.details().get(0).code());
        assertEquals("Sin calidad suficiente", step.details().get(0).arguments().get("reason"));
        assertEquals(
                Set.of(
                        "/voidCategories/0/category contest.unknown-category",
                        "/voidCategories/0/reason kernel.required",
                        "/voidCategories/2/category contest.duplicate-id",
                        "/departures/0/reason kernel.too-long"),
                texts(ChoiceCheck.faults(
                        terms(),
                        new SelectionChoices(
                                List.of(
                                        new DeclaredVoid("otra", " "),
                                        new DeclaredVoid("gestion", "x"),
                                        new DeclaredVoid("gestion", "x")),
                                List.of(new Departure("a", Outcome.MENTION, "x".repeat(501)))))));
    }

    @Test
    public void aDepartureChangesWhoAndIsTold() {
        rules = rules("1", "0", 1, 0, false, Optional.empty());
        add("a", "gestion", "05101", 90, 0, true);
        add("b", "gestion", "13101", 80, 0, true);
        Selection selection = told(new SelectionChoices(
                List.of(),
                List.of(
                        new Departure("a", Outcome.NOT_SELECTED, "Se retira por escrito"),
                        new Departure("b", Outcome.WINNER, "Ocupa su lugar"))));
        assertEquals(List.of("b"), ids(selection.winners()));
        assertEquals(2, selection.winners().get(0).position());
        assertEquals(
                "contest.selection.departure",
                selection.winners().get(0).reasons().get(0).code());
        assertEquals(
                List.of("contest.step.departure.winner.not-selected", "contest.step.departure.not-selected.winner"),
                selection.steps().stream()
                        .filter(step -> step.kind().equals("departure"))
                        .map(step -> step.told().code())
                        .toList());
        Selection none =
                told(new SelectionChoices(List.of(), List.of(new Departure("a", Outcome.NOT_SELECTED, "Se retira"))));
        assertEquals(
                "contest.selection.void-by-departure",
                none.voidCategories().get(0).reason().code());
    }

    @Test
    public void aDepartureGivesNoMoreThanTheRules() {
        rules = rules("1", "0", 1, 0, true, Optional.empty());
        add("a", "gestion", "05101", 90, 0, true);
        add("b", "gestion", "13101", 80, 0, true);
        add("c", "servicios", "13101", 80, 0, true);
        contenders.add(new Contender(
                "n",
                Optional.empty(),
                "n",
                "servicios",
                List.of("09101"),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                0,
                Map.of(),
                true));
        assertEquals(
                Set.of(
                        "/departures contest.departure.too-many-winners",
                        "/departures contest.departure.municipality-twice"),
                faults(new Departure("b", Outcome.WINNER, "x")));
        assertEquals(
                Set.of("/departures contest.departure.too-many-mentions"),
                faults(new Departure("a", Outcome.MENTION, "x")));
        assertEquals(
                Set.of(
                        "/departures/0/outcome contest.departure.same",
                        "/departures/1/initiative contest.departure.unknown-initiative",
                        "/departures/2/outcome contest.departure.not-evaluated"),
                faults(
                        new Departure("a", Outcome.WINNER, "x"),
                        new Departure("z", Outcome.WINNER, "x"),
                        new Departure("n", Outcome.WINNER, "x")));
    }

    @Test
    public void whatIsNotPublishedIsNowhereInTheResults() {
        add("a", "gestion", "05101", 90.125, 80.5, true);
        add("b", "gestion", "13101", 70.25, 60.75, true);
        add("c", "gestion", "09101", 50.375, 40.25, true);
        add("d", "servicios", "08101", 95.5, 91.5, true);
        Selection selection = told(SelectionChoices.none());
        PublicationRules none = publication(Scores.NONE, false);
        Veil veil = Veil.of(none);
        List<Selection.Item> winners = veil.items(selection.winners(), terms().categories());
        VeiledSteps steps = new VeiledSteps(none, terms().categories(), selection);
        String all =
                winners + " " + veil.items(selection.mentions(), terms().categories()) + steps.of(selection.steps());
        for (String hidden : List.of(
                "90.125",
                "80.5",
                "86.275",
                "95.5",
                "91.5",
                "93.9",
                "70.25",
                "position=1",
                "position=2",
                "order=",
                "score=",
                "title=c")) {
            assertFalse(hidden + " in " + all, all.contains(hidden));
        }
        assertTrue(all, all.contains("contest.published.winner.plain"));
        List<Selection.Step> left = steps.of(selection.steps());
        assertEquals(left.size(), left.get(left.size() - 1).number());
        assertEquals(
                List.of("shortlist", "winner", "winner", "mention"),
                left.stream().map(Selection.Step::kind).toList());
    }

    @Test
    public void onlyWhoIsHonouredIsNamedUnlessAllScoresArePublished() {
        add("a", "gestion", "05101", 90, 80, true);
        add("b", "gestion", "13101", 70, 60, true);
        add("c", "gestion", "09101", 50, 40, true);
        Selection selection = told(SelectionChoices.none());
        VeiledSteps awarded = new VeiledSteps(publication(Scores.AWARDED, true), terms().categories(), selection);
        Set<String> named = awarded.of(selection.steps()).stream()
                .flatMap(step -> step.initiatives().stream())
                .collect(Collectors.toSet());
        assertEquals(Set.of("a", "b"), named);
        assertFalse(awarded.isWhole());
        VeiledSteps all = new VeiledSteps(publication(Scores.ALL, true), terms().categories(), selection);
        assertEquals(selection.steps(), all.of(selection.steps()));
        // a departure of who is not honoured is told without its title
        Selection departed =
                told(new SelectionChoices(List.of(), List.of(new Departure("a", Outcome.NOT_SELECTED, "Se retira"))));
        List<Selection.Step> left =
                new VeiledSteps(publication(Scores.AWARDED, true), terms().categories(), departed).of(departed.steps());
        Selection.Step told = left.stream()
                .filter(step -> step.kind().equals("departure"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "contest.published.departure.winner.not-selected", told.told().code());
        assertEquals(Map.of("reason", "Se retira"), told.told().arguments());
        assertFalse(left.toString(), left.toString().contains("title=a"));
    }

    @Test
    public void hiddenScoresChangeTheOrderToOneThatTellsNothing() {
        rules = rules("1", "0", 2, 0, false, Optional.empty());
        add("z", "gestion", "05101", 90, 0, true);
        add("m", "gestion", "13101", 80, 0, true);
        Selection selection = told(SelectionChoices.none());
        assertEquals(List.of("z", "m"), ids(selection.winners()));
        Veil veil = Veil.of(publication(Scores.NONE, true));
        assertEquals(List.of("m", "z"), ids(veil.items(selection.winners(), terms().categories())));
        Veil usual = Veil.of(PublicationRules.USUAL);
        assertEquals(selection.winners(), usual.items(selection.winners(), terms().categories()));
    }

    /** Blind and final score with the weights would tell the committee's. */
    @Test
    public void withoutTheCommitteesScoreTheFinalOneIsHiddenWhereItCounts() {
        FeedbackRules rulesOf = new FeedbackRules(true, true, true, false, true);
        assertFalse(Veil.of(rulesOf, true).scores());
        assertTrue(Veil.of(rulesOf, false).scores());
    }

    private Selection told(SelectionChoices choices) {
        return new Decision(terms(), contenders, SelectionStepsTest::band, choices).told("r");
    }

    private Set<String> faults(Departure... departures) {
        SelectionChoices choices = new SelectionChoices(List.of(), List.of(departures));
        return texts(new Decision(terms(), contenders, SelectionStepsTest::band, choices).faults());
    }

    private static Set<String> texts(List<cl.minka.kernel.Fault> faults) {
        return faults.stream().map(Refused::text).collect(Collectors.toSet());
    }

    private static SizeBand band(String cut) {
        return TERRITORY.find(cut).orElseThrow().sizeBand();
    }

    private Terms terms() {
        return Terms.of(Samples.contest("ejemplo-2027").with(rules));
    }

    private static PublicationRules publication(Scores scores, boolean positions) {
        return new PublicationRules(scores, positions, PublicationRules.USUAL.feedback());
    }

    private static Selection.Step only(Selection selection, String kind) {
        List<Selection.Step> all = selection.steps().stream()
                .filter(step -> step.kind().equals(kind))
                .toList();
        assertEquals(1, all.size());
        return all.get(0);
    }

    private static SelectionRules rules(
            String blind, String committee, int winners, int mentions, boolean one, Optional<BigDecimal> minimum) {
        return new SelectionRules(
                20,
                minimum,
                Optional.empty(),
                winners,
                mentions,
                one,
                new BigDecimal(blind),
                new BigDecimal(committee),
                List.of("heaviestCriterion", "submittedFirst"));
    }

    private void add(String id, String category, String cut, double blind, double committee, boolean shortlisted) {
        contenders.add(new Contender(
                id,
                Optional.empty(),
                id,
                category,
                List.of(cut),
                OptionalDouble.of(blind),
                OptionalDouble.of(committee),
                Optional.of(Instant.ofEpochSecond(contenders.size() + 1)),
                7,
                Map.of("INN", new Mean(BigDecimal.valueOf(4), 1), "RES", new Mean(BigDecimal.valueOf(4), 1)),
                shortlisted));
    }

    private static List<String> ids(List<Selection.Item> items) {
        return items.stream().map(Selection.Item::initiative).toList();
    }
}
