package cl.minka.itests.bench;

import cl.minka.itests.scenario.Reply;
import cl.minka.itests.scenario.User;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lines of two years, and an application under the later one. */
final class ProjectFunding {
    private static final ZoneId CHILE = ZoneId.of("America/Santiago");

    private final User organizer;
    private final User municipality;
    private String application;

    ProjectFunding(User organizer, User municipality) {
        this.organizer = organizer;
        this.municipality = municipality;
    }

    /** The same values under both; what each says rests on its own norm. */
    void lines() {
        line("plazas-2026", 2026, 1_000);
        line("plazas-2027", 2027, 2_000);
        Map<String, Object> values = Map.of("values", Map.of("cost", 1_500, "fear", 40, "own", true));
        Reply before =
                municipality.post("/funding-lines/plazas-2026/simulate", values).is(200);
        Reply after =
                municipality.post("/funding-lines/plazas-2027/simulate", values).is(200);
        Told.rules(before);
        Told.rules(after);
        Phases.require(before.string("/result").equals("unmet"), "2026: %s", before.text());
        Phases.require(after.string("/result").equals("met"), "2027: %s", after.text());
        Phases.require(
                before.at("/lines/0/norm/year").asInt() == 2026
                        && after.at("/lines/0/norm/year").asInt() == 2027,
                "norms: %s %s",
                before.text(),
                after.text());
        Told.rules(municipality
                .post("/funding-lines/fril-2026/simulate", Map.of("values", Map.of("costUtm", 1_500)))
                .is(200));
    }

    private void line(String id, int year, int most) {
        Map<String, Object> norm = Map.of("title", "Norma de ejemplo N° " + year, "article", "3", "year", year);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", id);
        line.put("line", "plazas");
        line.put("title", "Línea de ejemplo " + year);
        line.put("institution", "Institución de ejemplo");
        line.put("from", "2020-01-01");
        line.put("norm", norm);
        line.put("confirmed", true);
        line.put(
                "facts",
                List.of(
                        Map.of("name", "cost", "label", "el costo", "type", "number", "unit", "UTM", "source", "other"),
                        Map.of("name", "fear", "label", "quienes temen", "type", "number", "unit", "%"),
                        Map.of("name", "own", "label", "el terreno es propio", "type", "truth")));
        line.put(
                "rules",
                List.of(
                        rule("costo", "Cuesta a lo más " + most + " UTM", norm, compare("cost", "at-most", most)),
                        rule("temor", "Teme al menos uno de cada cinco", norm, compare("fear", "at-least", 20)),
                        rule("terreno", "El terreno es propio", norm, Map.of("fact", "own", "is", "holds"))));
        line.put(
                "documents",
                List.of(Map.of("id", "dominio", "title", "Certificado de dominio vigente", "validDays", 30)));
        line.put(
                "states",
                List.of(
                        state("borrador", false, false, "postulada"),
                        state("postulada", true, true, "observada", "financiada"),
                        state("observada", false, false, "postulada"),
                        state("financiada", true, false, "rendida"),
                        state("rendida", false, false)));
        line.put(
                "examples",
                List.of(Map.of(
                        "title", "Caro", "values", Map.of("cost", 9_999), "expected", Map.of("costo", "unmet"))));
        organizer.post("/funding-lines", line).is(201);
    }

    private static Map<String, Object> rule(
            String id, String text, Map<String, Object> norm, Map<String, Object> when) {
        return Map.of("id", id, "text", text, "norm", norm, "when", when);
    }

    private static Map<String, Object> compare(String fact, String how, int number) {
        return Map.of("fact", fact, "is", how, "number", number);
    }

    private static Map<String, Object> state(String id, boolean eligible, boolean documents, String... next) {
        return Map.of(
                "id", id, "title", id, "next", List.of(next), "needsEligible", eligible, "needsDocuments", documents);
    }

