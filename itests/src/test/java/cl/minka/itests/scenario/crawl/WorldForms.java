package cl.minka.itests.scenario.crawl;

import cl.minka.itests.scenario.Edition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is sent in, in one of two worlds. */
final class WorldForms {
    private final Edition edition;
    private final World.Hidden hidden;

    WorldForms(Edition edition, World.Hidden hidden) {
        this.edition = edition;
        this.hidden = hidden;
    }

    Map<String, Object> definition() {
        Map<String, Object> definition = new HashMap<>(edition.definition());
        List<Object> form = new ArrayList<>((List<?>) definition.get("form"));
        form.add(Map.of("id", "informe", "label", "Informe", "type", "file", "required", false, "blind", true));
        definition.put("form", form);
        return definition;
    }

    Map<String, Object> shown() {
        return Map.of(
                "title",
                "Taller de ejemplo en " + hidden.place(),
                "category",
                "servicios",
                "municipalities",
                List.of(hidden.cut()),
                "answers",
                Map.of(
                        "resumen",
                        "Un taller de la Municipalidad de " + hidden.place() + " que repara artefactos.",
                        "quien",
                        hidden.secret().repeat(hidden.beside())),
                "startedOn",
                "2024-03-01",
                "team",
                Stream.generate(hidden::secret).limit(hidden.beside()).toList(),
                "externalId",
                hidden.secret() + "-1");
    }

    Map<String, Object> own() {
        return edition.draft("Ejemplo propio", "barrio", "Un taller abierto.", "08101", "propia-1");
    }

    Map<String, Object> beside(int number) {
        return edition.draft("Al lado " + number, "barrio", "Resumen " + number, hidden.cut(), "lado-" + number);
    }
}
