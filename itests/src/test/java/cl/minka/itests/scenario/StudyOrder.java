package cl.minka.itests.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is sent to make a study that lacks nothing on its way into the field. */
public final class StudyOrder {
    private StudyOrder() {}

    /** @param method how it is to be done, for the terms of reference */
    public static Map<String, Object> of(String id, String title, String purpose, String method) {
        Map<String, Object> study = new LinkedHashMap<>();
        study.put("id", id);
        study.put("title", title);
        study.put("kind", "cross-sectional");
        study.put("purpose", purpose);
        study.put("termsOfReference", Map.of("objectives", List.of(purpose), "method", method));
        study.put("team", List.of(Map.of("name", "Ana Ejemplo", "part", "lead")));
        study.put("timetable", List.of(Map.of("title", "Terreno", "from", "2027-04-01", "to", "2027-04-30")));
        study.put("universe", Map.of("description", "Personas de 18 años y más", "unit", "persona"));
        study.put("protection", Map.of("personalData", false));
        return study;
    }
}
