package cl.minka.contest.core.selection;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.ContestDefinition;
import cl.minka.contest.Selection;
import cl.minka.contest.Selection.TieBreak;
import cl.minka.contest.SelectionRules;
import cl.minka.contest.core.Samples;
import cl.minka.contest.core.ranking.BlindFigures.Mean;
import cl.minka.kernel.Fault;
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
import org.junit.Test;

public class DecisionTest {
    private static final SomeMunicipalities TERRITORY = new SomeMunicipalities();

    private final List<Contender> contenders = new ArrayList<>();

    /**
     * One award per entity, which keeps that of its highest score (FVMP Bon Govern 2022, basis E6 of the example call);
     * the place that it leaves goes to the next.
     */
    @Test
    public void aMunicipalityKeepsItsBestAwardAndTheNextTakesTheFreedPlace() {
        add("a", "gestion", "05101", 90);
        add("b", "gestion", "13101", 80);
        add("c", "servicios", "05101", 95);
        add("d", "servicios", "09101", 85);
        Selection selection = decide(rules(1, 1, true));
        assertEquals(List.of("b", "c"), ids(selection.winners()));
        assertEquals(List.of("d"), ids(selection.mentions()));
        Selection.Item given = selection.notSelected().get(0);
        assertEquals("a", given.initiative());
        assertEquals(
                "contest.selection.municipality-has-award",
                given.reasons().get(0).code());
        assertEquals("c", given.reasons().get(0).arguments().get("initiative"));
        assertEquals(
                List.of("contest.selection.winner", "contest.selection.freed-place"),
                codes(selection.winners().get(0)));
    }

    @Test
    public void freedPlacesMayMoveAwardsOnUntilNothingChanges() {
        // Valparaíso gives up gestion for servicios; Santiago comes up there and gives up its own second category
        add("a", "gestion", "05101", 90);
        add("b", "gestion", "13101", 89);
        add("c", "gestion", "09101", 70);
        add("d", "servicios", "05101", 95);
        add("e", "servicios", "13101", 94);
        Selection selection = decide(rules(2, 0, true));
        assertEquals(List.of("c", "d", "e"), ids(selection.winners()));
        assertTrue(selection.voidCategories().isEmpty());
    }

    /** Ties by the heaviest criterion, then the next, then who filed first (Chilean tender 3868-17-LE25). */
    @Test
    public void tiesAreBrokenByTheHeaviestCriterionThenTheNextThenWhoFiledFirst() {
        add("a", "gestion", "05101", 80, 4, 3, 10);
        add("b", "gestion", "13101", 80, 4, 4, 20);
        add("c", "gestion", "09101", 80, 5, 2, 30);
        add("d", "gestion", "08101", 80, 4, 3, 5);
        Selection selection = decide(rules(4, 0, false));
        assertEquals(List.of("c", "b", "d", "a"), ids(selection.winners()));
        assertEquals(
                List.of(
                        new TieBreak(
                                List.of("c", "a", "b", "d"),
                                "heaviestCriterion",
                                List.of("INN=5", "INN=4", "INN=4", "INN=4"),
                                true),
                        new TieBreak(
                                List.of("b", "a", "d"), "heaviestCriterion", List.of("RES=4", "RES=3", "RES=3"), true),
                        new TieBreak(
                                List.of("d", "a"),
                                "submittedFirst",
                                List.of("1970-01-01T00:00:05Z #7", "1970-01-01T00:00:10Z #7"),
                                true)),
                selection.tieBreaks());
    }

    @Test
    public void aTieThatNoRuleBreaksIsNotDecidedByTheMachine() {
        add("a", "gestion", "05101", 80, 4, 4, 10);
        add("b", "gestion", "13101", 80, 4, 4, 10);
        Decision decision = new Decision(with(rules(1, 0, false)), contenders, DecisionTest::band);
        assertEquals(Set.of("a", "b"), decision.undecided());
        Selection selection = decision.selection("r");
        assertEquals(List.of("a", "b"), ids(selection.winners()));
        assertEquals(1, selection.winners().get(1).position());
        assertEquals("unresolved", selection.tieBreaks().get(3).rule());
        assertTrue(codes(selection.winners().get(0)).contains("contest.selection.tied-at-boundary"));
        assertEquals(Set.of(), new Decision(with(rules(2, 0, false)), contenders, DecisionTest::band).undecided());
    }

