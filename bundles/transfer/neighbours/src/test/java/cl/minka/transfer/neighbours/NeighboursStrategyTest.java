package cl.minka.transfer.neighbours;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.plugin.testkit.Territory;
import cl.minka.plugin.testkit.TransferContract;
import cl.minka.plugin.transfer.Match;
import cl.minka.plugin.transfer.Match.Reason;
import cl.minka.plugin.transfer.Matched;
import cl.minka.plugin.transfer.Matching;
import cl.minka.plugin.transfer.Municipality;
import cl.minka.plugin.transfer.Subject;
import cl.minka.plugin.transfer.TransferRequest;
import cl.minka.plugin.transfer.TransferRequest.Purpose;
import cl.minka.plugin.transfer.TransferStrategy;
import cl.minka.plugin.transfer.Unmatched;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.Test;

public final class NeighboursStrategyTest extends TransferContract {
    private static final String TEMUCO = "09101";
    private static final Subject NEED = new Subject(Subject.Kind.NEED, "n", List.of(), Map.of(), Map.of());
    private static final Subject PRACTICE = new Subject(Subject.Kind.PRACTICE, "p", List.of(), Map.of(), Map.of());

    @Override
    protected TransferStrategy strategy() {
        return new NeighboursStrategy();
    }

    @Override
    protected Set<Purpose> purposes() {
        return Set.of(Purpose.SOLVE_NEED, Purpose.SPREAD_PRACTICE);
    }

    @Override
    protected Map<String, Object> parameters() {
        return Map.of("number", 500.0);
    }

    /**
     * By hand: x is 4, 6, 4, 6 (mean 5, deviation 1) and y is 0, 0, 10, 10 (mean 5, deviation 5), so that the four stand at (±1, ±1).
     * From (−1, −1) the distances are 2, 2 and √8; rebased 0.7071, 0.7071 and 1.
     */
    @Test
    public void fourCornersOfASquare() {
        List<Match> matches = matches(square(Map.of()));
        assertEquals(List.of("b", "c", "d"), ids(matches));
        double rebased = 2 / Math.sqrt(8);
        assertEquals(100 * (1 - rebased), matches.get(0).score(), 1e-9);
        assertEquals(100 * (1 - rebased), matches.get(1).score(), 1e-9);
        assertEquals(0, matches.get(2).score(), 1e-9);
        Reason x = matches.get(0).reasons().get(0);
        assertEquals("x", x.factor());
        assertEquals(0.5, x.weight(), 1e-12);
        assertEquals(2, x.value(), 1e-12);
        assertEquals(50 - 100 * rebased, x.contribution(), 1e-9);
        assertEquals("x: 6, frente a 4 en el municipio de origen (2 desviaciones de diferencia).", x.text());
        assertEquals(50, matches.get(0).reasons().get(1).contribution(), 1e-9);
    }

    /** With x three times as heavy the distances are √12, √4 and √16. */
    @Test
    public void weightsStretchTheSquare() {
        List<Match> matches = matches(square(Map.of("weights", Map.of("x", 3.0))));
        assertEquals(List.of("c", "b", "d"), ids(matches));
        assertEquals(50, matches.get(0).score(), 1e-9);
        assertEquals(100 * (1 - Math.sqrt(12) / 4), matches.get(1).score(), 1e-9);
        List<Match> withoutX = matches(square(Map.of("weights", Map.of("x", 0.0))));
        assertEquals(List.of("b", "c", "d"), ids(withoutX));
        assertEquals(100, withoutX.get(0).score(), 1e-9);
    }

    /** SINIM's indicators of 2023 for 24 municipalities; distances computed apart, by the formula, in another language. */
    @Test
    public void temucosNeighboursAreTheCapitalsOfTheSouth() throws IOException {
        List<Match> matches = matches(sinim(Map.of("number", 30.0)));
        assertEquals(List.of("07101", "16101", "10101", "06101", "13110"), ids(matches.subList(0, 5)));
        assertScores(matches, "07101", 86.420673, "16101", 84.160914, "10101", 83.64766, "05104", 14.915295);
        assertScores(matches, "01405", 19.030608, "01402", 0);
        List<Match> robust = matches(sinim(Map.of("number", 30.0, "standardisation", "robust")));
        assertScores(robust, "16101", 83.699589, "07101", 81.93552, "10101", 79.288474, "01405", 10.94913, "13123", 0);
        List<Match> capped = matches(sinim(Map.of("number", 30.0, "cap", 1.5)));
        assertScores(capped, "07101", 80.683916, "16101", 77.469495, "01402", 3.545304, "05104", 1.459006, "13123", 0);
    }

