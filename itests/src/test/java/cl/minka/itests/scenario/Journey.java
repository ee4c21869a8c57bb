package cl.minka.itests.scenario;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A contest from its rules to its published results, as administrator, organiser, municipalities, evaluators, committee. */
public final class Journey {
    private static final String CODED =
            "Un texto largo de ejemplo para justificar el puntaje del criterio, sin nombres de nadie.";

    private final Cast cast;
    private final Edition edition;
    private final List<String> initiatives = new ArrayList<>();
    private final Map<String, List<Double>> totals = new HashMap<>();

    public Journey(Cast cast, String contest) {
        this.cast = cast;
        this.edition = new Edition(cast, contest);
    }

    public void run() {
        call();
        applications();
        screening();
        evaluations();
        String ranking = ranking();
        committee(ranking);
        results();
    }

    private void call() {
        User organizer = cast.organizer();
        User anybody = cast.anonymous();
        cast.stranger().post("/contests", edition.definition()).isProblem(403);
        Reply created = organizer.post("/contests", edition.definition()).is(201);
        assertEquals("draft", created.string("/status"));
        anybody.get(edition.path("")).isProblem(404);
        Reply refused = edition.moveTo("open").isProblem(409);
        assertTrue(refused.text(), refused.at("/errors").size() >= 1);
        organizer.put(edition.path("/rules"), Map.of("text", Edition.RULES)).isDone();
        edition.moveTo("open").is(200);
        edition.moveTo("open").is(200);
        assertEquals("open", anybody.get(edition.path("")).is(200).string("/status"));
        Reply rules = anybody.get(edition.path("/rules")).is(200);
        assertEquals(64, rules.string("/sha256").length());
        anybody.get(edition.path("/results")).isProblem(404);
    }

    private void applications() {
        for (int i = 0; i < Cast.CUTS.size(); i++) {
            initiatives.add(apply(i));
        }
        User other = cast.municipality(1);
        other.get(at(0)).isProblem(404);
        assertEquals(1, other.get(edition.path("/initiatives")).is(200).items().size());
        assertEquals(3, edition.initiatives().size());
        cast.as(Cast.EVALUATORS.get(0)).get(at(0)).isProblem(403);
        withdrawAndReturn();
    }

    private String apply(int index) {
        User municipality = cast.municipality(index);
        String place =
                municipality.get("/municipalities/" + Cast.CUTS.get(index)).string("/name");
        Reply draft = municipality
                .post(
                        edition.path("/initiatives"),
                        Map.of("title", "Ejemplo " + index, "municipalities", List.of(Cast.CUTS.get(index))))
                .is(201);
        String path = edition.path("/initiatives/" + draft.string("/id"));
        Reply incomplete = municipality.post(path + "/submission", Map.of()).isProblem(409);
        assertTrue(
                "all defects at once: " + incomplete.text(),
                incomplete.at("/errors").size() >= 3);
        Map<String, Object> whole = edition.draft(
                "Ejemplo " + index,
                index == 0 ? "barrio" : "servicios",
                "Un taller en la comuna de " + place + " que ayuda a reparar artefactos.",
                Cast.CUTS.get(index),
                "ext-" + index);
        municipality.put(path, whole).isProblem(428);
        Reply saved = municipality.put(path, whole, draft.etag()).is(200);
        municipality.put(path, whole, "\"0-none\"").isProblem(412);
        assertNotEquals(draft.etag(), saved.etag());
        Reply letter = municipality.upload(path + "/attachments/carta", "application/pdf", Edition.LETTER);
        assertTrue(letter.text(), letter.status() == 200 || letter.status() == 201);
        assertEquals(64, letter.string("/sha256").length());
        Reply receipt = municipality.post(path + "/submission", Map.of()).isDone();
        assertFalse(receipt.string("/number").isBlank());
        assertEquals(64, receipt.string("/sha256").length());
        assertEquals(1, receipt.at("/rulesVersion").asInt());
        assertEquals(
                Edition.LETTER.length,
                municipality.get(path + "/attachments/carta").is(200).bytes().length);
        return draft.string("/id");
    }

    private void withdrawAndReturn() {
        User municipality = cast.municipality(2);
        Reply submission = municipality.get(at(2) + "/submission").is(200);
        municipality.delete(at(2) + "/submission", submission.etag()).isDone();
        assertEquals("withdrawn", municipality.get(at(2)).string("/status"));
        initiatives.set(2, applyAgain(municipality));
    }