    /** Cut-offs in the manner of IMPACT: 60 of 100 and a minimum for each criterion. */
    @Test
    public void cutOffsAreMetExactlyOrNotAtAll() {
        add("a", "gestion", "05101", 60, 2, 4, 1);
        add("b", "gestion", "13101", 59.999999, 5, 5, 1);
        addRaw("c", "gestion", "09101", 90, new Mean(new BigDecimal("5.9"), 3));
        SelectionRules rules = new SelectionRules(
                20,
                Optional.of(new BigDecimal("60")),
                Optional.of(new BigDecimal("2")),
                3,
                0,
                false,
                BigDecimal.ONE,
                BigDecimal.ZERO,
                List.of());
        Selection selection = decide(rules);
        assertEquals(List.of("a"), ids(selection.winners()));
        assertEquals(
                List.of("contest.selection.below-criterion", "contest.selection.below-minimum"),
                selection.notSelected().stream()
                        .map(item -> item.reasons().get(0).code())
                        .toList());
        assertEquals(
                Map.of("criterion", "INN", "mean", new BigDecimal("1.966667"), "minimum", 2),
                selection.notSelected().get(0).reasons().get(0).arguments());
        assertEquals(
                List.of(new Selection.VoidCategory("servicios", Fault.at("", "contest.selection.void-no-initiatives"))),
                selection.voidCategories());
    }

    @Test
    public void onlyTheShortlistCompetesAndTheCommitteeMustHaveSpoken() {
        contenders.add(contender("a", "gestion", "05101", 90, OptionalDouble.empty(), true));
        contenders.add(contender("b", "gestion", "13101", 80, OptionalDouble.of(70), true));
        contenders.add(contender("c", "gestion", "09101", 99, OptionalDouble.empty(), false));
        SelectionRules rules = new SelectionRules(
                20,
                Optional.empty(),
                Optional.empty(),
                1,
                5,
                false,
                new BigDecimal("0.7"),
                new BigDecimal("0.3"),
                List.of());
        Selection selection = decide(rules);
        assertEquals(List.of("b"), ids(selection.winners()));
        assertEquals(77, selection.winners().get(0).finalScore(), 0);
        assertTrue(selection.mentions().isEmpty());
        assertEquals(
                List.of("a contest.selection.no-committee-score", "c contest.selection.not-shortlisted"),
                selection.notSelected().stream()
                        .map(item ->
                                item.initiative() + " " + item.reasons().get(0).code())
                        .toList());
    }

    @Test
    public void mentionsAreTheBestOfTheRestOverAllCategories() {
        add("a", "gestion", "05101", 90);
        add("b", "gestion", "13101", 70);
        add("c", "servicios", "09101", 95);
        add("d", "servicios", "08101", 85);
        add("e", "servicios", "08102", 80);
        Selection selection = decide(rules(1, 2, false));
        assertEquals(List.of("a", "c"), ids(selection.winners()));
        assertEquals(List.of("d", "e"), ids(selection.mentions()));
        assertEquals(List.of("b"), ids(selection.notSelected()));
    }

    /** Bands of the census of 2017: Juan Fernández (05104) 926, Quilpué (05801) 151,708, Quintero (05107) 31,923. */
    @Test
    public void eachBandOfSizeHasFurtherWinnersAmongWhoDidNotWinInItsCategory() {
        add("a", "gestion", "05801", 95);
        add("b", "gestion", "05104", 60);
        add("c", "servicios", "05107", 90);
        add("d", "servicios", "13101", 85);
        add("e", "servicios", "05107", 80);
        add("f", "gestion", "05104", 50);
        Selection selection = decide(rules(1, 0, false, 1, 0));
        assertEquals(List.of("a", "b", "c", "d", "e"), ids(selection.winners()));
        assertEquals(
                List.of(
                        "contest.selection.winner",
                        "contest.selection.band-winner.small",
                        "contest.selection.winner",
                        "contest.selection.band-winner.large",
                        "contest.selection.band-winner.medium"),
                selection.winners().stream().map(item -> codes(item).get(0)).toList());
        assertEquals(List.of("f"), ids(selection.notSelected()));
        // one award a municipality: Quintero won in its category
        assertEquals(
                List.of("a", "b", "c", "d"), ids(decide(rules(1, 0, true, 1, 0)).winners()));
    }