    @Test
    public void whatIsMissingIsSaid() throws IOException {
        Matched matched = (Matched) strategy().match(sinim(Map.of("number", 30.0)));
        Match camina = of(matched.matches(), "01402");
        Reason known = camina.reasons().get(camina.reasons().size() - 1);
        assertEquals("known", known.factor());
        assertEquals(5.0 / 6, known.value(), 1e-12);
        assertTrue(known.text(), known.text().startsWith("Se comparó el 83 % del peso"));
        assertTrue(matched.warnings().toString(), matched.warnings().get(0).endsWith("el resto se escaló: 2."));
        Matched strict = (Matched) strategy().match(sinim(Map.of("number", 30.0, "minimumKnown", 1.0)));
        assertEquals(matched.matches().size() - 2, strict.matches().size());
        assertTrue(strict.warnings().toString(), strict.warnings().get(0).endsWith("de los mismos indicadores: 2."));
    }

    @Test
    public void unitsDoNotMatter() throws IOException {
        TransferRequest request = sinim(Map.of("number", 30.0));
        List<Municipality> thousands = request.candidates().stream()
                .map(NeighboursStrategyTest::inThousands)
                .toList();
        List<Match> before = matches(request);
        List<Match> after = matches(TransferRequest.solve(
                NEED, request.origin().map(NeighboursStrategyTest::inThousands), thousands, 500, request.parameters()));
        assertEquals(ids(before), ids(after));
        for (int n = 0; n < before.size(); n++) {
            assertEquals(before.get(n).score(), after.get(n).score(), 1e-9);
        }
    }

    /** The farthest stays the farthest, however far: an extreme value beyond the cap moves nobody. */
    @Test
    public void beyondTheCapNothingMoves() {
        List<Double> far = new ArrayList<>();
        for (double extreme : new double[] {1e6, 1e9}) {
            List<Municipality> many = new ArrayList<>();
            for (int n = 0; n < 40; n++) {
                many.add(municipality("m" + n, false, Map.of("x", n == 0 ? extreme : 0, "y", (double) n)));
            }
            far.add(matches(TransferRequest.solve(
                            NEED,
                            Optional.of(municipality("o", false, Map.of("x", 0.0, "y", 0.0))),
                            many,
                            500,
                            Map.of()))
                    .get(0)
                    .score());
        }
        assertEquals(far.get(0), far.get(1), 1e-9);
    }

    @Test
    public void whoHasThePracticeOrHasNotSolvedTheNeedIsLeftOut() {
        List<Municipality> three = List.of(
                municipality("a", true, Map.of("x", 1.0)),
                municipality("b", false, Map.of("x", 2.0)),
                municipality("c", false, Map.of("x", 3.0)));
        Optional<Municipality> origin = Optional.of(municipality("o", true, Map.of("x", 1.5)));
        Matched spread = (Matched) strategy().match(TransferRequest.spread(PRACTICE, origin, three, 9, Map.of()));
        assertEquals(List.of("b", "c"), ids(spread.matches()));
        assertEquals(List.of("Municipios que no se consideraron, porque ya tienen la práctica: 1."), spread.warnings());
        Matched solved =
                (Matched) strategy().match(TransferRequest.solve(NEED, origin, three, 9, Map.of("solvedOnly", true)));
        assertEquals(List.of("a"), ids(solved.matches()));
    }

