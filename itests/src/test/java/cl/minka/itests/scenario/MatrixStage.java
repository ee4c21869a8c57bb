package cl.minka.itests.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One of each thing that a path may name, so that the matrix is asked about what exists. */
public final class MatrixStage {
    private final Cast cast;
    private final Edition edition;
    private final Map<String, String> values = new HashMap<>();

    public MatrixStage(Cast cast, String contest) {
        this.cast = cast;
        this.edition = new Edition(cast, contest);
    }

    public MatrixStage prepare() {
        edition.open().admit(2);
        User municipality = cast.municipality(0);
        municipality
                .post(edition.path("/questions"), Map.of("text", "¿Ejemplo?"))
                .is(201);
        User organizer = cast.organizer();
        organizer
                .put(edition.path("/questions/1/answer"), Map.of("text", "Ejemplo."))
                .isDone();
        Map<String, Object> draft = edition.draft("Ejemplo", "barrio", "Resumen de ejemplo.", "05101", "matriz-1");
        String initiative = edition.submit(municipality, draft);
        edition.evaluate();
        Map<String, Object> order = Map.of("perInitiative", 4, "objective", "total", "keepExisting", true, "seed", 1);
        organizer.post(edition.path("/assignments"), order).is(200);
        edition.score(2);
        String scores = "initiative,evaluator,criterion,score\nmatriz-1,juez-01,INN,3\nmatriz-1,juez-01,RES,4\n";
        organizer.csv(edition.path("/evaluations/import"), scores).is(200);
        String ranking =
                organizer.post(edition.path("/rankings"), Map.of()).isDone().string("/id");
        Map<String, Object> committee = Map.of("members", Cast.COMMITTEE, "quorum", 2, "ranking", ranking);
        Reply present = organizer.get(edition.path("/committee"));
        (present.status() == 404
                        ? organizer.put(edition.path("/committee"), committee)
                        : organizer.put(edition.path("/committee"), committee, present.etag()))
                .isDone();
        edition.moveTo("committee").is(200);
        Map<String, Object> opinion = Map.of(
                "scores", Map.of("INN", 4, "RES", 3),
                "justification", Map.of("INN", "Ejemplo de razón.", "RES", "Ejemplo de razón."));
        cast.as(Cast.COMMITTEE.get(0))
                .put(edition.path("/committee/opinions/" + initiative), opinion)
                .isDone();
        String practice = practice();
        values.put("practices/id", practice);
        school();
        study(municipality);
        questionnaire();
        assistance(municipality);
        communities(municipality);
        String event = event();
        values.put("events/id", event);
        values.put("registrations/rid", registration(event));
        values.put("needs/id", need());
        values.put("oid", "aaaaaaaaaaaaaaaa");
        values.put("transfers/id", transfer(practice));
        values.put("chapters/n", "1");
        values.put("file", "index.html");
        values.put("mid", "0000000000000000");
        values.put("code", "0000-0000-0000");
        values.put("feature", "nada");
        values.put("version", "9.9.9");
        values.putAll(Map.of(
                "id",
                edition.id(),
                "iid",
                initiative,
                "rid",
                ranking,
                "number",
                "1",
                "name",
                "carta",
                "username",
                Cast.EVALUATORS.get(0),
                "cut",
                "05101",
                "date",
                "2026-09-18",
                "kind",
                "scoring",
                "aid",
                assignment(initiative)));
        return this;
    }

    public Map<String, String> values() {
        return values;
    }

    /** A community of the municipality with one of each, and a campaign for another. */
    private void communities(User municipality) {
        String id = municipality
                .post("/communities", Map.of("title", "Comunidad de ejemplo"))
                .is(201)
                .string("/id");
        String within = "/communities/" + id;
        values.put("communities/id", id);
        values.put(
                "posts/pid",
                municipality
                        .post(within + "/posts", Map.of("text", "Ejemplo."))
                        .is(201)
                        .string("/id"));
        Map<String, Object> meeting = Map.of("title", "Ejemplo", "startsAt", "2027-04-01T12:00:00Z");
        values.put(
                "meetings/meeting",
                municipality.post(within + "/meetings", meeting).is(201).string("/id"));
        Map<String, Object> joint = Map.of("title", "Ejemplo", "municipalities", List.of("05101"));
        values.put(
                "initiatives/joint",
                municipality.post(within + "/initiatives", joint).is(201).string("/id"));
        Map<String, Object> campaign = Map.of(
                "title",
                "Ejemplo",
                "text",
                "Ejemplo.",
                "practices",
                List.of(values.get("practices/id")),
                "audience",
                Map.of("municipalities", List.of("12201")));
        values.put(
                "campaigns/id",
                cast.organizer().post("/campaigns", campaign).is(201).string("/id"));
    }

    /** Of the municipality. */
    private String practice() {
        return cast.municipality(0)
                .post("/practices", Map.of("title", "Práctica de ejemplo", "municipality", "05101"))
                .is(201)
                .string("/id");
    }

