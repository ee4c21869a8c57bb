package cl.minka.itests.scenario.crawl;

import cl.minka.itests.scenario.Edition;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A form with a field of each type, shown and hidden, and what a municipality with many names writes into it. */
final class CanaryForm {
    /** In a field that is hidden: a number that nothing else has. */
    static final String POPULATION = "83746251";

    private CanaryForm() {}

    static List<Map<String, Object>> fields() {
        return List.of(
                field("resumen", "text", true),
                field("apodo", "text", true),
                field("quien", "text", false),
                field("habitantes", "integer", false),
                field("presupuesto", "decimal", false),
                field("desde", "date", false),
                field("propio", "boolean", false),
                field("carta", "file", false),
                field("informe", "file", true),
                field("foto", "file", true));
    }

    /** Without municipalities. What is shown has only what the redactor, or the organizer after it, strikes out. */
    static Map<String, Object> draft(Aviary aviary) {
        aviary.hide(POPULATION, "hidden integer", "");
        String summary =
                "El alcalde " + aviary.plant("mayor in a shown text") + " de la Municipalidad de Cochamó recibe en "
                        + aviary.small("address in a shown text") + "@municochamo.cl y en https://"
                        + aviary.small("link in a shown text") + ".cl o al +56 65 2123456.";
        Map<String, Object> answers = new HashMap<>();
        answers.put("resumen", summary);
        answers.put("apodo", "Lo llaman " + aviary.plant("nickname in a shown text") + ".");
        answers.put("quien", aviary.plant("hidden text"));
        answers.put("habitantes", Integer.parseInt(POPULATION));
        answers.put("presupuesto", 7351.25);
        answers.put("desde", "2019-11-23");
        answers.put("propio", true);
        Map<String, Object> draft = new HashMap<>();
        draft.put("title", "Taller del alcalde " + aviary.plant("mayor in the title") + " en Cochamó");
        draft.put("category", "servicios");
        draft.put("answers", answers);
        draft.put("startedOn", "2024-03-01");
        draft.put("team", List.of(aviary.plant("team") + " Ejemplo"));
        draft.put("externalId", aviary.plant("externalId") + "-1");
        return draft;
    }

    /** By name. */
    static Map<String, byte[]> files(Aviary aviary) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("carta", Edition.LETTER);
        files.put(
                "carta-" + aviary.small("name of a hidden file") + ".pdf",
                PlantedFiles.pdf(
                        "Firma " + aviary.plant("text of a hidden file"),
                        aviary.plant("author of a hidden file"),
                        aviary.plant("title of a hidden file")));
        files.put(
                "informe-" + aviary.small("name of a shown file") + ".pdf",
                PlantedFiles.pdf(
                        "Lo firma el alcalde " + aviary.plant("mayor in a shown file") + " de Cochamó",
                        aviary.plant("author of a shown file"),
                        aviary.plant("title of a shown file")));
        files.put("foto-" + aviary.small("name of a picture") + ".jpg", PlantedFiles.jpeg(aviary.small("EXIF artist")));
        return files;
    }

    static Map<String, byte[]> plainFiles() {
        return Map.of("carta", Edition.LETTER);
    }

    static String mediaType(String name) {
        return name.endsWith(".jpg") ? "image/jpeg" : "application/pdf";
    }

    private static Map<String, Object> field(String id, String type, boolean blind) {
        Map<String, Object> field = new HashMap<>(
                Map.of("id", id, "label", "Campo " + id, "type", type, "required", false, "blind", blind));
        if (type.equals("text")) {
            field.put("maxWords", 60);
        }
        return field;
    }
}
