package cl.minka.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * An invented practice, neutral of place, from which the answers of an application are written.
 *
 * @param category id of a category of the contest
 * @param audience whom it serves
 * @param ally who does it together with the municipality
 * @param product what others may take over
 */
record Practice(
        String category,
        String title,
        String problem,
        String solution,
        String results,
        String audience,
        String ally,
        String product) {
    private static final List<String> NOVELTY = List.of(
            "Lo nuevo es %3$s, que antes no existía en el servicio. Se probó en pequeña escala y se corrigió dos veces antes de extenderla a %1$s.",
            "La práctica cambia el orden habitual: parte por escuchar a %1$s y recién después diseña. El aporte de %2$s permitió hacerlo sin aumentar la dotación.",
            "Reúne en un mismo procedimiento lo que hacían por separado varias unidades y %2$s. El resultado es %3$s, simple de usar y de revisar.");
    private static final List<String> PARTICIPATION = List.of(
            "Participaron %1$s desde el diagnóstico, en tres reuniones abiertas. Con %2$s se firmó un acuerdo que reparte tareas y plazos, y que se revisa cada semestre.",
            "Un grupo de doce personas, entre ellas %1$s, revisa los avances cada dos meses. La alianza con %2$s aportó horas de trabajo, espacios y difusión.",
            "La práctica se diseñó junto a %2$s y se corrigió con las observaciones de %1$s. Las decisiones y sus razones quedan escritas y a la vista.");
    private static final List<String> LASTING = List.of(
            "Tiene presupuesto propio desde el segundo año y un funcionario responsable con suplente. El costo anual de mantención es menor a un quinto del costo inicial.",
            "Está incorporada al plan anual de la unidad y sus datos se revisan cada trimestre. El aporte de %2$s se mantiene por un convenio de tres años.",
            "El equipo documentó cada paso para que no dependa de una persona. Si faltaran recursos, la versión mínima puede sostenerse con voluntarios y %2$s.");
    private static final List<String> REUSE = List.of(
            "Otra municipalidad puede partir con %3$s y un equipo de dos personas durante tres meses. Lo único que debe adaptarse es la forma de llegar a %1$s.",
            "Se ofrece %3$s, una capacitación de dos jornadas y acompañamiento a distancia. No requiere programas pagados ni obras mayores.",
            "Dos equipos de ejemplo la adaptaron en menos de seis meses usando %3$s. La condición principal es contar con un aliado equivalente a %2$s.");

    /** The sixty of the resource file. */
    static List<Practice> all() {
        List<Practice> practices = new ArrayList<>();
        Resources.json("practices.json").forEach(node -> practices.add(of(node)));
        return List.copyOf(practices);
    }

    /** Answers by field of the form; {@code presenter} stands only in what evaluators do not see. */
    Map<String, Object> answers(String presenter, int number) {
        SplittableRandom random = new SplittableRandom(Seed.of(title, number));
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("resumen_publico", example(firstSentence(problem) + " " + solution + " " + firstSentence(results)));
        answers.put("problema_y_contexto", example(problem + " Afectaba sobre todo a " + audience + "."));
        answers.put("solucion_e_innovacion", example(solution));
        answers.put("por_que_es_innovadora", example(compose(NOVELTY, random)));
        answers.put(
                "resultados_y_evidencia", example(results + " La medición se repite cada año con el mismo método."));
        answers.put("participacion_y_alianzas", example(compose(PARTICIPATION, random)));
        answers.put("sostenibilidad", example(compose(LASTING, random)));
        answers.put("replicabilidad", example(compose(REUSE, random)));
        answers.put(
                "quien_postula",
                example("texto de demostración; no es una postulación real de la Municipalidad de " + presenter
                        + ". Responsable: Persona de ejemplo " + number + "."));
        answers.put("costo_total_clp", 100_000L * random.nextInt(15, 900));
        answers.put("beneficiarios", 10L * random.nextInt(8, 1_200));
        return answers;
    }

    /** What is shown as the title; every text says that it is an example. */
    String exampleTitle() {
        return example(title);
    }

    private String compose(List<String> texts, SplittableRandom random) {
        String text = texts.get(random.nextInt(texts.size()))
                .formatted(audience, ally, product)
                .replace(" de el ", " del ")
                .replace(" a el ", " al ");
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String example(String text) {
        return "Ejemplo: " + text;
    }

    private static String firstSentence(String text) {
        return text.substring(0, text.indexOf(". ") + 1);
    }

    private static Practice of(JsonNode node) {
        return new Practice(
                node.path("category").asText(),
                node.path("title").asText(),
                node.path("problem").asText(),
                node.path("solution").asText(),
                node.path("results").asText(),
                node.path("audience").asText(),
                node.path("ally").asText(),
                node.path("product").asText());
    }
}
