package cl.minka.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** The technical rules of the example call, in Markdown. */
final class RulesText {
    private final JsonNode call;
    private final StringBuilder text = new StringBuilder();

    RulesText(JsonNode call) {
        this.call = call;
    }

    String of(String title) {
        line("# Bases técnicas. " + title);
        line("> Texto de ejemplo. Cada regla indica su origen; no son bases oficiales de ninguna institución.");
        line("## 1. Quién puede postular");
        call.path("elegibilidad").forEach(rule -> item(rule.path("texto"), rule.path("origen")));
        line("## 2. Categorías");
        call.path("categorias_tematicas").forEach(category -> line("- " + category.asText()));
        line("## 3. Evaluación ciega");
        JsonNode evaluation = call.path("evaluacion");
        line("Cada iniciativa recibe "
                + evaluation.path("evaluadores_por_iniciativa").asInt()
                + " evaluaciones independientes. Inhabilidad: "
                + evaluation.path("inhabilidad_territorial").asText() + ".");
        line("| criterio | ponderación |\n| --- | --- |");
        call.at("/pautas/0/criterios").forEach(criterion -> text.append("| ")
                .append(criterion.path("nombre").asText())
                .append(" | ")
                .append(criterion.path("ponderacion").asInt())
                .append(" % |\n"));
        line("");
        line("### Escala");
        call.at("/escala/anclas")
                .properties()
                .forEach(anchor -> line(
                        "- **" + anchor.getKey() + "**: " + anchor.getValue().asText()));
        line("## 4. Preselección, comité y resultados");
        item(call.at("/preseleccion/regla"), call.at("/preseleccion/origen"));
        line("- Comité de " + call.at("/comite_expertos/integrantes").asInt() + " personas, quórum "
                + call.at("/comite_expertos/quorum").asInt() + ".");
        line("- Puntaje de corte " + evaluation.path("puntaje_corte").asInt() + " y mínimo "
                + evaluation.path("minimo_por_criterio").asInt() + " en cada criterio.");
        line("## 5. Desempate");
        call.path("desempate")
                .forEach(rule -> line(
                        rule.path("orden").asInt() + ". " + rule.path("regla").asText()));
        line("## 6. Fases");
        call.path("fases").forEach(phase -> line("1. " + phase.asText()));
        return text.toString();
    }

    private void item(JsonNode rule, JsonNode origin) {
        line("- " + rule.asText() + " *(origen: " + origin.asText() + ")*");
    }

    private void line(String line) {
        text.append(line).append(line.startsWith("- ") || line.matches("\\d+\\. .*") ? "\n" : "\n\n");
    }
}
