package cl.minka.transfer.mentoring;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.plugin.testkit.Territory;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.Test;

public final class MentoringStrategyTest extends TransferContract {
    @Override
    protected TransferStrategy strategy() {
        return new MentoringStrategy();
    }

    @Override
    protected Set<Purpose> purposes() {
        return Set.of(Purpose.ASSIGN_MENTORS);
    }

    @Override
    protected double toleranceOfNames() {
        return 1e-3;
    }

    /**
     * By hand: topics the same (1), indicators −1 and 1 of the only two, so the farthest there is (0), 200 km along a meridian (½),
     * urgency ¾: 100·(0.4·1 + 0.3·0 + 0.2·½ + 0.1·¾) = 57.5.
     */
    @Test
    public void theFormulaByHand() {
        double degrees = Math.toDegrees(200 / 6371.0088);
        Municipality mentor = municipality("m", 1, 0, Map.of("x", 1.0), List.of(practice("p", "waste")), List.of());
        Municipality receiver =
                municipality("r", 0, degrees, Map.of("x", 3.0), List.of(), List.of(need("n", "waste", 0.75)));
        Match match =
                assign(Map.of(), List.of(mentor), List.of(receiver)).matches().get(0);
        assertEquals(57.5, match.score(), 1e-9);
        assertEquals(
                List.of(40.0, 0.0, 10.0, 7.5),
                match.reasons().stream()
                        .map(reason -> Math.rint(reason.contribution() * 1e9) / 1e9)
                        .toList());
        assertEquals("Están a 200 km en línea recta.", match.reasons().get(2).text());
    }

    /** One mentor with one place: it goes to whoever both fits and has nobody else, and the other is told what it costs. */
    @Test
    public void placesGoWhereTheyAreWorthMost() {
        Municipality near = municipality("near", 1, 0, Map.of(), List.of(), List.of());
        Municipality far = municipality("far", 1, 9, Map.of(), List.of(), List.of());
        Municipality a = municipality("a", 0, 0.5, Map.of(), List.of(), List.of());
        Municipality b = municipality("b", 0, 1, Map.of(), List.of(), List.of());
        Matched matched = assign(Map.of("halfDistance", 100.0), List.of(near, far), List.of(a, b));
        assertEquals(2, matched.matches().size());
        Match second = matched.matches().get(1);
        assertEquals("far", second.municipality());
        Reason capacity = second.reasons().get(second.reasons().size() - 1);
        assertEquals("capacity", capacity.factor());
        assertTrue(capacity.text(), capacity.text().startsWith("Otro mentor calzaba mejor por "));
        assertEquals(2, matched.diagnostics().get("served"), 0);
    }

    @Test
    public void nobodyHasMoreThanEightAndLacksAreSaid() {
        Municipality mentor = municipality("m", 8, 0, Map.of(), List.of(), List.of());
        List<Municipality> ten = new ArrayList<>();
        for (int n = 0; n < 10; n++) {
            ten.add(municipality("r" + n, 0, n, Map.of(), List.of(), List.of()));
        }
        Matched matched = assign(Map.of(), List.of(mentor), ten);
        assertEquals(8, matched.matches().size());
        assertEquals(List.of("Receptores sin mentor, porque los cupos no alcanzan: 2."), matched.warnings());
        assertEquals(
                3,
                assign(Map.of("mostReceivers", 3.0), List.of(mentor), ten)
                        .matches()
                        .size());
        Matched strict = assign(Map.of("minimum", 99.0), List.of(mentor), ten);
        assertEquals(1, strict.matches().size());
        assertEquals(
                List.of("Receptores sin mentor, porque ninguno les sirve o no se sabe lo suficiente: 9."),
                strict.warnings());
    }

    @Test
    public void onlyWhoHasThePracticeTeachesIt() {
        Subject practice = practice("p", "waste");
        Municipality has = municipality("a", 2, 0, Map.of(), List.of(practice), List.of());
        Municipality lacks = municipality("b", 2, 0, Map.of(), List.of(practice("q", "waste")), List.of());
        Municipality receiver = municipality("r", 0, 1, Map.of(), List.of(), List.of(need("n", "waste", 1)));
        Matched matched = (Matched) strategy()
                .match(TransferRequest.assign(
                        Optional.of(practice),
                        List.of(has, lacks),
                        List.of(receiver),
                        Map.of("mentorsPerReceiver", 2.0)));
        assertEquals(
                List.of("a"),
                matched.matches().stream().map(Match::municipality).toList());
        assertEquals(
                List.of(
                        "Receptores con menos mentores de los pedidos: 1.",
                        "Municipios que no se consideraron como mentores, sin cupos o sin la práctica: 1."),
                matched.warnings());
    }

    @Test
    public void aCountryIsServedWhereThereIsRoom() {
        TransferRequest country = Territory.of(345).assign(3);
        Matched matched = (Matched) strategy().match(country);
        int room =
                country.candidates().stream().mapToInt(Municipality::capacity).sum();
        assertTrue(room > 345);
        assertEquals(345, matched.matches().size());
        assertEquals(345, matched.diagnostics().get("served"), 0);
    }

    @Test
    public void tooManyAreRefused() {
        List<Municipality> many = new Territory(MentoringStrategy.MOST + 1, 1, 0).draw(1);
        Unmatched refused = (Unmatched)
                strategy().match(TransferRequest.assign(Optional.empty(), many, many.subList(0, 2), Map.of()));
        assertEquals(Unmatched.Reason.TOO_MANY_DATA, refused.reason());
    }

    private Matched assign(Map<String, Object> parameters, List<Municipality> mentors, List<Municipality> receivers) {
        return (Matched) strategy().match(TransferRequest.assign(Optional.empty(), mentors, receivers, parameters));
    }

    private static Subject practice(String id, String topic) {
        return new Subject(Subject.Kind.PRACTICE, id, List.of(topic), Map.of(), Map.of());
    }

    private static Subject need(String id, String topic, double urgency) {
        return new Subject(Subject.Kind.NEED, id, List.of(topic), Map.of(), Map.of("urgency", urgency));
    }

    private static Municipality municipality(
            String id,
            int capacity,
            double latitude,
            Map<String, Double> indicators,
            List<Subject> practices,
            List<Subject> needs) {
        return new Municipality(
                id,
                "",
                List.of(),
                "",
                "",
                Optional.of(new Point(latitude, 0)),
                OptionalDouble.empty(),
                indicators,
                capacity,
                false,
                practices,
                needs);
    }
}
