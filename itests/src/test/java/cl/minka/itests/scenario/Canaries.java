package cl.minka.itests.scenario;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names that nobody else has are planted wherever an identity may stand; then every operation that reads is asked as an
 * evaluator, and none of them may sing.
 */
public final class Canaries {
    private static final List<String> BIRDS = List.of(
            "Quilquihue", "Tricahuepo", "Pidenal", "Lloicayante", "Chercanzul", "Zorzaluma", "Diucaverde", "Raralindo");

    private static final String JUDGE = "juez-" + BIRDS.get(2).toLowerCase();

    private final Cast cast;
    private final Edition edition;
    private final Map<String, List<String>> known = new HashMap<>();

    public Canaries(Cast cast, String contest) {
        this.cast = cast;
        this.edition = new Edition(cast, contest);
    }

    /** Plants and carries the contest to evaluation. */
    public Canaries plant() {
        account("muni-canario", BIRDS.get(0), "municipality", "05101");
        account(JUDGE, BIRDS.get(2), "evaluator", "amuch");
        edition.open();
        String id = initiative(cast.as("muni-canario"));
        User organizer = cast.organizer();
        edition.admit(2).moveTo("screening").is(200);
        organizer
                .put(
                        edition.path("/initiatives/" + id + "/screening"),
                        Map.of("decision", "admitted", "reasons", List.of(BIRDS.get(0))))
                .isDone();
        edition.evaluate();
        organizer.put(edition.path("/evaluators/" + JUDGE), Map.of()).isDone();
        Map<String, Object> order = Map.of("perInitiative", 5, "objective", "total", "keepExisting", true, "seed", 1);
        organizer.post(edition.path("/assignments"), order).is(200);
        edition.score(2);
        String ranking =
                organizer.post(edition.path("/rankings"), Map.of()).isDone().string("/id");
        known.put("id", List.of(edition.id()));
        known.put("iid", List.of(id));
        known.put("rid", List.of(ranking));
        known.put("cut", List.of("13101"));
        known.put("username", List.of("muni-canario"));
        known.put("name", List.of("carta", BIRDS.get(5) + ".pdf"));
        known.put(
                "aid",
                ids(organizer
                        .get(edition.path("/assignments?limit=100"))
                        .is(200)
                        .items()));
        return this;
    }

    private void account(String username, String name, String role, String organization) {
        Map<String, Object> account = Map.of(
                "username",
                username,
                "name",
                name,
                "email",
                BIRDS.get(1) + "." + role + "@ejemplo.invalid",
                "password",
                Cast.PASSWORD,
                "roles",
                List.of(Map.of("role", role, "organization", organization)));
        cast.admin().post("/users", account).is(201);
    }

    private String initiative(User municipality) {
        String summary = "El alcalde " + BIRDS.get(3) + " de la Municipalidad de Valparaíso recibe en " + BIRDS.get(4)
                + "@munivalpo.cl y en https://" + BIRDS.get(5) + ".cl o al +56 32 2123456.";
        Map<String, Object> draft = Map.of(
                "title",
                "Ejemplo de Valparaíso con taller",
                "category",
                "servicios",
                "municipalities",
                List.of("05101", "08101"),
                "answers",
                Map.of("resumen", summary, "quien", BIRDS.get(6)),
                "startedOn",
                "2024-03-01",
                "team",
                List.of(BIRDS.get(7)),
                "externalId",
                BIRDS.get(6) + "-1");
        String id =
                municipality.post(edition.path("/initiatives"), draft).is(201).string("/id");
        String path = edition.path("/initiatives/" + id);
        for (String name : List.of("carta", BIRDS.get(5) + ".pdf")) {
            municipality
                    .upload(path + "/attachments/" + name, "application/pdf", Edition.LETTER)
                    .isDone();
        }
        municipality.post(path + "/submission", Map.of()).isDone();
        return id;
    }

    /** @return how many requests were made */
    public int crawl() {
        User evaluator = cast.as(Cast.EVALUATORS.get(0));
        int requests = 0;
        List<JsonNode> own =
                evaluator.get("/me/assignments?contest=" + edition.id()).is(200).items();
        assertTrue("the evaluator has something to read", !own.isEmpty());
        for (String operation : PermissionMatrix.documented(cast.anonymous())) {
            if (operation.startsWith("GET ")) {
                for (String path : paths(operation.substring(4))) {
                    silent(evaluator.get("/" + path), true);
                    silent(evaluator.with("Accept", "text/csv").get("/" + path), true);
                    requests += 2;
                }
            }
        }
        for (String query : List.of("?sort=municipality", "?q=Valpara%C3%ADso", "?q=" + BIRDS.get(6), "?limit=0")) {
            silent(evaluator.get("/me/assignments" + query), false);
            requests++;
        }
        return requests;
    }

    /** What does not exist and what is a secret are refused alike. */
    public void secretsAreRefusedAsWhatIsMissing() {
        User evaluator = cast.as(Cast.EVALUATORS.get(0));
        Set<String> own = Set.copyOf(ids(
                evaluator.get("/me/assignments?contest=" + edition.id()).is(200).items()));
        Reply missing = evaluator
                .get("/assignments/" + "0".repeat(known.get("aid").get(0).length()))
                .isProblem(404);
        for (String other : known.get("aid")) {
            if (!own.contains(other)) {
                Reply secret = evaluator.get("/assignments/" + other).isProblem(404);
                assertEquals(missing.string("/type"), secret.string("/type"));
                assertEquals(
                        missing.string("/detail").replaceAll("[0-9a-f-]{8,}", "…"),
                        secret.string("/detail").replaceAll("[0-9a-f-]{8,}", "…"));
            }
        }
    }

    private void silent(Reply reply, boolean namesToo) {
        assertTrue(reply.request() + " answered " + reply.status(), reply.status() < 500);
        String all = reply.text() + reply.answer().response().headers().map();
        for (String bird : BIRDS) {
            boolean asked = reply.request().contains(bird);
            assertTrue(reply.request() + " sings " + bird + ": " + reply.text(), asked || !all.contains(bird));
        }
        if (namesToo
                && (reply.request().contains("/assignments") || reply.request().contains(edition.id()))) {
            assertTrue(reply.request() + " names the municipality: " + reply.text(), !all.contains("Valpara"));
        }
    }

    /** The path with all known values of its parameters. */
    private List<String> paths(String template) {
        List<String> paths = List.of(template);
        for (Map.Entry<String, List<String>> parameter : known.entrySet()) {
            List<String> more = new ArrayList<>();
            for (String path : paths) {
                String hole = "{" + parameter.getKey() + "}";
                if (path.contains(hole)) {
                    parameter.getValue().forEach(value -> more.add(path.replace(hole, value)));
                } else {
                    more.add(path);
                }
            }
            paths = more;
        }
        return paths.stream().map(path -> path.replaceAll("\\{[^}]*}", "1")).toList();
    }

    private static List<String> ids(List<JsonNode> items) {
        return items.stream().map(item -> item.path("id").asText()).toList();
    }
}
