package cl.minka.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The example call {@code concurso_ejemplo.json} as the definition of a contest. Each of its rules names its origin. */
final class ExampleCall {
    private static final List<String> CATEGORIES = List.of("gobernanza", "territorio", "servicios", "colaboracion");
    private static final Map<String, String> TYPES = Map.of("texto", "text", "entero", "integer", "archivo", "file");

    private final JsonNode source = Resources.json("concurso_ejemplo.json");
    private final JsonNode labels = Resources.json("form-labels.json");

    JsonNode source() {
        return source;
    }

    /** As {@code POST /contests} takes it. */
    Map<String, Object> contest(String id, int year, Dates dates) {
        Map<String, Object> contest = new LinkedHashMap<>();
        contest.put("id", id);
        contest.put("title", "Ejemplo: Concurso de Buenas Prácticas Municipales " + year);
        contest.put("organizer", "amuch");
        contest.put("timeZone", source.at("/convocatoria/zona_horaria").asText());
        contest.put("categories", categories());
        contest.put("criteria", criteria());
        contest.put("form", form());
        contest.put("schedule", dates.schedule());
        contest.put("eligibility", eligibility());
        contest.put("panel", panel());
        contest.put("scoring", Map.of("strategy", "mean", "parameters", Map.of()));
        contest.put("discrepancyThreshold", evaluation("umbral_discrepancia_puntos"));
        contest.put("selection", selection());
        return contest;
    }

    private List<Map<String, Object>> categories() {
        List<Map<String, Object>> categories = new ArrayList<>();
        for (JsonNode name : source.path("categorias_tematicas")) {
            categories.add(Map.of("id", CATEGORIES.get(categories.size()), "name", name.asText()));
        }
        return categories;
    }

    private List<Map<String, Object>> criteria() {
        JsonNode scale = source.path("escala");
        List<Map<String, Object>> criteria = new ArrayList<>();
        for (JsonNode criterion : source.at("/pautas/0/criterios")) {
            criteria.add(Map.of(
                    "id", criterion.path("codigo").asText(),
                    "name", criterion.path("nombre").asText(),
                    "description",
                            "Escala de 0 a 5: " + scale.at("/anclas/3").asText().toLowerCase() + " vale 3.",
                    "weight", criterion.path("ponderacion").decimalValue().movePointLeft(2),
                    "min", scale.path("min").asInt(),
                    "max", scale.path("max").asInt(),
                    "step", scale.path("paso").asInt()));
        }
        return criteria;
    }

    /** Title and date of the beginning are fields of every initiative, not of the form. */
    private List<Map<String, Object>> form() {
        List<Map<String, Object>> form = new ArrayList<>();
        for (JsonNode field : source.path("formulario")) {
            String id = field.path("campo").asText();
            if (labels.has(id)) {
                Map<String, Object> question = new LinkedHashMap<>();
                question.put("id", id);
                question.put("label", labels.path(id).asText());
                question.put("type", TYPES.get(field.path("tipo").asText("texto")));
                if (field.has("max_palabras")) {
                    question.put("maxWords", field.path("max_palabras").asInt());
                }
                question.put("required", !id.equals("anexos"));
                question.put("blind", field.path("evaluable").asBoolean());
                form.add(question);
            }
        }
        return form;
    }

    private Map<String, Object> eligibility() {
        return Map.of(
                "maxPerMunicipality",
                source.at("/elegibilidad/0/parametro/max_iniciativas").asInt(),
                "minMonthsRunning",
                source.at("/elegibilidad/1/parametro/min_meses_ejecucion").asInt(),
                "endorsementRequired",
                true,
                "reentryBanEditions",
                1);
    }

    private Map<String, Object> panel() {
        return Map.of(
                "evaluationsPerInitiative",
                evaluation("evaluadores_por_iniciativa"),
                "maxLoad",
                evaluation("carga_maxima_por_evaluador"),
                "excludeSameRegion",
                true,
                "committeeSeesPresenter",
                false);
    }

    private Map<String, Object> selection() {
        Map<String, Object> selection = new LinkedHashMap<>();
        selection.put("shortlist", 20);
        selection.put("minimumScore", evaluation("puntaje_corte"));
        selection.put("minimumPerCriterion", evaluation("minimo_por_criterio"));
        selection.put(
                "winnersPerCategory",
                source.at("/resultados/ganadoras_por_categoria").asInt());
        selection.put(
                "mentions", source.at("/resultados/menciones_honrosas_max").asInt());
        selection.put("onePerMunicipality", true);
        selection.put("blindWeight", 0.6);
        selection.put("committeeWeight", 0.4);
        selection.put("tieBreak", List.of("heaviestCriterion", "criterion:INN", "criterion:REP", "submittedFirst"));
        return selection;
    }

    private int evaluation(String name) {
        return source.path("evaluacion").path(name).asInt();
    }
}