    @Test
    public void refusesWhatItCanNotAnswer() {
        List<Municipality> same = List.of(municipality("a", false, Map.of("x", 1.0)));
        Optional<Municipality> origin = Optional.of(municipality("o", false, Map.of("x", 1.0)));
        assertEquals(Unmatched.Reason.TOO_FEW_DATA, reason(TransferRequest.solve(NEED, origin, same, 9, Map.of())));
        assertEquals(
                Unmatched.Reason.ORIGIN_UNKNOWN,
                reason(TransferRequest.solve(NEED, Optional.empty(), same, 9, Map.of())));
        assertEquals(
                Unmatched.Reason.BAD_PARAMETERS,
                reason(TransferRequest.solve(NEED, origin, same, 9, Map.of("cap", 0.0))));
    }

    @Test
    public void unknownAndUselessIndicatorsAreSaid() {
        List<Municipality> two = List.of(
                municipality("a", false, Map.of("x", 1.0, "flat", 4.0)),
                municipality("b", false, Map.of("x", 3.0, "flat", 4.0)));
        Optional<Municipality> origin = Optional.of(municipality("o", false, Map.of("x", 2.0, "flat", 4.0)));
        Matched matched = (Matched)
                strategy().match(TransferRequest.solve(NEED, origin, two, 9, Map.of("weights", Map.of("nobody", 2.0))));
        assertEquals(
                List.of(
                        "Indicadores que no distinguen y no cuentan: flat.",
                        "Indicadores con peso que ningún municipio informa: nobody."),
                matched.warnings());
    }

    @Test
    public void fifteenNeighboursUnlessAsked() {
        assertEquals(
                15, matches(Territory.with(Territory.of(60).solve(1), Map.of())).size());
    }

    private TransferRequest square(Map<String, Object> parameters) {
        return TransferRequest.solve(
                NEED,
                Optional.of(municipality("a", false, Map.of("x", 4.0, "y", 0.0))),
                List.of(
                        municipality("b", false, Map.of("x", 6.0, "y", 0.0)),
                        municipality("c", false, Map.of("x", 4.0, "y", 10.0)),
                        municipality("d", false, Map.of("x", 6.0, "y", 10.0))),
                9,
                parameters);
    }

    private static TransferRequest sinim(Map<String, Object> parameters) throws IOException {
        List<Municipality> others = new ArrayList<>();
        Optional<Municipality> temuco = Optional.empty();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                NeighboursStrategyTest.class.getResourceAsStream("sinim_2023.csv"), StandardCharsets.UTF_8))) {
            String[] names = lines.readLine().split(",");
            for (String line : lines.lines().toList()) {
                String[] cells = line.split(",", -1);
                Map<String, Double> values = new HashMap<>();
                for (int k = 1; k < names.length; k++) {
                    if (!cells[k].isEmpty()) {
                        values.put(names[k], Double.valueOf(cells[k]));
                    }
                }
                Municipality one = municipality(cells[0], false, values);
                if (cells[0].equals(TEMUCO)) {
                    temuco = Optional.of(one);
                } else {
                    others.add(one);
                }
            }
        }
        return TransferRequest.solve(NEED, temuco, others, 500, parameters);
    }

    private static Municipality inThousands(Municipality one) {
        Map<String, Double> values = new HashMap<>(one.indicators());
        values.computeIfPresent("poblacion_ine", (name, value) -> value / 1000);
        return municipality(one.id(), one.solved(), values);
    }

    private static Municipality municipality(String id, boolean solved, Map<String, Double> indicators) {
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
                solved,
                List.of(),
                List.of());
    }

    private Unmatched.Reason reason(TransferRequest request) {
        return ((Unmatched) strategy().match(request)).reason();
    }

    private List<Match> matches(TransferRequest request) {
        Matching answer = strategy().match(request);
        assertTrue(answer.toString(), answer instanceof Matched);
        return ((Matched) answer).matches();
    }

    private static List<String> ids(List<Match> matches) {
        return matches.stream().map(Match::municipality).toList();
    }

    private static Match of(List<Match> matches, String id) {
        return Stream.of(matches)
                .flatMap(List::stream)
                .filter(match -> match.municipality().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void assertScores(List<Match> matches, Object... expected) {
        for (int n = 0; n < expected.length; n += 2) {
            Match match = of(matches, expected[n].toString());
            assertEquals(match.municipality(), ((Number) expected[n + 1]).doubleValue(), match.score(), 1e-6);
        }
    }
}
