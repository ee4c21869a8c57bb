package cl.minka.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An invented practice as a sheet of the catalogue: the texts of {@link Practice} with figures. */
record ExampleSheet(Practice practice, JsonNode figures) {
    /** The six of the resource file. */
    static List<ExampleSheet> all() {
        Map<String, Practice> byTitle =
                Practice.all().stream().collect(Collectors.toMap(Practice::title, Function.identity()));
        List<ExampleSheet> sheets = new ArrayList<>();
        Resources.json("sheets.json")
                .forEach(node -> sheets.add(
                        new ExampleSheet(byTitle.get(node.path("title").asText()), node)));
        return List.copyOf(sheets);
    }

    String title() {
        return practice.exampleTitle();
    }

    /** As {@code POST /practices} takes it. */
    Map<String, Object> body(Place owner, LocalDate today) {
        Map<String, Object> sheet = new LinkedHashMap<>();
        sheet.put("title", title());
        sheet.put("municipality", owner.cut());
        sheet.put("topics", figures.path("topics"));
        sheet.put("summary", example(practice.solution()));
        sheet.put("problem", example(practice.problem()));
        sheet.put("solution", example(practice.solution() + " Sirve a " + practice.audience() + "."));
        sheet.put(
                "components",
                List.of(
                        component("Producto que se comparte", practice.product(), true),
                        component("Aliado en el territorio", practice.ally(), false)));
        sheet.put("startedOn", today.minusMonths(30).toString());
        sheet.put("cost", Map.of("setUp", figures.path("setUp"), "yearly", figures.path("yearly")));
        sheet.put("staff", Map.of("fullTime", figures.path("fullTime")));
        sheet.put("monthsToStart", figures.path("months"));
        sheet.put("evidence", "measured");
        sheet.put("results", List.of(result(today)));
        sheet.put("conditions", "Ejemplo: un equipo de dos personas y un aliado equivalente.");
        sheet.put("contact", Map.of("office", "Oficina de ejemplo, Municipalidad de " + owner.name()));
        return sheet;
    }

    private Map<String, Object> result(LocalDate today) {
        return Map.of(
                "indicator", figures.path("indicator"),
                "unit", figures.path("unit"),
                "before", figures.path("before"),
                "after", figures.path("after"),
                "measuredOn", today.minusMonths(3).toString(),
                "source", "Cifra de ejemplo");
    }

    private static Map<String, Object> component(String name, String description, boolean core) {
        return Map.of("name", name, "description", example(description), "core", core);
    }

    private static String example(String text) {
        return "Ejemplo: " + text;
    }
}
