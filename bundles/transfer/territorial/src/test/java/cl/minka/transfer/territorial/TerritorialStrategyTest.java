package cl.minka.transfer.territorial;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.plugin.testkit.TransferContract;
import cl.minka.plugin.transfer.Match;
import cl.minka.plugin.transfer.Match.Reason;
import cl.minka.plugin.transfer.Matched;
import cl.minka.plugin.transfer.Municipality;
import cl.minka.plugin.transfer.Municipality.Point;
import cl.minka.plugin.transfer.Subject;
import cl.minka.plugin.transfer.TransferRequest;
import cl.minka.plugin.transfer.TransferRequest.Purpose;
import cl.minka.plugin.transfer.TransferStrategy;
import cl.minka.plugin.transfer.Unmatched;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.Test;

public final class TerritorialStrategyTest extends TransferContract {
    private static final Subject NEED = new Subject(Subject.Kind.NEED, "n", List.of(), Map.of(), Map.of());
    private static final Subject PRACTICE = new Subject(Subject.Kind.PRACTICE, "p", List.of(), Map.of(), Map.of());

    /** Centroids of communes: regions 05 (borders on 04, 13, 06), 13, 09, 12. */
    private static final Municipality VALPARAISO =
            municipality("05101", "05", List.of("04", "06", "13"), new Point(-33.1302, -71.5713), 0.9);

    private static final Municipality VINA = municipality("05109", "05", List.of(), new Point(-33.0274, -71.5186), 1);
    private static final Municipality JUAN_FERNANDEZ =
            municipality("05104", "05", List.of(), new Point(-33.7668, -80.7915), 0.1);
    private static final Municipality SANTIAGO =
            municipality("13101", "13", List.of(), new Point(-33.4538, -70.6591), 1);
    private static final Municipality TEMUCO =
            municipality("09101", "09", List.of(), new Point(-38.6727, -72.6676), 0.8);
    private static final Municipality PUNTA_ARENAS =
            municipality("12101", "12", List.of(), new Point(-53.3983, -71.4795), 0.5);

    @Override
    protected TransferStrategy strategy() {
        return new TerritorialStrategy();
    }

    @Override
    protected Set<Purpose> purposes() {
        return Set.of(Purpose.SOLVE_NEED, Purpose.SPREAD_PRACTICE);
    }

    @Test
    public void nearFirstAndIslandsLast() {
        Matched matched = ask(Map.of(), PUNTA_ARENAS, TEMUCO, SANTIAGO, JUAN_FERNANDEZ, VINA);
        assertEquals(
                List.of("05109", "13101", "05104", "09101", "12101"),
                matched.matches().stream().map(Match::municipality).toList());
    }

    /**
     * By hand, at distances along a meridian of a sphere of radius 6371.0088: 100 km are 0.8993203637 degrees, and halve what 0 km
     * are worth: 100·(0.3·1 + 0.5·0.5 + 0.2·0.4) = 63.
     */
    @Test
    public void theFormulaByHand() {
        double degrees = Math.toDegrees(100 / 6371.0088);
        Municipality origin = municipality("a", "01", List.of("02"), new Point(0, 0), 0.9);
        List<Match> matches = matched(
                        origin,
                        Map.of(),
                        municipality("b", "01", List.of(), new Point(degrees, 0), 0.4),
                        municipality("c", "02", List.of(), new Point(2 * degrees, 0), 1),
                        municipality("d", "03", List.of(), new Point(0, 0), 0))
                .matches();
        assertEquals(
                List.of("b", "d", "c"),
                matches.stream().map(Match::municipality).toList());
        assertEquals(63, matches.get(0).score(), 1e-9);
        assertEquals(50, matches.get(1).score(), 1e-9);
        assertEquals(100 * (0.3 * 0.5 + 0.5 * 0.25 + 0.2 * 0.9), matches.get(2).score(), 1e-9);
        Reason distance = matches.get(0).reasons().get(1);
        assertEquals("Está a 100 km en línea recta.", distance.text());
        assertEquals(100, distance.value(), 1e-9);
        assertEquals(25, distance.contribution(), 1e-9);
    }

