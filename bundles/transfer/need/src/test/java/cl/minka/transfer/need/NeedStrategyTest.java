package cl.minka.transfer.need;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.plugin.testkit.TransferContract;
import cl.minka.plugin.transfer.Match;
import cl.minka.plugin.transfer.Match.Reason;
import cl.minka.plugin.transfer.Matched;
import cl.minka.plugin.transfer.Municipality;
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

public final class NeedStrategyTest extends TransferContract {
    private static final Subject NEED = new Subject(
            Subject.Kind.NEED,
            "n",
            List.of("waste"),
            Map.of("title", "Retiro de residuos domiciliarios en sectores rurales"),
            Map.of());

    @Override
    protected TransferStrategy strategy() {
        return new NeedStrategy();
    }

    @Override
    protected Set<Purpose> purposes() {
        return Set.of(Purpose.SOLVE_NEED, Purpose.SPREAD_PRACTICE);
    }

    @Test
    public void theClosestPracticeIsFirstAndStrangersAreAbsent() {
        Municipality rural = with("a", false, practice("p1", "waste", "Retiro rural de residuos domiciliarios", 1.0));
        Municipality town = with("b", false, practice("p2", "waste", "Compostaje en escuelas urbanas", 1.0));
        Municipality other = with("c", false, practice("p3", "health", "Rondas médicas y telemedicina", 1.0));
        Matched matched = solve(Map.of(), rural, town, other);
        assertEquals(List.of("a", "b"), ids(matched));
        assertEquals(Optional.of("p1"), matched.matches().get(0).subject());
    }

    /**
     * By hand: with one document that equals the query the cosine is 1, topics are the same (1), evidence ½, not solved:
     * (0.4·1 + 0.4·1 + 0.1·0.5 + 0.1·0)/1 = 0.85.
     */
    @Test
    public void theFormulaByHand() {
        Matched matched = solve(
                Map.of(),
                with("a", false, practice("p", "waste", "Retiro de residuos domiciliarios en sectores rurales", 0.5)));
        assertEquals(85, matched.matches().get(0).score(), 1e-9);
        // without evidence its weight goes to the rest: 0.8 of 0.9
        matched = solve(
                Map.of(),
                with("a", false, practice("p", "waste", "Retiro de residuos domiciliarios en sectores rurales", -1)));
        assertEquals(100 * 0.8 / 0.9, matched.matches().get(0).score(), 1e-9);
    }

    @Test
    public void explainsByWordsAsTheyWereWritten() {
        Matched matched = solve(
                Map.of("terms", 2.0),
                with("a", true, practice("p", "waste", "Residuo domiciliario, sector rural: el RETIRO", 1)));
        List<Reason> reasons = matched.matches().get(0).reasons();
        assertEquals(
                List.of("topic", "text:domiciliarios", "text:residuos", "text", "evidence", "solved"),
                reasons.stream().map(Reason::factor).toList());
        assertEquals("Comparten el tema: waste.", reasons.get(0).text());
        assertEquals("Ambos textos hablan de «residuos».", reasons.get(2).text());
        assertEquals("Otras palabras en común: 3.", reasons.get(3).text());
        assertEquals(100, matched.matches().get(0).score(), 1e-9);
    }

    @Test
    public void whoSolvedItWithoutAPracticeStandsThereToo() {
        Matched matched = solve(Map.of(), with("a", true), with("b", false));
        assertEquals(List.of("a"), ids(matched));
        assertEquals(Optional.empty(), matched.matches().get(0).subject());
        assertEquals(100 * 0.1 / 0.9, matched.matches().get(0).score(), 1e-9);
        assertEquals(List.of("Municipios sin prácticas publicadas: 2."), matched.warnings());
    }

    @Test
    public void aPracticeFindsThoseWhoNeedItMostUrgentFirst() {
        Subject practice = practice("p", "waste", "Retiro de residuos domiciliarios en sectores rurales", 1);
        List<Municipality> candidates = List.of(
                needing("a", need("n1", 0.25), need("n2", 1)),
                needing("b", need("n3", 0.5)),
                needing("c"),
                having("d", need("n4", 1)));
        Matched matched =
                (Matched) strategy().match(TransferRequest.spread(practice, Optional.empty(), candidates, 9, Map.of()));
        assertEquals(List.of("a", "b"), ids(matched));
        assertEquals(100, matched.matches().get(0).score(), 1e-9);
        assertEquals(Optional.of("n2"), matched.matches().get(0).subject());
        assertEquals(100 * (0.8 + 0.05) / 0.9, matched.matches().get(1).score(), 1e-9);
        assertEquals(
                List.of(
                        "Municipios sin necesidades declaradas: 1.",
                        "Municipios que no se consideraron, porque ya tienen la práctica: 1."),
                matched.warnings());
    }

    @Test
    public void moreWordsInCommonNeverScoreLess() {
        String[] texts = {
            "Plazas seguras", "Plazas y residuos", "Plazas, residuos domiciliarios", "Residuos domiciliarios rurales"
        };
        double last = -1;
        for (String text : texts) {
            Matched matched = solve(Map.of(), with("a", false, practice("p", "waste", text, 1)));
            double score = matched.matches().get(0).score();
            assertTrue(text + " " + score + " after " + last, score > last);
            last = score;
        }
    }

    @Test
    public void minimumHidesAndEmptyWordsAreRefused() {
        assertTrue(solve(Map.of("minimum", 50.0), with("a", true)).matches().isEmpty());
        Subject nothing =
                new Subject(Subject.Kind.NEED, "n", List.of(), Map.of("title", "Para el municipio"), Map.of());
        Unmatched refused = (Unmatched) strategy()
                .match(TransferRequest.solve(nothing, Optional.empty(), List.of(with("a", true)), 9, Map.of()));
        assertEquals(Unmatched.Reason.TOO_FEW_DATA, refused.reason());
        assertFalse(refused.detail().isBlank());
    }

    private Matched solve(Map<String, Object> parameters, Municipality... candidates) {
        return (Matched)
                strategy().match(TransferRequest.solve(NEED, Optional.empty(), List.of(candidates), 9, parameters));
    }

    private static List<String> ids(Matched matched) {
        return matched.matches().stream().map(Match::municipality).toList();
    }

    /** Evidence below 0 is not known. */
    private static Subject practice(String id, String topic, String title, double evidence) {
        return new Subject(
                Subject.Kind.PRACTICE,
                id,
                List.of(topic),
                Map.of("title", title),
                evidence < 0 ? Map.of() : Map.of("evidence", evidence));
    }

    private static Subject need(String id, double urgency) {
        return new Subject(Subject.Kind.NEED, id, NEED.topics(), NEED.texts(), Map.of("urgency", urgency));
    }

    private static Municipality with(String id, boolean solved, Subject... practices) {
        return municipality(id, solved, List.of(practices), List.of());
    }

    private static Municipality needing(String id, Subject... needs) {
        return municipality(id, false, List.of(), List.of(needs));
    }

    private static Municipality having(String id, Subject... needs) {
        return municipality(id, true, List.of(), List.of(needs));
    }

    private static Municipality municipality(String id, boolean solved, List<Subject> practices, List<Subject> needs) {
        return new Municipality(
                id,
                "",
                List.of(),
                "",
                "",
                Optional.empty(),
                OptionalDouble.empty(),
                Map.of(),
                0,
                solved,
                practices,
                needs);
    }
}
