package cl.minka.itests.bench;

import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.User;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small study of a municipality, whose result stands in an application. */
final class ProjectStudy {
    static final String ID = "plazas-2027";
    static final String FIGURE = "studies/" + ID + "/waves/1/figures/temor/si";
    private static final int PEOPLE = 60;

    private final Cast cast;
    private final String municipality;

    /** @param municipality CUT code of whose it is */
    ProjectStudy(Cast cast, String municipality) {
        this.cast = cast;
        this.municipality = municipality;
    }

    /** 24 of 60 people fear the place; the study is not published yet. */
    void field() {
        Map<String, Object> study = new LinkedHashMap<>();
        study.put("id", ID);
        study.put("title", "Uso de las plazas");
        study.put("kind", "ad-hoc");
        study.put("organization", municipality);
        study.put("purpose", "Elegir la plaza");
        study.put(
                "termsOfReference",
                Map.of("objectives", List.of("Medir el temor"), "method", "Encuesta a quienes viven cerca"));
        study.put("team", List.of(Map.of("name", "Ana Ejemplo", "part", "lead")));
        study.put("timetable", List.of(Map.of("title", "Terreno", "from", "2027-04-01", "to", "2027-04-30")));
        study.put("universe", Map.of("description", "Personas de 18 años y más", "unit", "persona"));
        study.put("protection", Map.of("personalData", false));
        User analyst = cast.admin();
        analyst.post("/studies", study).is(201);
        move("designed");
        analyst.post(
                        "/questionnaires",
                        Map.of(
                                "id",
                                "plazas",
                                "title",
                                "Plazas",
                                "survey",
                                List.of(Map.of("type", "select_one temor", "name", "temor", "label", "¿Teme?")),
                                "choices",
                                List.of(
                                        Map.of("list_name", "temor", "name", "si", "label", "Sí"),
                                        Map.of("list_name", "temor", "name", "no", "label", "No"))))
                .is(201);
        analyst.post("/studies/" + ID + "/waves", Map.of("questionnaire", "plazas", "version", 1))
                .is(201);
        analyst.post("/surveys/" + ID + "/transitions", Map.of("to", "open")).isDone();
        move("fielded");
        List<Map<String, Object>> responses = new ArrayList<>();
        for (int n = 0; n < PEOPLE; n++) {
            responses.add(Map.of(
                    "instance", "uuid:" + n, "unit", "u-" + n, "answers", Map.of("temor", n % 5 < 2 ? "si" : "no")));
        }
        analyst.post("/surveys/" + ID + "/responses", Map.of("responses", responses))
                .isDone();
        analyst.post("/surveys/" + ID + "/transitions", Map.of("to", "closed")).isDone();
        move("analysed");
    }

    private void move(String to) {
        cast.admin().post("/studies/" + ID + "/transitions", Map.of("to", to)).isDone();
    }

    void publish() {
        User analyst = cast.admin();
        String report = "/studies/" + ID + "/report";
        analyst.put(
                        report,
                        Map.of(
                                "summary",
                                "Cuatro de cada diez temen.",
                                "tables",
                                List.of(Map.of("variable", "temor", "by", List.of()))),
                        analyst.get(report + "?format=json").is(200).etag())
                .isDone();
        move("published");
    }
}