    @Test
    public void eachCategoryHasItsMentionsBeforeThoseOverAll() {
        add("a", "gestion", "05801", 95);
        add("b", "gestion", "05104", 60);
        add("c", "servicios", "05107", 90);
        add("d", "servicios", "13101", 85);
        add("e", "servicios", "09101", 80);
        add("f", "servicios", "05801", 70);
        Selection selection = decide(rules(1, 1, false, 0, 1));
        assertEquals(List.of("a", "c"), ids(selection.winners()));
        assertEquals(List.of("b", "d", "e"), ids(selection.mentions()));
        assertEquals(
                List.of(
                        "contest.selection.category-mention",
                        "contest.selection.category-mention",
                        "contest.selection.mention"),
                selection.mentions().stream().map(item -> codes(item).get(0)).toList());
        Selection oneEach = decide(rules(1, 5, true, 0, 1));
        assertEquals(List.of("b", "d", "e"), ids(oneEach.mentions()));
        assertEquals(
                List.of("contest.selection.municipality-has-award"),
                codes(oneEach.notSelected().get(0)));
    }

    @Test
    public void aMunicipalityWithTheBestMentionOfTwoCategoriesKeepsTheBetter() {
        add("a", "gestion", "05801", 95);
        add("b", "gestion", "05104", 60);
        add("c", "gestion", "09101", 50);
        add("d", "servicios", "05107", 90);
        add("e", "servicios", "05104", 85);
        Selection selection = decide(rules(1, 0, true, 0, 1));
        assertEquals(List.of("c", "e"), ids(selection.mentions()));
    }

    @Test
    public void aTieAtTheBoundaryOfABandIsNotDecidedByTheMachine() {
        add("a", "gestion", "05801", 95);
        add("b", "gestion", "05104", 60, 4, 4, 10);
        add("c", "gestion", "12201", 60, 4, 4, 10);
        Decision decision = new Decision(with(rules(1, 0, false, 1, 0)), contenders, DecisionTest::band);
        assertEquals(Set.of("b", "c"), decision.undecided());
    }

    private static SizeBand band(String cut) {
        return TERRITORY.find(cut).orElseThrow().sizeBand();
    }

    private Selection decide(SelectionRules rules) {
        return new Decision(with(rules), contenders, DecisionTest::band).selection("r");
    }

    private static ContestDefinition with(SelectionRules rules) {
        ContestDefinition sample = Samples.contest("ejemplo-2027");
        return new ContestDefinition(
                sample.id(),
                sample.title(),
                sample.organizer(),
                sample.timeZone(),
                sample.categories(),
                sample.criteria(),
                sample.form(),
                sample.schedule(),
                sample.eligibility(),
                sample.panel(),
                sample.scoring(),
                sample.discrepancyThreshold(),
                rules);
    }

    private static SelectionRules rules(int winners, int mentions, boolean one) {
        return rules(winners, mentions, one, 0, 0);
    }

    private static SelectionRules rules(int winners, int mentions, boolean one, int bySize, int byCategory) {
        return new SelectionRules(
                20,
                Optional.empty(),
                Optional.empty(),
                winners,
                mentions,
                one,
                BigDecimal.ONE,
                BigDecimal.ZERO,
                List.of("heaviestCriterion", "submittedFirst"),
                bySize,
                byCategory);
    }

    private void add(String id, String category, String cut, double blind) {
        contenders.add(contender(id, category, cut, blind, OptionalDouble.empty(), true));
    }

    private void add(String id, String category, String cut, double blind, int innovation, int results, int second) {
        contenders.add(new Contender(
                id,
                Optional.empty(),
                id,
                category,
                List.of(cut),
                OptionalDouble.of(blind),
                OptionalDouble.empty(),
                Optional.of(Instant.ofEpochSecond(second)),
                7,
                Map.of(
                        "INN", new Mean(BigDecimal.valueOf(innovation), 1),
                        "RES", new Mean(BigDecimal.valueOf(results), 1)),
                true));
    }

    private void addRaw(String id, String category, String cut, double blind, Mean innovation) {
        contenders.add(new Contender(
                id,
                Optional.empty(),
                id,
                category,
                List.of(cut),
                OptionalDouble.of(blind),
                OptionalDouble.empty(),
                Optional.empty(),
                0,
                Map.of("INN", innovation),
                true));
    }

    private static Contender contender(
            String id, String category, String cut, double blind, OptionalDouble committee, boolean shortlisted) {
        return new Contender(
                id,
                Optional.empty(),
                id,
                category,
                List.of(cut),
                OptionalDouble.of(blind),
                committee,
                Optional.empty(),
                0,
                Map.of(),
                shortlisted);
    }

    private static List<String> ids(List<Selection.Item> items) {
        return items.stream().map(Selection.Item::initiative).toList();
    }

    private static List<String> codes(Selection.Item item) {
        return item.reasons().stream().map(Fault::code).toList();
    }
}