    private String applyAgain(User municipality) {
        Map<String, Object> draft = edition.draft(
                "Ejemplo 2 otra vez", "servicios", "Otro resumen de ejemplo.", Cast.CUTS.get(2), "ext-2b");
        String id =
                municipality.post(edition.path("/initiatives"), draft).is(201).string("/id");
        String path = edition.path("/initiatives/" + id);
        municipality.upload(path + "/attachments/carta", "application/pdf", Edition.LETTER);
        municipality.post(path + "/submission", Map.of()).isDone();
        return id;
    }

    private void screening() {
        edition.moveTo("screening").is(200);
        User organizer = cast.organizer();
        Reply refused = edition.moveTo("evaluation").isProblem(409);
        assertTrue(refused.text(), refused.at("/errors").size() >= 2);
        admit(0);
        admit(1);
        cure(2);
        admit(2);
        Reply twin = organizer.get(at(0) + "/blind").is(200);
        assertTrue(
                "the name of the municipality is found: " + twin.text(),
                twin.text().contains("municipality"));
        organizer.post(edition.path("/redactions/acceptance"), Map.of()).is(200);
        edition.moveTo("evaluation").is(200);
    }

    private void admit(int index) {
        String path = at(index) + "/screening";
        Map<String, Object> decision = Map.of("decision", "admitted", "reasons", List.of());
        Reply present = cast.organizer().get(path);
        Reply answer = present.status() == 404
                ? cast.organizer().put(path, decision)
                : cast.organizer().put(path, decision, present.etag()).isDone();
        assertEquals("admitted", cast.organizer().get(at(index)).string("/status"));
    }

    private void cure(int index) {
        cast.organizer()
                .put(at(index) + "/screening", Map.of("decision", "cure", "reasons", List.of()))
                .isProblem(400);
        Map<String, Object> cure = Map.of(
                "decision",
                "cure",
                "reasons",
                List.of("Falta detalle"),
                "fields",
                List.of("resumen"),
                "cureWorkingDays",
                5);
        cast.organizer().put(at(index) + "/screening", cure).isDone();
        User municipality = cast.municipality(index);
        Reply present = municipality.get(at(index)).is(200);
        assertEquals("cure", present.string("/status"));
        Map<String, Object> mended = edition.draft(
                "Ejemplo 2 otra vez",
                "servicios",
                "Un resumen con más detalle de ejemplo.",
                Cast.CUTS.get(2),
                "ext-2b");
        municipality.put(at(index), mended, present.etag()).is(200);
        municipality.post(at(index) + "/submission", Map.of()).isDone();
    }

    private void evaluations() {
        User organizer = cast.organizer();
        for (String evaluator : Cast.EVALUATORS) {
            Map<String, Object> load = Map.of("maxLoad", 3, "categories", List.of(), "conflicts", List.of());
            organizer.put(edition.path("/evaluators/" + evaluator), load).isDone();
        }
        Map<String, Object> order = Map.of("objective", "total", "keepExisting", true, "seed", 7);
        Reply plan = organizer.post(edition.path("/assignments"), order).is(200);
        assertEquals(plan.text(), 6, plan.at("/assigned").asInt());
        assertEquals(plan.text(), 0, plan.at("/unmet").size());
        Cast.EVALUATORS.forEach(this::evaluate);
        cast.admin().get(edition.path("/assignments")).is(200);
    }

    private void evaluate(String username) {
        User evaluator = cast.as(username);
        for (JsonNode item :
                evaluator.get("/me/assignments?contest=" + edition.id()).is(200).items()) {
            String path = "/assignments/" + item.path("id").asText();
            Reply blind = evaluator.get(path).is(200);
            for (String secret : List.of("Valparaíso", "Concepción", "Puerto Montt", "05101", "ext-", "Persona")) {
                assertFalse(blind.request() + " tells " + secret, blind.text().contains(secret));
            }
            String another = Cast.EVALUATORS.get((Cast.EVALUATORS.indexOf(username) + 1) % Cast.EVALUATORS.size());
            cast.as(another).get(path).isProblem(404);
            assertTrue(cast.admin().get(path).status() >= 403);
            evaluator
                    .put(path + "/evaluation", Map.of("scores", Map.of("INN", 9), "state", "draft"))
                    .isProblem(400);
            int inn = 1 + username.charAt(6) % 5;
            int res = (item.at("/initiative/code").asText().hashCode() & 3) + 1;
            Reply draft = evaluator.put(path + "/evaluation", Map.of("scores", Map.of("INN", inn), "state", "draft"));
            assertTrue(draft.request() + draft.text(), draft.status() < 300);
            Map<String, Object> whole = Map.of(
                    "scores",
                    Map.of("INN", inn, "RES", res),
                    "justification",
                    Map.of("INN", CODED, "RES", CODED),
                    "comment",
                    "Comentario de ejemplo.",
                    "state",
                    "final");
            evaluator.put(path + "/evaluation", whole).isProblem(428);
            String etag = evaluator.get(path + "/evaluation").is(200).etag();
            evaluator.put(path + "/evaluation", whole, etag).is(200);
            String initiative = cast.organizer().get(edition.path(path)).is(200).string("/initiative");
            totals.computeIfAbsent(initiative, id -> new ArrayList<>()).add(100 * (0.6 * inn / 5 + 0.4 * res / 5));
        }
    }

