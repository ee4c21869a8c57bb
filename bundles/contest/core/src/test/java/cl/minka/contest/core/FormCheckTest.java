package cl.minka.contest.core;

import static cl.minka.contest.core.Samples.decimal;
import static org.junit.Assert.assertEquals;

import cl.minka.contest.ContestDefinition;
import cl.minka.contest.Criterion;
import cl.minka.contest.Criterion.Justification;
import cl.minka.contest.Criterion.Level;
import cl.minka.contest.EvaluationPhase;
import cl.minka.kernel.jpa.Json;
import cl.minka.kernel.jpa.Refused;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.Test;

public class FormCheckTest {
    @Test
    public void everyFormOfAContestMustAddUpToOne() {
        ContestDefinition sound = Samples.forms("ejemplo-2027");
        assertEquals(Set.of(), faults(sound));
        List<Criterion> less =
                sound.criteria().stream().filter(one -> !one.id().equals("ALC")).toList();
        assertEquals(
                Set.of("/criteria contest.form-weights {category=servicios, phase=blind, sum=0.6}"),
                told(Samples.criteria(sound, less)));
        List<Criterion> blindOnly = sound.criteria().subList(0, 3);
        assertEquals(
                Set.of(
                        "/criteria contest.form-weights {category=gestion, phase=committee, sum=0}",
                        "/criteria contest.form-weights {category=servicios, phase=committee, sum=0}"),
                told(Samples.criteria(sound, blindOnly)));
    }

    /** Contract, section 3, holds for each form: ±1e-9. */
    @Test
    public void aFormMayDifferFromOneByABillionth() {
        assertEquals(Set.of(), faults(committee("1", "0.000000001")));
        assertEquals(Set.of("/criteria contest.form-weights"), faults(committee("1", "0.0000000011")));
        assertEquals(Set.of("/criteria contest.form-weights"), faults(committee("0.9999999989", "0")));
    }

    private static ContestDefinition committee(String... weights) {
        ContestDefinition sound = Samples.forms("ejemplo-2027");
        List<Criterion> criteria = new ArrayList<>(sound.criteria().subList(0, 3));
        for (String weight : weights) {
            criteria.add(Samples.criterion(
                    "JUR" + criteria.size(),
                    weight,
                    EvaluationPhase.COMMITTEE,
                    List.of(),
                    Justification.ALWAYS,
                    false));
        }
        return Samples.criteria(sound, criteria);
    }

    @Test
    public void levelsRulesAndCategoriesAreChecked() {
        Criterion bad = new Criterion(
                "INN",
                "Innovación",
                "",
                decimal("1"),
                decimal("0"),
                decimal("5"),
                decimal("1"),
                List.of(),
                List.of("gestion", "otra", "gestion"),
                List.of(
                        new Level(decimal("0"), "Nada", ""),
                        new Level(decimal("2.5"), "Medio", ""),
                        new Level(decimal("2"), " ", ""),
                        new Level(decimal("2"), "Dos", ""),
                        new Level(decimal("6"), "Más", "")),
                new Justification(Justification.When.LOW, OptionalInt.of(0)),
                false);
        assertEquals(
                new TreeSet<>(Set.of(
                        "/criteria contest.form-weights",
                        "/criteria/0/categories/1 contest.unknown-category",
                        "/criteria/0/categories/2 contest.duplicate-id",
                        "/criteria/0/levels/1/score contest.score.off-step",
                        "/criteria/0/levels/2/score contest.level.order",
                        "/criteria/0/levels/2/label kernel.required",
                        "/criteria/0/levels/3/score contest.level.order",
                        "/criteria/0/levels/4/score contest.score.out-of-range",
                        "/criteria/0/justification/minWords contest.out-of-range")),
                new TreeSet<>(faults(Samples.criteria(Samples.contest("ejemplo-2027"), List.of(bad)))));
    }

    @Test
    public void aTieIsNotBrokenByWhatOnlyTheCommitteeScores() {
        ContestDefinition forms = Samples.forms("ejemplo-2027");
        assertEquals(Set.of(), faults(Samples.tieBreak(forms, List.of("criterion:RES"))));
        assertEquals(
                Set.of("/selection/tieBreak/0 contest.unknown-tie-break"),
                faults(Samples.tieBreak(forms, List.of("criterion:JUR"))));
    }

    /** What was stored before criteria had forms. */
    @Test
    public void anEarlierCriterionIsScoredByAllAndJustified() {
        Criterion sample = Samples.contest("uno").criteria().get(0);
        ObjectNode stored = (ObjectNode) Json.tree(sample);
        stored.remove(List.of("phases", "categories", "levels", "justification", "abstention"));
        assertEquals(sample, Json.read(stored.toString(), Criterion.class));
        assertEquals(List.of(EvaluationPhase.BLIND, EvaluationPhase.COMMITTEE), sample.phases());
        Criterion forms = Samples.forms("uno").criteria().get(0);
        assertEquals(forms, Json.read(Json.write(forms), Criterion.class));
    }

    private static Set<String> faults(ContestDefinition definition) {
        return DefinitionCheck.faults(definition, "amuch"::equals).stream()
                .map(Refused::text)
                .collect(Collectors.toSet());
    }

    private static Set<String> told(ContestDefinition definition) {
        return DefinitionCheck.faults(definition, "amuch"::equals).stream()
                .map(fault -> Refused.text(fault) + " " + new TreeMap<>(fault.arguments()))
                .collect(Collectors.toSet());
    }
}
