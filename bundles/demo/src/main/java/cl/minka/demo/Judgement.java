package cl.minka.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * How one person judges one initiative: its quality, the person's severity and some chance, so that rankings look as
 * they do in life. The same names give the same judgement.
 */
final class Judgement {
    private static final List<String> EVIDENCE = List.of(
            "No se encontró evidencia en el texto presentado",
            "La evidencia es débil o aislada",
            "La evidencia es parcial y deja vacíos importantes",
            "Cumple lo esperado con evidencia suficiente",
            "Supera lo esperado en más de un aspecto",
            "Es sobresaliente, con evidencia sólida y verificable");
    private static final List<String> ADVICE = List.of(
            "Convendría explicar mejor cómo se midió y con qué frecuencia.",
            "Se valora que los pasos estén descritos con claridad y con responsables.",
            "Ayudaría conocer los costos por persona y qué ocurre si falta un aliado.",
            "El relato permite entender qué cambió y para quiénes.");

    private final String person;
    private final String initiative;
    private final Map<String, Integer> scores = new LinkedHashMap<>();
    private final Map<String, String> justification = new LinkedHashMap<>();

    /** @param criteria as the contest has them, with their scale */
    Judgement(String person, String initiative, JsonNode criteria) {
        this.person = person;
        this.initiative = initiative;
        double quality = 2.1 + 2.3 * new SplittableRandom(Seed.of(initiative)).nextDouble();
        double leniency = 1.2 * new SplittableRandom(Seed.of(person)).nextDouble() - 0.6;
        for (JsonNode criterion : criteria) {
            String id = criterion.path("id").asText();
            SplittableRandom chance = new SplittableRandom(Seed.of(person, initiative, id));
            double score = quality + leniency + 1.6 * chance.nextDouble() - 0.8;
            int level = (int) Math.max(0, Math.min(5, Math.round(score)));
            scores.put(id, level);
            justification.put(
                    id,
                    "Ejemplo: " + EVIDENCE.get(level) + " respecto de «"
                            + criterion.path("name").asText() + "». " + ADVICE.get(chance.nextInt(ADVICE.size())));
        }
    }

    /** As an evaluation is put; a draft has only its first half. */
    Map<String, Object> evaluation(boolean complete) {
        if (complete) {
            return Map.of("scores", scores, "justification", justification, "comment", comment(), "state", "final");
        }
        return Map.of("scores", half(scores), "justification", half(justification), "comment", "", "state", "draft");
    }

    /** As an opinion of the committee is put. */
    Map<String, Object> opinion() {
        return Map.of("scores", scores, "justification", justification);
    }

    private String comment() {
        int of = new SplittableRandom(Seed.of(person, initiative)).nextInt(ADVICE.size());
        return "Ejemplo: comentario general para quien postula. " + ADVICE.get(of);
    }

    private static <V> Map<String, V> half(Map<String, V> whole) {
        Map<String, V> half = new LinkedHashMap<>();
        whole.entrySet().stream().limit(whole.size() / 2).forEach(entry -> half.put(entry.getKey(), entry.getValue()));
        return half;
    }
}