    /** The contract, section 7: under {@code mean} the score is the mean of the evaluations' weighted totals. */
    private String ranking() {
        User organizer = cast.organizer();
        edition.moveTo("committee").isProblem(409);
        Reply ranking = organizer.post(edition.path("/rankings"), Map.of()).isDone();
        String id = ranking.string("/id");
        assertEquals(3, ranking.at("/entries").size());
        double before = Double.MAX_VALUE;
        for (JsonNode entry : ranking.at("/entries")) {
            List<Double> given = totals.get(entry.path("initiative").asText());
            double mean =
                    given.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
            assertEquals(mean, entry.path("score").asDouble(), 1e-9);
            assertTrue(entry.path("score").asDouble() <= before);
            before = entry.path("score").asDouble();
        }
        Reply check = organizer
                .post(edition.path("/rankings/" + id + "/verification"), Map.of())
                .is(200);
        assertTrue(check.text(), check.at("/identical").asBoolean());
        Reply csv = organizer
                .with("Accept", "text/csv")
                .get(edition.path("/rankings/" + id))
                .is(200);
        assertEquals(csv.text(), 4, csv.text().strip().split("\r\n").length);
        Reply xlsx =
                organizer.get(edition.path("/rankings/" + id + "?format=xlsx")).is(200);
        assertEquals("PK", new String(xlsx.bytes(), 0, 2));
        return id;
    }

    private void committee(String ranking) {
        User organizer = cast.organizer();
        Map<String, Object> committee = Map.of("members", Cast.COMMITTEE, "quorum", 2, "ranking", ranking);
        Reply present = organizer.get(edition.path("/committee"));
        Reply put = present.status() == 404
                ? organizer.put(edition.path("/committee"), committee)
                : organizer
                        .put(edition.path("/committee"), committee, present.etag())
                        .isDone();
        edition.moveTo("committee").is(200);
        for (String name : Cast.COMMITTEE) {
            User member = cast.as(name);
            JsonNode shortlist = member.get(edition.path("/committee")).is(200).at("/shortlist");
            assertEquals(3, shortlist.size());
            for (JsonNode item : shortlist) {
                String initiative = item.path("initiative").asText();
                Reply blind = member.get(edition.path("/initiatives/" + initiative + "/blind"))
                        .is(200);
                assertFalse(blind.text(), blind.text().contains("Valparaíso"));
                Map<String, Object> opinion = Map.of(
                        "scores", Map.of("INN", 4, "RES", 3), "justification", Map.of("INN", CODED, "RES", CODED));
                Reply said = member.put(edition.path("/committee/opinions/" + initiative), opinion);
                assertTrue(said.request() + said.text(), said.status() < 300);
            }
        }
        edition.moveTo("decided").isProblem(409);
        Reply proposal = organizer
                .post(edition.path("/selection"), Map.of("ranking", ranking))
                .is(200);
        assertFalse(proposal.at("/confirmed").asBoolean());
        organizer.get(edition.path("/selection")).isProblem(404);
        Reply decision = organizer
                .post(edition.path("/selection"), Map.of("ranking", ranking, "confirm", true))
                .isDone();
        assertEquals(2, decision.at("/winners").size());
        Reply minutes = organizer.get(edition.path("/committee/minutes")).is(200);
        assertEquals(64, minutes.string("/sha256").length());
        edition.moveTo("decided").is(200);
    }

    private void results() {
        User anybody = cast.anonymous();
        anybody.get(edition.path("/results")).isProblem(404);
        edition.moveTo("published").is(200);
        Reply results = anybody.get(edition.path("/results")).is(200);
        assertEquals(2, results.at("/winners").size());
        assertEquals(1, results.at("/mentions").size());
        assertFalse(
                anybody.get(edition.path("/results?format=csv")).is(200).text().isBlank());
        Reply feedback = cast.municipality(0).get(at(0) + "/feedback").is(200);
        assertFalse("nobody learns who evaluated", feedback.text().contains("juez-"));
        cast.municipality(1).get(at(0) + "/feedback").isProblem(404);
        Reply audit = cast.admin().get("/audit/verification").is(200);
        assertTrue(audit.text(), audit.at("/valid").asBoolean());
        assertTrue(audit.text(), audit.at("/entries").asInt() > 30);
    }

    private String at(int index) {
        return edition.path("/initiatives/" + initiatives.get(index));
    }
}
