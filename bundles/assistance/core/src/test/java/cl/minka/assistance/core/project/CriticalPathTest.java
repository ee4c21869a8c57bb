package cl.minka.assistance.core.project;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import cl.minka.assistance.project.Milestone;
import cl.minka.assistance.project.PlannedMilestone;
import cl.minka.kernel.InvalidInput;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.Test;

public class CriticalPathTest {
    /** The example of the article on PERT in the English Wikipedia, expected times in hundredths of a day. */
    private static final List<Milestone> PUBLISHED = List.of(
            milestone("a", 400),
            milestone("b", 533),
            milestone("c", 517, "a"),
            milestone("d", 633, "a"),
            milestone("e", 517, "b", "c"),
            milestone("f", 450, "d"),
            milestone("g", 517, "e"));

    @Test
    public void slackAndCriticalPathArePublishedOnes() {
        Map<String, PlannedMilestone> plan = plan(PUBLISHED);
        assertEquals(1951, plan.get("g").earlyFinish());
        assertEquals(384, plan.get("b").slack());
        assertEquals(468, plan.get("d").slack());
        assertEquals(468, plan.get("f").slack());
        assertEquals(
                List.of("a", "c", "e", "g"),
                plan.values().stream()
                        .filter(PlannedMilestone::critical)
                        .map(one -> one.milestone().key())
                        .sorted()
                        .toList());
    }

    @Test
    public void lateTimesOfTheExample() {
        Map<String, PlannedMilestone> plan = plan(PUBLISHED);
        assertEquals(868, plan.get("d").lateStart());
        assertEquals(1501, plan.get("f").lateStart());
        assertEquals(917, plan.get("e").earlyStart());
        assertEquals(1951, plan.get("f").lateFinish());
    }

    @Test
    public void aCircleIsNamed() {
        InvalidInput refused = assertThrows(
                InvalidInput.class,
                () -> new CriticalPath(List.of(
                        milestone("free", 1), milestone("a", 1, "c"), milestone("b", 1, "a"), milestone("c", 1, "b"))));
        assertEquals("a ← c ← b ← a", refused.faults().get(0).arguments().get("circle"));
    }

    @Test
    public void nothingIsPlannedOfNothing() {
        assertEquals(Map.of(), plan(List.of()));
    }

    @Test
    public void whatTakesNoDaysBeginsAndEndsTheSameDay() {
        PlannedMilestone one = new CriticalPath(List.of(milestone("obra", 2), milestone("entrega", 0, "obra")))
                .plan(offset -> Optional.of(LocalDate.of(2027, 3, 1).plusDays(offset)))
                .get(1);
        assertEquals(Optional.of(LocalDate.of(2027, 3, 3)), one.from());
        assertEquals(one.from(), one.to());
    }

    private static Map<String, PlannedMilestone> plan(List<Milestone> milestones) {
        return new CriticalPath(milestones)
                .plan(offset -> Optional.empty()).stream()
                        .collect(Collectors.toMap(one -> one.milestone().key(), one -> one));
    }

    private static Milestone milestone(String key, int days, String... after) {
        return new Milestone(key, key, days, List.of(after), Optional.empty());
    }
}
