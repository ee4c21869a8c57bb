package cl.minka.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Municipalities ask, an adviser answers, an answer becomes a note; and a product of the workshop goes on as a project. */
final class Assistance {
    private static final List<Asked> REQUESTS = List.of(
            new Asked(8, "Ejemplo: ¿cuánto dura el llamado de una licitación?", "Compras", "normal", Asked.SOLVED),
            new Asked(20, "Ejemplo: ordenanza de ruidos para una feria nocturna", "Ordenanzas", "high", Asked.WAITING),
            new Asked(31, "Ejemplo: contratar por honorarios a una monitora", "Personal", "low", Asked.ANSWERED),
            new Asked(Classroom.HOST, "Ejemplo: bases para comprar luminarias", "Compras", "urgent", Asked.RECEIVED));

    private final People people;
    private final LocalDate today;

    Assistance(People people, LocalDate today) {
        this.people = people;
        this.today = today;
    }

    /** @param steps that it has gone through, the last being where it stands */
    private record Asked(int place, String title, String topic, String priority, List<String> steps) {
        static final List<String> RECEIVED = List.of();
        static final List<String> ANSWERED = List.of("in-progress");
        static final List<String> WAITING = List.of("in-progress", "waiting-requester");
        static final List<String> SOLVED = List.of("in-progress", "solved");
    }

    void run() {
        REQUESTS.forEach(this::request);
        note();
        project();
    }

    private void request(Asked asked) {
        Place place = people.places().get(asked.place());
        Session municipality = people.as(place.username());
        JsonNode request = municipality.titled("/assistance", asked.title()).orElseGet(() -> municipality
                .post(
                        "/assistance",
                        Map.of("title", asked.title(), "topic", asked.topic(), "priority", asked.priority()),
                        "demo-request-" + place.cut())
                .body());
        String path = "/assistance/" + request.path("id").asText();
        Session adviser = people.as(People.ADVISER);
        if (!asked.steps().isEmpty() && adviser.get(path).text("status").equals("received")) {
            adviser.post(path + "/assignments", Map.of("adviser", People.ADVISER));
        }
        if (!asked.steps().isEmpty() && adviser.all(path + "/messages").isEmpty()) {
            adviser.post(
                    path + "/messages",
                    Map.of("text", "Ejemplo: lo vemos hoy y le respondemos."),
                    "demo-message-" + place.cut());
        }
        for (String step : asked.steps()) {
            String status = adviser.get(path).text("status");
            if (asked.steps().indexOf(status) < asked.steps().indexOf(step)) {
                adviser.post(path + "/transitions", Map.of("to", step, "reason", "Ejemplo: lo que corresponde."));
            }
        }
    }

    /** What was answered once is answered to all. */
    private void note() {
        String question = REQUESTS.get(0).title();
        Session adviser = people.as(People.ADVISER);
        boolean noted = adviser.all("/assistance/notes").stream()
                .anyMatch(one -> one.path("question").asText().equals(question));
        if (!noted) {
            adviser.post(
                    "/assistance/notes",
                    Map.of(
                            "topic",
                            REQUESTS.get(0).topic(),
                            "question",
                            question,
                            "answer",
                            "Ejemplo: lo dicen las bases y la norma vigente; aquí va la cita.",
                            "published",
                            true),
                    "demo-note");
        }
    }

    /** It came of the workshop by itself; the municipality plans it. */
    private void project() {
        Place host = people.places().get(Classroom.HOST);
        Session municipality = people.as(host.username());
        String path = "/projects/" + opened(municipality);
        Answer project = municipality.get(path);
        if (!project.text("stage").equals("idea")) {
            return;
        }
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("title", project.text("title"));
        draft.put("summary", "Ejemplo: iluminar la plaza del barrio.");
        draft.put("objective", "Ejemplo: que se pueda usar de noche.");
        draft.put("startsOn", today.plusDays(20).toString());
        draft.put("origin", project.text("origin"));
        draft.put("links", List.of("studies/" + Fieldwork.STUDY));
        draft.put(
                "budget",
                List.of(Map.of("title", "Luminarias", "year", today.getYear(), "planned", 42_000_000, "source", "")));
        municipality.put(path, draft, project.etag().orElseThrow());
        milestone(municipality, path, "bases", "Ejemplo: bases y licitación", 30, List.of());
        milestone(municipality, path, "acuerdo", "Ejemplo: acuerdo con el vecindario", 10, List.of());
        milestone(municipality, path, "obra", "Ejemplo: instalación", 25, List.of("bases", "acuerdo"));
        municipality.post(path + "/transitions", Map.of("to", "profile"));
    }

    private static String opened(Session municipality) {
        while (true) {
            for (JsonNode one : municipality.all("/projects")) {
                if (one.path("origin").asText().startsWith("editions/" + Classroom.ENDED + "/")) {
                    return one.path("id").asText();
                }
            }
            Minka.pause();
        }
    }

    private static void milestone(
            Session municipality, String project, String key, String title, int days, List<String> after) {
        if (municipality.find(project + "/milestones/" + key).isEmpty()) {
            municipality.post(
                    project + "/milestones", Map.of("key", key, "title", title, "days", days, "after", after));
        }
    }
}
