package cl.minka.plugin.transfer;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

public final class ParametersTest {
    @Test
    public void readsWhatIsGivenAndTheUsualElse() {
        Parameters given = of(Map.of(
                "cap",
                2.5,
                "many",
                4.0,
                "only",
                true,
                "way",
                "z",
                "names",
                List.of("a", "b"),
                "weights",
                Map.of("text", 2)));
        assertEquals(2.5, given.number("cap", 3, 0.5, 10), 0);
        assertEquals(4, given.whole("many", 1, 1, 8));
        assertTrue(given.flag("only", false));
        assertEquals("z", given.choice("way", "robust", List.of("z", "robust")));
        assertEquals(Set.of("a", "b"), given.words("names"));
        assertEquals(Map.of("text", 2.0, "topic", 0.4), given.weights("weights", Map.of("text", 0.6, "topic", 0.4)));
        assertEquals(Optional.empty(), given.refusal());
        assertEquals(3, of(Map.of()).number("cap", 3, 0.5, 10), 0);
    }

    @Test
    public void tellsAllFaultsAtOnce() {
        Parameters given = of(Map.of(
                "cap", 11, "many", 1.5, "only", "yes", "way", "x", "names", 1, "weights", Map.of("odd", 1, "text", 0)));
        given.number("cap", 3, 0.5, 10);
        given.whole("many", 1, 1, 8);
        given.flag("only", false);
        given.choice("way", "z", List.of("z", "robust"));
        given.words("names");
        given.weights("weights", Map.of("text", 1.0));
        assertEquals(
                "cap va de 0,5 a 10. many es un número entero. only es verdadero o falso. way es z o robust. "
                        + "names es una lista de nombres. weights.odd no existe. weights no puede ser todo 0.",
                given.refusal().orElseThrow().detail());
    }

    private static Parameters of(Map<String, Object> parameters) {
        Subject need = new Subject(Subject.Kind.NEED, "n", List.of(), Map.of(), Map.of());
        return Parameters.of(TransferRequest.solve(need, Optional.empty(), List.of(), 1, parameters));
    }
}