    private void school() {
        made("schools", Map.of("title", "Escuela de ejemplo", "organizer", "amuch"));
        made("programmes", Map.of("title", "Programa de ejemplo", "school", values.get("schools/id")));
        made("courses", Map.of("title", "Curso de ejemplo", "area", "civics", "school", values.get("schools/id")));
        Map<String, Object> session = Map.of(
                "startsAt",
                "2027-04-06T22:00:00Z",
                "endsAt",
                "2027-04-07T00:00:00Z",
                "instructors",
                List.of("instruye"));
        made("editions", Map.of("course", values.get("courses/id"), "sessions", List.of(session)));
        values.put("sessions/n", "1");
        values.put("status/n", "9");
        values.put("keys/kid", "aaaaaaaaaaaaaaaa");
        values.put("issuers/organization", "05101");
        values.put("samples/sample", "1");
        values.put("devices/device", "D-NOHAY");
        values.put("outcomes/unit", "v-1");
        values.put("responses/instance", "nadie");
        values.put("weights/number", "1");
        values.put("conflicts/cid", "aaaaaaaaaaaaaaaa");
        values.put("assessments/instrument", "i1");
        values.put("grades/eid", "aaaaaaaaaaaaaaaa");
        values.put("calendars/secret", "aaaaaaaaaaaaaaaa");
        values.put("projects/secret", "aaaaaaaaaaaaaaaa");
        made("training-requests", Map.of("title", "Curso de ejemplo", "area", "civics", "reason", "Ejemplo."));
        people();
    }

    /** Of the municipality, not published. */
    private void study(User municipality) {
        values.put(
                "studies/id",
                municipality
                        .post("/studies", Map.of("title", "Estudio de ejemplo", "kind", "ad-hoc"))
                        .is(201)
                        .string("/id"));
    }

    private void questionnaire() {
        Map<String, Object> question = Map.of("type", "text", "name", "nombre", "label", "Nombre");
        values.put(
                "questionnaires/id",
                cast.as("admin")
                        .post("/questionnaires", Map.of("survey", List.of(question)))
                        .is(201)
                        .string("/id"));
        values.put("versions/version", "1");
        values.put("files/name", "mapa.png");
    }

    private void assistance(User municipality) {
        values.put("levels/level", "normal");
        values.put("staff/username", "asesora");
        Map<String, Object> note = Map.of("topic", "compras", "question", "¿Plazo?", "answer", "Veinte días");
        values.put(
                "notes/note",
                cast.organizer().post("/assistance/notes", note).is(201).string("/id"));
        values.put("calendars/cut", "05101");
        values.put("hours/work", "no-hay");
        values.put("milestones/key", "obra");
        values.put(
                "projects/id",
                municipality
                        .post("/projects", Map.of("title", "Proyecto de ejemplo"))
                        .is(201)
                        .string("/id"));
        values.put("funding-lines/id", "pmu-2026");
        values.put("checklist/document", "carta");
        values.put("findings/study", "no-hay-tal");
        values.put(
                "applications/id",
                municipality
                        .post("/applications", Map.of("fundingLine", "pmu-2026", "title", "Postulación de ejemplo"))
                        .is(201)
                        .string("/id"));
        values.put(
                "assistance/id",
                municipality
                        .post("/assistance", Map.of("title", "Solicitud de ejemplo", "topic", "compras"))
                        .is(201)
                        .string("/id"));
    }

    private void people() {
        made("people", Map.of("name", "Persona de Ejemplo"));
        made("organizations", Map.of("kind", "group", "name", "Grupo de ejemplo", "municipality", "05101"));
        String edition = "/editions/" + values.get("editions/id");
        Map<String, Object> enrolment = Map.of("person", values.get("people/id"));
        values.put(
                "enrolments/eid",
                cast.organizer()
                        .post(edition + "/enrolments", enrolment)
                        .is(201)
                        .string("/id"));
        values.put(
                "invitations/invitation",
                cast.organizer()
                        .post(edition + "/invitations", Map.of("code", true))
                        .is(201)
                        .string("/items/0/id"));
    }

    private void made(String collection, Map<String, Object> body) {
        values.put(
                collection + "/id",
                cast.organizer().post("/" + collection, body).is(201).string("/id"));
    }

    private String event() {
        Map<String, Object> seminar = Map.of(
                "title", "Seminario de ejemplo",
                "startsAt", "2099-08-10T13:00:00Z",
                "endsAt", "2099-08-10T21:00:00Z");
        return cast.organizer().post("/events", seminar).is(201).string("/id");
    }

    /** Of somebody without an account. */
    private String registration(String event) {
        return cast.organizer()
                .post("/events/" + event + "/registrations", Map.of("name", "Persona de ejemplo"))
                .is(201)
                .string("/id");
    }

    /** Of the municipality. */
    private String need() {
        return cast.municipality(0)
                .post("/needs", Map.of("title", "Ejemplo", "problem", "Falta ayuda.", "topic", "Residuos"))
                .is(201)
                .string("/id");
    }

    /** With the municipality as mentor. */
    private String transfer(String practice) {
        return cast.municipality(0)
                .post("/transfers", Map.of("practice", practice, "receivers", List.of("09101")))
                .is(201)
                .string("/id");
    }

    /** Of the first evaluator. */
    private String assignment(String initiative) {
        List<JsonNode> all = cast.organizer()
                .get(edition.path("/assignments?limit=100"))
                .is(200)
                .items();
        return all.stream()
                .filter(node -> node.path("evaluator").asText().equals(Cast.EVALUATORS.get(0)))
                .filter(node -> node.path("initiative").asText().equals(initiative))
                .map(node -> node.path("id").asText())
                .findFirst()
                .orElseThrow();
    }
}
