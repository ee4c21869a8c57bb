package cl.minka.demo;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class JudgementTest {
    private final JsonNode criteria = new ObjectMapper()
            .valueToTree(List.of(
                    Map.of("id", "INN", "name", "Innovación"),
                    Map.of("id", "PER", "name", "Pertinencia"),
                    Map.of("id", "RES", "name", "Resultados")));

    @Test
    public void theSameNamesGiveTheSameJudgement() {
        assertEquals(judge("evaluador-01", true), judge("evaluador-01", true));
        assertNotEquals(judge("evaluador-01", true), judge("evaluador-02", true));
    }

    @Test
    public void aDraftIsIncomplete() {
        assertEquals(
                Map.of("state", "draft").get("state"),
                judge("evaluador-01", false).get("state"));
        assertEquals(1, ((Map<?, ?>) judge("evaluador-01", false).get("scores")).size());
    }

    /** {@code concurso_ejemplo.json}: scale 0 to 5, justification of at least 80 characters. */
    @Test
    public void scoresAndJustificationsKeepTheRulesOfTheExample() {
        Map<?, ?> scores = (Map<?, ?>) judge("evaluador-07", true).get("scores");
        scores.values().forEach(score -> assertTrue((int) score >= 0 && (int) score <= 5));
        Map<?, ?> texts = (Map<?, ?>) judge("evaluador-07", true).get("justification");
        texts.values().forEach(text -> assertTrue(text.toString().length() >= 80));
    }

    private Map<String, Object> judge(String person, boolean complete) {
        return new Judgement(person, "Ejemplo: Compost de ferias libres", criteria).evaluation(complete);
    }
}
