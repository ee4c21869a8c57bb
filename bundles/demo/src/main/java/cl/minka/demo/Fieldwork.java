package cl.minka.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A study from its order to the published report: frame, stratified sample, questionnaire, responses, outcomes, weights. */
final class Fieldwork {
    static final String STUDY = "percepcion-de-ejemplo";

    private static final String QUESTIONNAIRE = "temor-de-ejemplo";
    private static final String PATH = "/studies/" + STUDY;
    private static final String SURVEY = "/surveys/" + STUDY;
    private static final int FRAME = 1_800;
    private static final int SAMPLE = 240;
    private static final double ANSWERING = 0.7;
    private static final double AFRAID = 0.4;
    private static final int REFUSED = 3;

    private final People people;
    private final LocalDate today;

    Fieldwork(People people, LocalDate today) {
        this.people = people;
        this.today = today;
    }

    void run() {
        Session analyst = people.as(People.ANALYST);
        if (analyst.find(PATH).isEmpty()) {
            analyst.post("/studies", order());
        }
        while (true) {
            switch (analyst.get(PATH).text("status")) {
                case "requested" -> move(analyst, "designed");
                case "designed" -> design(analyst);
                case "fielded" -> field(analyst);
                case "analysed" -> report(analyst);
                default -> {
                    return;
                }
            }
        }
    }

    private static void move(Session analyst, String to) {
        analyst.post(PATH + "/transitions", Map.of("to", to));
    }

    private Map<String, Object> order() {
        String purpose = "Ejemplo: saber dónde se siente temor en el barrio";
        Map<String, Object> study = new LinkedHashMap<>();
        study.put("id", STUDY);
        study.put("title", "Ejemplo: percepción de seguridad en el barrio");
        study.put("kind", "cross-sectional");
        study.put("purpose", purpose);
        study.put(
                "termsOfReference",
                Map.of("objectives", List.of(purpose), "method", "Encuesta presencial, muestra estratificada"));
        study.put("team", List.of(Map.of("name", "Persona de ejemplo", "part", "lead")));
        study.put(
                "timetable",
                List.of(Map.of(
                        "title",
                        "Terreno",
                        "from",
                        today.minusDays(30).toString(),
                        "to",
                        today.minusDays(10).toString())));
        study.put("universe", Map.of("description", "Personas de 18 años y más", "unit", "persona"));
        study.put("protection", Map.of("personalData", false));
        return study;
    }

    private static void design(Session analyst) {
        if (analyst.all(PATH + "/samples").isEmpty()) {
            Csv frame = new Csv("unit", "stratum");
            for (int n = 0; n < FRAME; n++) {
                frame.row("v-" + n, n % 3 == 0 ? "rural" : "urbano");
            }
            analyst.send(PATH + "/frames", frame);
            analyst.post(PATH + "/samples", Map.of("design", "stratified", "n", SAMPLE, "seed", 2_027));
        }
        if (analyst.find("/questionnaires/" + QUESTIONNAIRE).isEmpty()) {
            analyst.post("/questionnaires", questionnaire());
        }
        if (analyst.find(SURVEY).isEmpty()) {
            analyst.post(PATH + "/waves", Map.of("questionnaire", QUESTIONNAIRE, "version", 1, "sample", 1));
        }
        if (analyst.get(SURVEY).text("status").equals("planned")) {
            analyst.post(SURVEY + "/transitions", Map.of("to", "open"));
        }
        move(analyst, "fielded");
    }

    private static Map<String, Object> questionnaire() {
        return Map.of(
                "id",
                QUESTIONNAIRE,
                "title",
                "Ejemplo: temor en el barrio",
                "survey",
                List.of(
                        question("select_one sexo", "sexo", "¿Sexo?"),
                        question("integer", "edad", "¿Edad?"),
                        question("select_one si_no", "temor", "¿Siente temor al caminar de noche por su barrio?")),
                "choices",
                List.of(
                        choice("sexo", "f", "Mujer"),
                        choice("sexo", "m", "Hombre"),
                        choice("si_no", "si", "Sí"),
                        choice("si_no", "no", "No")));
    }

    private static Map<String, Object> question(String type, String name, String label) {
        return Map.of("type", type, "name", name, "label", label);
    }

    private static Map<String, Object> choice(String list, String name, String label) {
        return Map.of("list_name", list, "name", name, "label", label);
    }

    /** What was answered, and what became of the others; a response that is there already is taken as it is. */
    private static void field(Session analyst) {
        Random random = new Random(Seed.of(STUDY));
        List<Map<String, Object>> responses = new ArrayList<>();
        Csv others = new Csv("unit", "code");
        analyst.get(PATH + "/samples/1").at("units").forEach(one -> {
            String unit = one.path("unit").asText();
            if (random.nextDouble() < ANSWERING) {
                responses.add(Map.of("instance", "uuid:" + unit, "unit", unit, "answers", answers(random)));
            } else {
                others.row(unit, random.nextInt(REFUSED) == 0 ? "2.11" : "2.20");
            }
        });
        if (analyst.get(SURVEY).text("status").equals("open")) {
            analyst.post(SURVEY + "/responses", Map.of("responses", responses));
            analyst.send(SURVEY + "/outcomes", others);
            analyst.post(
                    SURVEY + "/weights",
                    Map.of(
                            "calibration",
                            Map.of(
                                    "kind",
                                    "rake",
                                    "margins",
                                    Map.of("sexo", Map.of("f", FRAME * 0.52, "m", FRAME * 0.48)))));
            analyst.post(SURVEY + "/transitions", Map.of("to", "closed"));
        }
        move(analyst, "analysed");
    }

    private static Map<String, Object> answers(Random random) {
        return Map.of(
                "sexo", random.nextBoolean() ? "f" : "m",
                "edad", 18 + random.nextInt(65),
                "temor", random.nextDouble() < AFRAID ? "si" : "no");
    }

    private static void report(Session analyst) {
        Answer empty = analyst.get(PATH + "/report?format=json");
        analyst.put(
                PATH + "/report",
                Map.of(
                        "summary",
                        "Ejemplo: cuatro de cada diez personas sienten temor al caminar de noche por su barrio.",
                        "tables",
                        List.of(
                                Map.of("variable", "temor", "by", List.of("sexo")),
                                Map.of("variable", "edad", "by", List.of("sexo")))),
                empty.etag().orElseThrow());
        move(analyst, "published");
    }
}
