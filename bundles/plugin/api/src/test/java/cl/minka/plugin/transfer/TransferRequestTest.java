package cl.minka.plugin.transfer;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import cl.minka.plugin.transfer.Match.Reason;
import cl.minka.plugin.transfer.Municipality.Point;
import cl.minka.plugin.transfer.StagePlan.Stage;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.Test;

public final class TransferRequestTest {
    private static final Subject NEED = subject(Subject.Kind.NEED, "n", "waste");
    private static final Subject PRACTICE = subject(Subject.Kind.PRACTICE, "p", "waste");

    @Test
    public void putsItselfInOrder() {
        Map<String, Double> indicators = new LinkedHashMap<>(Map.of("z", 1.0));
        indicators.put("a", 2.0);
        TransferRequest request = TransferRequest.solve(
                NEED,
                Optional.empty(),
                List.of(municipality("b", indicators), municipality("a", Map.of())),
                5,
                Map.of());
        assertEquals(
                List.of("a", "b"),
                request.candidates().stream().map(Municipality::id).toList());
        assertEquals(
                List.of("a", "z"),
                new ArrayList<>(request.candidates().get(1).indicators().keySet()));
        assertThrows(
                UnsupportedOperationException.class,
                () -> request.candidates().get(1).indicators().put("k", 1.0));
    }

    @Test
    public void checksWhatItIsMadeOf() {
        Municipality one = municipality("a", Map.of());
        List<Municipality> candidates = List.of(one);
        refuses(() -> TransferRequest.solve(PRACTICE, Optional.empty(), candidates, 5, Map.of()));
        refuses(() -> TransferRequest.spread(NEED, Optional.empty(), candidates, 5, Map.of()));
        refuses(() -> TransferRequest.solve(NEED, Optional.of(one), candidates, 5, Map.of()));
        refuses(() -> TransferRequest.solve(NEED, Optional.empty(), List.of(one, one), 5, Map.of()));
        refuses(() -> TransferRequest.solve(NEED, Optional.empty(), candidates, 0, Map.of()));
        refuses(() -> municipality("a", Map.of("x", Double.NaN)));
        refuses(() -> new Point(91, 0));
        refuses(() -> new Point(Double.NaN, 0));
        refuses(() -> new Reason("x", 1, Double.POSITIVE_INFINITY, 1, ""));
        refuses(() -> new Match("a", Optional.empty(), Optional.empty(), 2, List.of(new Reason("x", 1, 1, 1, ""))));
        refuses(() -> new StagePlan(List.of()));
        refuses(() -> new Stage(StagePlan.Name.ADAPT, 0, 0, List.of()));
    }

    @Test
    public void aPracticeSpreadsToThoseWhoLackIt() {
        Municipality has = new Municipality(
                "a",
                "",
                List.of(),
                "",
                "",
                Optional.empty(),
                OptionalDouble.empty(),
                Map.of(),
                0,
                true,
                List.of(),
                List.of());
        Municipality lacks = municipality("b", Map.of());
        List<Municipality> both = List.of(has, lacks);
        assertEquals(
                List.of(lacks),
                TransferRequest.spread(PRACTICE, Optional.empty(), both, 5, Map.of())
                        .eligible());
        assertEquals(
                both,
                TransferRequest.solve(NEED, Optional.empty(), both, 5, Map.of()).eligible());
    }

    /** Thirty months: six to understand, eighteen of learning with their middle at twelve, six of sharing. */
    @Test
    public void theUsualPlanHasTheRhythmOfUrbact() {
        assertEquals(
                List.of(26, 52, 26, 26),
                StagePlan.usual().stages().stream().map(Stage::weeks).toList());
    }

    /** From Nashville to Los Angeles, 2887.26 km on a sphere of 6372.8 km (Rosetta Code, "Haversine formula"). */
    @Test
    public void measuresOverTheGlobe() {
        Point nashville = new Point(36.12, -86.67);
        Point losAngeles = new Point(33.94, -118.40);
        double published = 2887.2599506071106 / 6372.8 * 6371.0088;
        assertEquals(published, nashville.kilometres(losAngeles), 1e-9);
        assertEquals(nashville.kilometres(losAngeles), losAngeles.kilometres(nashville), 0);
        assertEquals(0, nashville.kilometres(nashville), 0);
        assertEquals(Math.PI * 6371.0088, new Point(0, 0).kilometres(new Point(0, 180)), 1e-9);
    }

    @Test
    public void topicsAreSharedByJaccard() {
        Subject two = new Subject(Subject.Kind.NEED, "n", List.of("waste", "water"), Map.of(), Map.of());
        Subject three = new Subject(Subject.Kind.PRACTICE, "p", List.of("water", "air", "sea"), Map.of(), Map.of());
        assertEquals(0.25, two.topicsShared(three), 0);
        Subject none = new Subject(Subject.Kind.NEED, "n", List.of(), Map.of(), Map.of());
        assertEquals(0, none.topicsShared(none), 0);
    }

    @Test
    public void numbersAreWrittenAsInChile() {
        assertEquals("1.234.567,9", Figures.of(1234567.89, 1));
        assertEquals("-0,5", Figures.of(-0.5, 2));
        assertEquals("100", Figures.of(99.999, 1));
        assertEquals("0", Figures.of(-0.001, 1));
    }

    /** What reads the properties of strategies knows one set of names. */
    @Test
    public void bothKindsAreDescribedAlike() throws ReflectiveOperationException {
        assertEquals(
                described(cl.minka.plugin.scoring.StrategyDescription.class), described(StrategyDescription.class));
    }

    private static Map<String, Object> described(Class<?> annotation) throws ReflectiveOperationException {
        Map<String, Object> described = new TreeMap<>();
        described.put("prefix", annotation.getField("PREFIX_").get(null));
        for (Method property : annotation.getDeclaredMethods()) {
            described.put(property.getName(), String.valueOf(property.getDefaultValue()));
        }
        return described;
    }

    static Municipality municipality(String id, Map<String, Double> indicators) {
        return new Municipality(
                id,
                "",
                List.of(),
                "",
                "",
                Optional.empty(),
                OptionalDouble.empty(),
                indicators,
                0,
                false,
                List.of(),
                List.of());
    }

    private static Subject subject(Subject.Kind kind, String id, String topic) {
        return new Subject(kind, id, List.of(topic), Map.of("title", "t"), Map.of());
    }

    private static void refuses(org.junit.function.ThrowingRunnable made) {
        assertThrows(IllegalArgumentException.class, made);
    }
}