    @Test
    public void whatIsNotKnownGivesItsWeightToTheRest() {
        Municipality lost = new Municipality(
                "x",
                "05",
                List.of(),
                "",
                "",
                Optional.empty(),
                OptionalDouble.empty(),
                Map.of(),
                0,
                false,
                List.of(),
                List.of());
        Municipality nowhere = new Municipality(
                "y",
                "",
                List.of(),
                "",
                "",
                Optional.empty(),
                OptionalDouble.empty(),
                Map.of(),
                0,
                false,
                List.of(),
                List.of());
        Matched matched = ask(Map.of(), lost, nowhere);
        assertEquals(1, matched.matches().size());
        Reason only = matched.matches().get(0).reasons().get(0);
        assertEquals(1, only.weight(), 0);
        assertEquals(100, matched.matches().get(0).score(), 1e-9);
        assertEquals(
                List.of(
                        "Municipios de los que no se conoce dónde están: 1.",
                        "Municipios con algún dato que falta, cuyo peso se repartió entre los demás: 1."),
                matched.warnings());
    }

    @Test
    public void parametersTurnTheFormula() {
        Matched flat = ask(Map.of("bordering", 1.0, "weights", Map.of("distance", 0.0, "connectivity", 0.0)), SANTIAGO);
        assertEquals(100, flat.matches().get(0).score(), 1e-9);
        double near =
                ask(Map.of("halfDistance", 50.0), SANTIAGO).matches().get(0).score();
        double far =
                ask(Map.of("halfDistance", 500.0), SANTIAGO).matches().get(0).score();
        assertTrue(near + " " + far, near < far);
        Unmatched refused = (Unmatched) strategy()
                .match(TransferRequest.solve(
                        NEED, Optional.of(VALPARAISO), List.of(VINA), 9, Map.of("weights", Map.of("sea", 1.0))));
        assertEquals("weights.sea no existe.", refused.detail());
    }

    @Test
    public void theOriginMustBeSomewhere() {
        Unmatched refused =
                (Unmatched) strategy().match(TransferRequest.solve(NEED, Optional.empty(), List.of(VINA), 9, Map.of()));
        assertEquals(Unmatched.Reason.ORIGIN_UNKNOWN, refused.reason());
    }

    @Test
    public void whoHasThePracticeIsLeftOut() {
        Municipality has = new Municipality(
                "z",
                "05",
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
        Matched matched = (Matched) strategy()
                .match(TransferRequest.spread(PRACTICE, Optional.of(VALPARAISO), List.of(has, VINA), 9, Map.of()));
        assertEquals(
                List.of("05109"),
                matched.matches().stream().map(Match::municipality).toList());
        assertEquals(
                List.of("Municipios que no se consideraron, porque ya tienen la práctica: 1."), matched.warnings());
        Matched solved = ask(Map.of("solvedOnly", true), has, VINA);
        assertEquals(
                List.of("z"), solved.matches().stream().map(Match::municipality).toList());
    }

    private Matched ask(Map<String, Object> parameters, Municipality... candidates) {
        return matched(VALPARAISO, parameters, candidates);
    }

    private Matched matched(Municipality origin, Map<String, Object> parameters, Municipality... candidates) {
        return (Matched)
                strategy().match(TransferRequest.solve(NEED, Optional.of(origin), List.of(candidates), 9, parameters));
    }

    private static Municipality municipality(
            String id, String region, List<String> borders, Point point, double connectivity) {
        return new Municipality(
                id,
                region,
                borders,
                "",
                "",
                Optional.of(point),
                OptionalDouble.of(connectivity),
                Map.of(),
                0,
                false,
                List.of(),
                List.of());
    }
}
