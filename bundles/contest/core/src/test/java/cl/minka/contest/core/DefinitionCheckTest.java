package cl.minka.contest.core;

import static org.junit.Assert.assertEquals;

import cl.minka.contest.Category;
import cl.minka.contest.ContestDefinition;
import cl.minka.contest.Criterion;
import cl.minka.contest.Eligibility;
import cl.minka.contest.FormField;
import cl.minka.contest.Panel;
import cl.minka.contest.ScoringChoice;
import cl.minka.contest.SelectionRules;
import cl.minka.kernel.jpa.Refused;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;

public class DefinitionCheckTest {
    @Test
    public void aSoundContestHasNoFault() {
        assertEquals(Set.of(), faults(Samples.contest("ejemplo-2027")));
    }

    /** Contract, section 3: weights must add up to 1 (±1e-9). */
    @Test
    public void weightsMayDifferFromOneByABillionth() {
        assertEquals(Set.of(), faults(weights("0.6", "0.400000001")));
        assertEquals(Set.of("/criteria contest.weights"), faults(weights("0.6", "0.4000000011")));
    }

    @Test
    public void everyFaultIsToldAtOnce() {
        ContestDefinition sound = Samples.contest("ejemplo-2027");
        ContestDefinition bad = new ContestDefinition(
                "Malo!",
                " ",
                "99999",
                sound.timeZone(),
                List.of(new Category("a b", "A"), new Category("c", "C"), new Category("c", "C")),
                List.of(
                        criterion("INN", "0.5", "5", "5", "1"),
                        criterion("RES", "0.5", "0", "5", "2"),
                        criterion("SOS", "-0.1", "0", "5", "0")),
                List.of(new FormField("title", "", FormField.Type.TEXT, OptionalInt.of(0), false, true, List.of())),
                sound.schedule(),
                new Eligibility(0, -1, false, 1_000_001),
                new Panel(0, 0, false, false),
                new ScoringChoice("Mean value", Map.of()),
                Optional.of(new BigDecimal("101")),
                new SelectionRules(
                        0,
                        Optional.of(new BigDecimal("-1")),
                        Optional.empty(),
                        1,
                        -1,
                        false,
                        new BigDecimal("0.5"),
                        new BigDecimal("0.6"),
                        List.of("coin", "criterion:INN", "criterion:NO")));
        assertEquals(
                Set.of(
                        "/id contest.bad-id",
                        "/title kernel.required",
                        "/organizer contest.unknown-organization",
                        "/categories/0/id contest.bad-part-id",
                        "/categories/2/id contest.duplicate-id",
                        "/criteria/0/max contest.criterion.range",
                        "/criteria/1/step contest.criterion.step",
                        "/criteria/2/step contest.criterion.step",
                        "/criteria/2/weight contest.out-of-range",
                        "/form/0/id contest.field.reserved-id",
                        "/form/0/label kernel.required",
                        "/form/0/maxWords contest.out-of-range",
                        "/eligibility/maxPerMunicipality contest.out-of-range",
                        "/eligibility/minMonthsRunning contest.out-of-range",
                        "/eligibility/reentryBanEditions contest.out-of-range",
                        "/panel/evaluationsPerInitiative contest.out-of-range",
                        "/panel/maxLoad contest.out-of-range",
                        "/scoring/strategy contest.bad-strategy-id",
                        "/discrepancyThreshold contest.out-of-range",
                        "/selection/shortlist contest.out-of-range",
                        "/selection/mentions contest.out-of-range",
                        "/selection/minimumScore contest.out-of-range",
                        "/selection/blindWeight contest.weights",
                        "/selection/tieBreak/0 contest.unknown-tie-break",
                        "/selection/tieBreak/2 contest.unknown-tie-break"),
                faults(bad));
    }

    private static Set<String> faults(ContestDefinition definition) {
        return DefinitionCheck.faults(definition, "amuch"::equals).stream()
                .map(Refused::text)
                .collect(Collectors.toSet());
    }

    private static ContestDefinition weights(String first, String second) {
        ContestDefinition sound = Samples.contest("ejemplo-2027");
        return new ContestDefinition(
                sound.id(),
                sound.title(),
                sound.organizer(),
                sound.timeZone(),
                sound.categories(),
                List.of(criterion("INN", first, "0", "5", "1"), criterion("RES", second, "0", "5", "0.5")),
                sound.form(),
                sound.schedule(),
                sound.eligibility(),
                sound.panel(),
                sound.scoring(),
                sound.discrepancyThreshold(),
                sound.selection());
    }

    private static Criterion criterion(String id, String weight, String min, String max, String step) {
        return new Criterion(
                id,
                "Criterio " + id,
                "",
                new BigDecimal(weight),
                new BigDecimal(min),
                new BigDecimal(max),
                new BigDecimal(step));
    }
}
