package cl.minka.itests.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A selection line by line, in the words of the interface. */
final class SelectionTelling {
    private static final int STEPS = 12;

    private final Map<String, String> names = new HashMap<>();

    SelectionTelling(Stage stage) {
        stage.ids().forEach((external, id) -> names.put(id, external));
    }

    void tell(JsonNode selection) {
        selection.path("winners").forEach(item -> Phases.say("  gana      %s", named(line(item))));
        selection.path("mentions").forEach(item -> Phases.say("  mención   %s", named(line(item))));
        selection
                .path("voidCategories")
                .forEach(each -> Phases.say(
                        "  desierta  %s: %s",
                        each.path("category").asText(), each.path("reason").asText()));
        Map<String, Integer> rest = new HashMap<>();
        for (JsonNode item : selection.path("notSelected")) {
            String code = item.path("reasonCodes").path(0).asText();
            if (code.equals("contest.selection.not-shortlisted")) {
                rest.merge(item.path("reasons").path(0).asText(), 1, Integer::sum);
            } else {
                Phases.say("  no        %s", named(line(item)));
            }
        }
        rest.forEach((reason, count) -> Phases.say("  no        otras %d: %s", count, reason));
        JsonNode steps = selection.path("tieBreaks");
        Phases.say("  %d pasos de desempate:", steps.size());
        int told = 0;
        for (JsonNode step : steps) {
            if (told++ < STEPS) {
                Phases.say("    %s", step(step));
            }
        }
    }

    static String line(JsonNode item) {
        List<String> reasons = new ArrayList<>();
        item.path("reasons").forEach(reason -> reasons.add(reason.asText()));
        return String.format(
                Locale.ROOT,
                "%s %s (%s) lugar %d, panel %.3f, comité %s, final %.3f: %s",
                item.path("category").asText(),
                item.path("externalId").asText(),
                item.path("municipalities").path(0).asText(),
                item.path("position").asInt(),
                item.path("blindScore").asDouble(),
                item.path("committeeScore").isNull()
                        ? "–"
                        : String.format(
                                Locale.ROOT, "%.3f", item.path("committeeScore").asDouble()),
                item.path("finalScore").asDouble(),
                String.join(" ", reasons));
    }

    private String step(JsonNode step) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < step.path("initiatives").size(); i++) {
            String id = step.path("initiatives").path(i).asText();
            values.add(names.getOrDefault(id, id) + " "
                    + step.path("values").path(i).asText());
        }
        return step.path("rule").asText()
                + (step.path("decided").asBoolean() ? " decide: " : " no decide: ")
                + String.join("; ", values);
    }

    private String named(String line) {
        String told = line;
        for (Map.Entry<String, String> name : names.entrySet()) {
            told = told.contains(name.getKey()) ? told.replace(name.getKey(), name.getValue()) : told;
        }
        return told;
    }
}
