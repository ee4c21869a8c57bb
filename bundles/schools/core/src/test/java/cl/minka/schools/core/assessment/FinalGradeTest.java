package cl.minka.schools.core.assessment;

import static org.junit.Assert.assertEquals;

import cl.minka.schools.assessment.GradeDraft;
import cl.minka.schools.assessment.Instrument;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** The rule as {@code Assessments} states it; the examples are computed by hand. */
public class FinalGradeTest {
    private static final Instrument TEST = instrument("test", "0.3", null);
    private static final Instrument WORK = instrument("work", "0.7", null);
    private static final Instrument AGAIN = instrument("again", "1", "test");
    private static final Instrument LETTER = instrument("letter", "0", null);

    /** 0.3 · 3.5 + 0.7 · 5.0 = 4.55, which is 4.6. */
    @Test
    public void theMeanByWeightIsRoundedHalfUp() {
        assertEquals("4.6", of(List.of(TEST, WORK), Map.of("test", "3.5", "work", "5.0")));
    }

    /** 0.3 · 3.2 + 0.7 · 4.2 = 3.90: what is not quite 4.0 does not become it. */
    @Test
    public void nothingIsRoundedOnTheWay() {
        assertEquals("3.9", of(List.of(TEST, WORK), Map.of("test", "3.2", "work", "4.2")));
        // (4.0 + 4.0 + 3.8) / 3 = 3.933…
        assertEquals(
                "3.9",
                of(
                        List.of(instrument("a", "1", null), instrument("b", "1", null), instrument("c", "1", null)),
                        Map.of("a", "4.0", "b", "4.0", "c", "3.8")));
    }

    /** 0.3 · 6.0 + 0.7 · 5.0 = 5.3; a recovery that went worse, 2.0, leaves 0.3 · 3.5 + 0.7 · 5.0 = 4.55. */
    @Test
    public void aRecoveryReplacesTheGradeWhereItIsBetter() {
        List<Instrument> all = List.of(TEST, WORK, AGAIN);
        assertEquals("5.3", of(all, Map.of("test", "3.5", "work", "5.0", "again", "6.0")));
        assertEquals("4.6", of(all, Map.of("test", "3.5", "work", "5.0", "again", "2.0")));
        assertEquals("5.3", of(all, Map.of("work", "5.0", "again", "6.0")));
    }

    @Test
    public void aGradeThatCountsMustBeThere() {
        assertEquals("", of(List.of(TEST, WORK), Map.of("work", "5.0")));
        assertEquals("5.0", of(List.of(LETTER, WORK), Map.of("work", "5.0")));
        assertEquals("", of(List.of(LETTER), Map.of("letter", "5.0")));
    }

    private static String of(List<Instrument> instruments, Map<String, String> grades) {
        Map<String, GradeDraft> drafts = new HashMap<>();
        grades.forEach((id, grade) -> drafts.put(
                id,
                new GradeDraft(Optional.of(new BigDecimal(grade)), Optional.empty(), Optional.empty(), "", Map.of())));
        return new FinalGrade(instruments)
                .of(drafts)
                .finalGrade()
                .map(BigDecimal::toPlainString)
                .orElse("");
    }

    private static Instrument instrument(String id, String weight, String recoveryOf) {
        return new Instrument(
                id,
                id,
                Instrument.Kind.TEST,
                new BigDecimal(weight),
                List.of(),
                Optional.empty(),
                Optional.ofNullable(recoveryOf));
    }
}