    void apply(String project) {
        Told.refusal(municipality
                .post("/applications", draft(project, "studies/no-hay/waves/1"))
                .isProblem(400));
        Told.refusal(municipality
                .post("/applications", draft(project, "Lo dicen los vecinos"))
                .isProblem(400));
        Reply made = municipality
                .post("/applications", draft(project, ProjectStudy.FIGURE))
                .is(201);
        application = made.string("/id");
        Phases.require(made.string("/citations/fear/reason").equals("not-published"), "not published: %s", made.text());
        Told.rules(municipality
                .get("/applications/" + application + "/eligibility")
                .is(200));
        Told.refusal(municipality
                .post("/applications/" + application + "/transitions", Map.of("to", "postulada"))
                .isProblem(409));
    }

    private static Map<String, Object> draft(String project, String fear) {
        return Map.of(
                "fundingLine",
                "plazas-2027",
                "project",
                project.substring("projects/".length()),
                "title",
                "Luces para la plaza",
                "values",
                Map.of(
                        "cost", Map.of("value", 1_500, "source", "Presupuesto del proyecto"),
                        "fear", Map.of("value", 40.0, "source", fear),
                        "own", Map.of("value", true)));
    }

    /** What was cited before the study was published. */
    void confirm() {
        Told.await("the citation is confirmed", () -> municipality
                .get("/applications/" + application)
                .is(200)
                .string("/citations/fear/state")
                .replace("pending", ""));
        Reply read = municipality.get("/applications/" + application).is(200);
        Phases.require(read.string("/citations/fear/state").equals("confirmed"), "citation: %s", read.text());
        Reply studies =
                municipality.get("/applications/" + application + "/findings").is(200);
        Phases.require(
                studies.items().get(0).path("id").asText().equals(ProjectStudy.ID), "offered: %s", studies.text());
        Reply figures = municipality
                .get("/applications/" + application + "/findings/" + ProjectStudy.ID)
                .is(200);
        figures.items()
                .forEach(one -> Phases.say(
                        "  %s = %s",
                        one.path("source").asText(), one.path("value").asText()));
        Map<String, Object> wrong = new LinkedHashMap<>(Map.of("title", "Luces para la plaza"));
        wrong.put("values", Map.of("fear", Map.of("value", 60, "source", ProjectStudy.FIGURE)));
        Told.refusal(municipality
                .put("/applications/" + application, wrong, read.etag())
                .isProblem(400));
    }

    void fund() {
        LocalDate today = LocalDate.now(CHILE);
        String dominio = "/applications/" + application + "/checklist/dominio";
        municipality
                .put(dominio, Map.of("issuedOn", today.minusDays(40).toString(), "reference", "123"))
                .is(200);
        Told.refusal(municipality
                .post("/applications/" + application + "/transitions", Map.of("to", "postulada"))
                .isProblem(409));
        Reply old = municipality.get(dominio).is(200);
        municipality
                .put(dominio, Map.of("issuedOn", today.minusDays(3).toString(), "reference", "124"), old.etag())
                .is(200);
        move("postulada");
        say("observation", "Falta un plano", null);
        move("observada");
        say("answer", "Va el plano", null);
        move("postulada");
        say("outcome", "Resolución de ejemplo", 90_000_000L);
        move("financiada");
        Reply line = organizer.get("/funding-lines/plazas-2027").is(200);
        organizer
                .put("/funding-lines/plazas-2027", line.answer().json(), line.etag())
                .isProblem(409);
    }

    void move(String to) {
        Reply moved = municipality
                .post("/applications/" + application + "/transitions", Map.of("to", to))
                .isDone();
        Phases.require(moved.string("/state").equals(to), "not %s: %s", to, moved.text());
    }

    void say(String kind, String text, Long pesos) {
        Map<String, Object> said = new LinkedHashMap<>(Map.of("kind", kind, "text", text));
        if (pesos != null) {
            said.put("pesos", pesos);
        }
        municipality
                .post("/applications/" + application + "/observations", said)
                .is(201);
    }
}
