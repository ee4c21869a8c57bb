package cl.minka.itests.scenario.crawl;

import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.Reply;
import cl.minka.itests.scenario.User;
import java.util.List;
import java.util.Map;

/** A neighbour with a canary in everything that is known of her, who has a certificate: whoever checks it hears nothing of her. */
final class CanarySchool {
    private static final String RUT = "23456781-0";

    private final User organizer;
    private final Aviary aviary;
    private final String person;
    private final String edition;
    private final String before;
    private final String code;

    CanarySchool(Cast cast, Aviary aviary) {
        this.organizer = cast.organizer();
        this.aviary = aviary;
        aviary.hide(RUT, "RUT of a person", "");
        this.edition = edition();
        this.person = made("people", person());
        attend();
        Reply issued = organizer.post(place("certificates"), Map.of()).is(201);
        this.before = issued.string("/items/0/code");
        this.code = organizer
                .post(
                        place("certificates/" + before + "/replacement"),
                        Map.of("reason", aviary.plant("reason of a revocation")))
                .is(201)
                .string("/code");
    }

    private Map<String, Object> person() {
        String name = "Rosa " + aviary.plant("name of a person");
        return Map.of(
                "name",
                name,
                "rut",
                RUT,
                "email",
                aviary.small("address of a person") + "@ejemplo.cl",
                "externalId",
                aviary.plant("external id of a person"),
                "guardian",
                Map.of("name", aviary.plant("guardian of a person"), "contact", "Sin dato", "relation", "madre"));
    }

    private String edition() {
        String school = made("schools", Map.of("title", "Escuela de ejemplo", "organizer", "amuch"));
        String course = made("courses", Map.of("title", "Curso de ejemplo", "area", "civics", "school", school));
        Map<String, Object> session = Map.of("startsAt", "2026-04-06T22:00:00Z", "endsAt", "2026-04-07T00:00:00Z");
        return made(
                "editions",
                Map.of("course", course, "sessions", List.of(session), "certificate", Map.of("minimumAttendance", 1)));
    }

    private void attend() {
        organizer.post(place("enrolments"), Map.of("person", person)).is(201);
        Map<String, Object> entry =
                Map.of("person", person, "status", "present", "note", aviary.plant("note of an attendance"));
        organizer
                .put(place("sessions/1/attendance"), Map.of("entries", List.of(entry)))
                .isDone();
        Map<String, Object> grade =
                Map.of("person", person, "instrument", "i1", "grade", 6, "note", aviary.plant("note of a grade"));
        organizer
                .put(
                        place("assessments"),
                        Map.of(
                                "instruments",
                                List.of(Map.of("id", "i1", "title", "Prueba", "kind", "test")),
                                "grades",
                                List.of(grade)))
                .isDone();
    }

    private String place(String path) {
        return "/editions/" + edition + "/" + path;
    }

    private String made(String collection, Map<String, Object> body) {
        return organizer.post("/" + collection, body).is(201).string("/id");
    }

    Stage on(Stage stage) {
        return stage.value("certificate", code)
                .value("certificate.before", before)
                .value("school.edition", edition)
                .value("school.person", person);
    }

    List<String> readings() {
        return List.of(
                "/people/" + person,
                place("sessions/1/attendance"),
                place("assessments"),
                place("certificates/" + before),
                place("certificates/" + code + "/paper.pdf"));
    }
}
