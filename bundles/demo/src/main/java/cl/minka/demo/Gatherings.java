package cl.minka.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/** Where people meet: a community of practice, and a seminar to which they have registered. */
final class Gatherings {
    private static final List<Integer> MEMBERS = List.of(22, 44, 50);
    private static final int DAYS = 45;
    private static final String COMMUNITY = "Ejemplo: Comunidad de personas mayores";
    private static final String EVENT = "Ejemplo: Seminario nacional de buenas prácticas";

    private final People people;
    private final LocalDate today;

    Gatherings(People people, LocalDate today) {
        this.people = people;
        this.today = today;
    }

    void run() {
        community();
        event();
    }

    private void community() {
        Place founder = people.places().get(MEMBERS.get(0));
        Session moderator = people.as(founder.username());
        JsonNode found = moderator.titled("/communities", COMMUNITY).orElseGet(() -> moderator
                .post(
                        "/communities",
                        Map.of("title", COMMUNITY, "topics", List.of("Personas mayores"), "readers", "public"),
                        "demo-community")
                .body());
        String path = "/communities/" + found.path("id").asText();
        for (int number : MEMBERS.subList(1, MEMBERS.size())) {
            Place member = people.places().get(number);
            Session joining = people.as(member.username());
            if (joining.get(path).text("standing").equals("none")) {
                joining.put(path + "/members/" + member.cut(), Map.of());
            }
        }
        if (moderator.all(path + "/posts").isEmpty()) {
            moderator.post(
                    path + "/posts",
                    Map.of("title", "Ejemplo: guion de las llamadas", "text", "Ejemplo: ¿qué preguntan ustedes?"),
                    "demo-post");
        }
        if (moderator.all(path + "/meetings").isEmpty()) {
            moderator.post(
                    path + "/meetings",
                    Map.of(
                            "title", "Ejemplo: primera reunión",
                            "startsAt", at(DAYS / 3, 15).toString(),
                            "endsAt", at(DAYS / 3, 16).toString(),
                            "link", "https://reunion.ejemplo.invalid/1",
                            "agenda", "Ejemplo: presentarnos y acordar el guion."),
                    "demo-meeting");
        }
    }

    private void event() {
        JsonNode found = people.organizer().titled("/events", EVENT).orElseGet(() -> people.organizer()
                .post("/events", seminar(), "demo-event")
                .body());
        String registrations = "/events/" + found.path("id").asText() + "/registrations";
        List<JsonNode> present = people.organizer().all(registrations);
        for (int number : MEMBERS) {
            Place from = people.places().get(number);
            if (!has(present, "municipality", from.cut())) {
                people.as(from.username())
                        .post(
                                registrations,
                                Map.of("municipality", from.cut(), "organizationType", "municipality"),
                                "demo-registration-" + from.cut());
            }
        }
        if (!has(present, "name", "Persona de ejemplo")) {
            people.organizer()
                    .post(
                            registrations,
                            Map.of("name", "Persona de ejemplo", "organization", "Universidad de ejemplo"),
                            "demo-guest");
        }
    }

    private static boolean has(List<JsonNode> items, String field, String value) {
        return items.stream().anyMatch(one -> one.path(field).asText().equals(value));
    }

    private Map<String, Object> seminar() {
        return Map.of(
                "title",
                EVENT,
                "description",
                "Ejemplo: se presentan las prácticas distinguidas.",
                "startsAt",
                at(DAYS, 9).toString(),
                "endsAt",
                at(DAYS, 13).toString(),
                "place",
                Map.of("name", "Salón de ejemplo", "commune", "13101"),
                "capacity",
                80,
                "speakers",
                List.of(Map.of("name", "Persona de ejemplo", "office", "Alcaldía de ejemplo")),
                "sessions",
                List.of(session("Ejemplo: apertura", 9, 10), session("Ejemplo: prácticas distinguidas", 10, 13)));
    }

    private Map<String, Object> session(String title, int from, int to) {
        return Map.of(
                "title", title,
                "startsAt", at(DAYS, from).toString(),
                "endsAt", at(DAYS, to).toString(),
                "room", "Salón A",
                "speakers", List.of("Persona de ejemplo"));
    }

    private Instant at(int days, int hour) {
        return today.plusDays(days)
                .atTime(LocalTime.of(hour, 0))
                .atZone(Dates.CHILE)
                .toInstant();
    }
}
