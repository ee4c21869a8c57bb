package cl.minka.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one municipality presents.
 *
 * @param year of the edition
 * @param number 1, 2, 3 … in the edition
 */
record Application(int year, int number, Place place, Practice practice) {
    /** One for each place, with practices that differ from one edition to the other. */
    static List<Application> forEdition(int year, List<Place> places, int count) {
        List<Practice> practices = Practice.all();
        List<Application> applications = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Practice practice = practices.get((i * 7 + year) % practices.size());
            applications.add(new Application(year, i + 1, places.get(i * places.size() / count), practice));
        }
        return applications;
    }

    String externalId() {
        return "ejemplo-%d-%03d".formatted(year, number);
    }

    /** As {@code POST /contests/{id}/initiatives} takes it; the summary tells who presents, which the blind view hides. */
    Map<String, Object> draft(Dates dates) {
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("title", practice.exampleTitle());
        draft.put("category", practice.category());
        draft.put("municipalities", List.of(place.cut()));
        Map<String, Object> answers = practice.answers(place.name(), number);
        answers.merge("resumen_publico", contact(), (summary, contact) -> summary + " " + contact);
        draft.put("answers", answers);
        draft.put("startedOn", dates.started(number).toString());
        draft.put("team", List.of("Persona de ejemplo " + (100 + number)));
        draft.put("externalId", externalId());
        return draft;
    }

    private String contact() {
        return "Consultas de ejemplo: practica" + number + "@ejemplo.invalid, Municipalidad de " + place.name() + ".";
    }
}
