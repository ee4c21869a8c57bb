package cl.minka.itests.bench;

import cl.minka.itests.scenario.Api;
import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.Reply;
import cl.minka.itests.scenario.User;
import cl.minka.itests.scenario.Workshop;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * From a product of a course to a funded application: the product opens a project, a study of the municipality is cited by the
 * application and confirmed once it is published, the rules of two years answer side by side with their norms, documents, observation,
 * outcome and rendition follow, the project is carried out and closed; a solved request becomes the draft of a practice, a note a course.
 *
 * <p>Arguments: the archive of the distribution, and a folder to work in.
 */
public final class ProjectPath {
    private static final String CUT = Cast.CUTS.get(0);
    private static final String STUDY = "plazas-2027";
    private static final String WAVE = "studies/" + STUDY + "/waves/1";
    private static final int PEOPLE = 60;
    private static final int MOST_SECONDS = 60;
    private static final ZoneId CHILE = ZoneId.of("America/Santiago");

    private final Distribution distribution;
    private final Phases phases;
    private Cast cast;
    private User municipality;
    private String project;
    private String application;

    private ProjectPath(Distribution distribution) {
        this.distribution = distribution;
        this.phases = new Phases(distribution);
    }

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[1]).toAbsolutePath();
        Distribution distribution = Distribution.unpack(Path.of(arguments[0]).toAbsolutePath(), folder);
        System.exit(new ProjectPath(distribution).run());
    }

    private int run() {
        distribution.start();
        try {
            distribution.await("/health/ready");
            cast = new Cast(new Api(distribution.client()), Distribution.ADMIN_PASSWORD).settle();
            municipality = cast.municipality(0);
            phases.run("Product", this::product);
            phases.run("Project", this::design);
            phases.run("Rules of two years", this::rules);
            phases.run("Study", this::study);
            phases.run("Application", this::apply);
            phases.run("Publication", this::publish);
            phases.run("Funding", this::fund);
            phases.run("Execution", this::execute);
            phases.run("Knowledge", this::knowledge);
            Phases.say("at most %d MB resident", distribution.peakMegabytes());
        } finally {
            distribution.stop();
        }
        return phases.end();
    }

    private void product() {
        Workshop workshop = new Workshop(cast, "taller-2027", CUT);
        String ana = workshop.enrol("Ana de Ejemplo");
        workshop.accept(ana, "Luces para la plaza");
        project = await("the product is a project", () -> workshop.project(ana).orElse(""));
        Reply read = municipality.get("/" + project).is(200);
        Phases.require(read.string("/origin").equals(workshop.origin(ana)), "the way back: %s", read.text());
        Phases.say("  %s: %s, of %s", project, read.string("/title"), read.string("/origin"));
    }

    private void design() {
        write("", false);
        move("profile");
        Reply refused = municipality
                .post("/" + project + "/transitions", Map.of("to", "design"))
                .isProblem(409);
        explained(refused);
        milestone("compra", 10, List.of());
        milestone("obra", 30, List.of("compra"));
        Reply obra = municipality.get("/" + project + "/milestones/obra").is(200);
        municipality
                .put("/" + project + "/milestones/obra", Map.of("title", "Obra", "days", 25, "after", List.of("compra")))
                .isProblem(428);
        municipality
                .put(
                        "/" + project + "/milestones/obra",
                        Map.of("title", "Obra", "days", 25, "after", List.of("compra")),
                        obra.etag())
                .is(200);
        move("design");
    }

    private void write(String source, boolean spent) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("title", "Luminarias");
        item.put("source", source);
        item.put("year", 2027);
        item.put("planned", 90_000_000);
        if (spent) {
            item.put("spent", 89_500_000);
        }
        Reply read = municipality.get("/" + project).is(200);
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("title", read.string("/title"));
        draft.put("summary", "Iluminar la plaza del barrio.");
        draft.put("objective", "Que se pueda usar de noche.");
        draft.put("startsOn", "2027-06-01");
        draft.put("origin", read.string("/origin"));
        draft.put("links", List.of("studies/" + STUDY));
        draft.put("budget", List.of(item));
        municipality.put("/" + project, draft, read.etag()).is(200);
    }

    private void milestone(String key, int days, List<String> after) {
        municipality
                .post("/" + project + "/milestones", Map.of("key", key, "title", key, "days", days, "after", after))
                .is(201);
    }

    private void move(String stage) {
        municipality.post("/" + project + "/transitions", Map.of("to", stage)).isDone();
    }

    /** The same values under both; what each says rests on its own norm. */
    private void rules() {
        line("plazas-2026", 2026, 1_000);
        line("plazas-2027", 2027, 2_000);
        Map<String, Object> values = Map.of("values", Map.of("cost", 1_500, "fear", 40, "own", true));
        Reply before = municipality
                .post("/funding-lines/plazas-2026/simulate", values)
                .is(200);
        Reply after = municipality
                .post("/funding-lines/plazas-2027/simulate", values)
                .is(200);
        told(before);
        told(after);
        Phases.require(before.string("/result").equals("unmet"), "2026: %s", before.text());
        Phases.require(after.string("/result").equals("met"), "2027: %s", after.text());
        Phases.require(
                before.at("/lines/0/norm/year").asInt() == 2026
                        && after.at("/lines/0/norm/year").asInt() == 2027,
                "norms: %s %s",
                before.text(),
                after.text());
        told(municipality
                .post("/funding-lines/fril-2026/simulate", Map.of("values", Map.of("costUtm", 1_500)))
                .is(200));
    }

    private void line(String id, int year, int most) {
        Map<String, Object> norm =
                Map.of("title", "Norma de ejemplo N° " + year, "article", "3", "year", year);
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
                List.of(Map.of("title", "Caro", "values", Map.of("cost", 9_999), "expected", Map.of("costo", "unmet"))));
        cast.organizer().post("/funding-lines", line).is(201);
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
                "id",
                id,
                "title",
                id,
                "next",
                List.of(next),
                "needsEligible",
                eligible,
                "needsDocuments",
                documents);
    }

    /** 24 of 60 people fear the place; the study is not published yet. */
    private void study() {
        Map<String, Object> study = new LinkedHashMap<>();
        study.put("id", STUDY);
        study.put("title", "Uso de las plazas");
        study.put("kind", "ad-hoc");
        study.put("organization", CUT);
        study.put("purpose", "Elegir la plaza");
        study.put(
                "termsOfReference",
                Map.of("objectives", List.of("Medir el temor"), "method", "Encuesta a quienes viven cerca"));
        study.put("team", List.of(Map.of("name", "Ana Ejemplo", "part", "lead")));
        study.put("timetable", List.of(Map.of("title", "Terreno", "from", "2027-04-01", "to", "2027-04-30")));
        study.put("universe", Map.of("description", "Personas de 18 años y más", "unit", "persona"));
        study.put("protection", Map.of("personalData", false));
        User analyst = cast.admin();
        analyst.post("/studies", study).is(201);
        moveStudy("designed");
        analyst.post(
                        "/questionnaires",
                        Map.of(
                                "id",
                                "plazas",
                                "title",
                                "Plazas",
                                "survey",
                                List.of(Map.of("type", "select_one temor", "name", "temor", "label", "¿Teme?")),
                                "choices",
                                List.of(
                                        Map.of("list_name", "temor", "name", "si", "label", "Sí"),
                                        Map.of("list_name", "temor", "name", "no", "label", "No"))))
                .is(201);
        analyst.post("/studies/" + STUDY + "/waves", Map.of("questionnaire", "plazas", "version", 1))
                .is(201);
        analyst.post("/surveys/" + STUDY + "/transitions", Map.of("to", "open")).isDone();
        moveStudy("fielded");
        List<Map<String, Object>> responses = new ArrayList<>();
        for (int n = 0; n < PEOPLE; n++) {
            responses.add(Map.of(
                    "instance", "uuid:" + n, "unit", "u-" + n, "answers", Map.of("temor", n % 5 < 2 ? "si" : "no")));
        }
        analyst.post("/surveys/" + STUDY + "/responses", Map.of("responses", responses))
                .isDone();
        analyst.post("/surveys/" + STUDY + "/transitions", Map.of("to", "closed"))
                .isDone();
        moveStudy("analysed");
    }

    private void moveStudy(String to) {
        cast.admin()
                .post("/studies/" + STUDY + "/transitions", Map.of("to", to))
                .isDone();
    }

    private void apply() {
        explained(municipality
                .post("/applications", application("studies/no-hay/waves/1", "Presupuesto del proyecto"))
                .isProblem(400));
        explained(municipality
                .post("/applications", application("Lo dicen los vecinos", "Presupuesto del proyecto"))
                .isProblem(400));
        Reply made = municipality
                .post("/applications", application(WAVE + "/figures/temor/si", "Presupuesto del proyecto"))
                .is(201);
        application = made.string("/id");
        Phases.require(
                made.string("/citations/fear/reason").equals("not-published"), "not published: %s", made.text());
        told(municipality.get("/applications/" + application + "/eligibility").is(200));
        explained(municipality
                .post("/applications/" + application + "/transitions", Map.of("to", "postulada"))
                .isProblem(409));
    }

    private Map<String, Object> application(String fear, String cost) {
        return Map.of(
                "fundingLine",
                "plazas-2027",
                "project",
                project.substring("projects/".length()),
                "title",
                "Luces para la plaza",
                "values",
                Map.of(
                        "cost", Map.of("value", 1_500, "source", cost),
                        "fear", Map.of("value", 40.0, "source", fear),
                        "own", Map.of("value", true)));
    }

    private void publish() {
        User analyst = cast.admin();
        String report = "/studies/" + STUDY + "/report";
        analyst.put(
                        report,
                        Map.of("summary", "Cuatro de cada diez temen.", "tables", List.of(Map.of("variable", "temor", "by", List.of()))),
                        analyst.get(report + "?format=json").is(200).etag())
                .isDone();
        moveStudy("published");
        await("the citation is confirmed", () -> municipality
                .get("/applications/" + application)
                .is(200)
                .string("/citations/fear/state")
                .replace("pending", ""));
        Reply read = municipality.get("/applications/" + application).is(200);
        Phases.require(
                read.string("/citations/fear/state").equals("confirmed"), "citation: %s", read.text());
        Reply studies = municipality
                .get("/applications/" + application + "/findings")
                .is(200);
        Phases.require(studies.items().get(0).path("id").asText().equals(STUDY), "offered: %s", studies.text());
        Reply figures = municipality
                .get("/applications/" + application + "/findings/" + STUDY)
                .is(200);
        figures.items()
                .forEach(one -> Phases.say(
                        "  %s = %s", one.path("source").asText(), one.path("value").asText()));
        Map<String, Object> wrong = new LinkedHashMap<>(application(WAVE + "/figures/temor/si", "Presupuesto"));
        wrong.put("values", Map.of("fear", Map.of("value", 60, "source", WAVE + "/figures/temor/si")));
        explained(municipality
                .put("/applications/" + application, wrong, read.etag())
                .isProblem(400));
    }

    private void fund() {
        LocalDate today = LocalDate.now(CHILE);
        String dominio = "/applications/" + application + "/checklist/dominio";
        municipality
                .put(dominio, Map.of("issuedOn", today.minusDays(40).toString(), "reference", "123"))
                .is(200);
        explained(municipality
                .post("/applications/" + application + "/transitions", Map.of("to", "postulada"))
                .isProblem(409));
        Reply old = municipality.get(dominio).is(200);
        municipality
                .put(dominio, Map.of("issuedOn", today.minusDays(3).toString(), "reference", "124"), old.etag())
                .is(200);
        moveApplication("postulada");
        say("observation", "Falta un plano", null);
        moveApplication("observada");
        say("answer", "Va el plano", null);
        moveApplication("postulada");
        say("outcome", "Resolución de ejemplo", 90_000_000L);
        moveApplication("financiada");
        Reply line = cast.organizer().get("/funding-lines/plazas-2027").is(200);
        cast.organizer()
                .put("/funding-lines/plazas-2027", line.answer().json(), line.etag())
                .isProblem(409);
    }

    private void moveApplication(String to) {
        Reply moved = municipality
                .post("/applications/" + application + "/transitions", Map.of("to", to))
                .isDone();
        Phases.require(moved.string("/state").equals(to), "not %s: %s", to, moved.text());
    }

    private void say(String kind, String text, Long pesos) {
        Map<String, Object> said = new LinkedHashMap<>(Map.of("kind", kind, "text", text));
        if (pesos != null) {
            said.put("pesos", pesos);
        }
        municipality
                .post("/applications/" + application + "/observations", said)
                .is(201);
    }

    private void execute() {
        explained(municipality
                .post("/" + project + "/transitions", Map.of("to", "funded"))
                .isProblem(409));
        write("Línea de ejemplo 2027", false);
        move("funded");
        move("execution");
        for (String key : List.of("compra", "obra")) {
            Reply milestone =
                    municipality.get("/" + project + "/milestones/" + key).is(200);
            Map<String, Object> done = new LinkedHashMap<>();
            done.put("title", key);
            done.put("days", milestone.at("/days").asInt());
            done.put("after", key.equals("obra") ? List.of("compra") : List.of());
            done.put("doneOn", "2027-07-20");
            municipality
                    .put("/" + project + "/milestones/" + key, done, milestone.etag())
                    .is(200);
        }
        write("Línea de ejemplo 2027", true);
        say("rendition", "Facturas de ejemplo", 89_500_000L);
        moveApplication("rendida");
        move("closed");
        Phases.require(
                municipality.get("/" + project).is(200).string("/stage").equals("closed"), "the project is not closed");
    }

    private void knowledge() {
        String request = municipality
                .post("/assistance", Map.of("title", "Cómo iluminar una plaza", "topic", "Obras"))
                .is(201)
                .string("/id");
        explained(municipality
                .post("/assistance/" + request + "/practice", Map.of("solution", "Con luces led"))
                .isProblem(409));
        cast.as("asesora")
                .post(
                        "/assistance/" + request + "/transitions",
                        Map.of("to", "solved", "reason", "Con luces led, compradas en conjunto."))
                .isDone();
        Reply handed = municipality
                .post("/assistance/" + request + "/practice", Map.of())
                .is(201);
        Phases.require(handed.string("/state").equals("done"), "handed over: %s", handed.text());
        String practice = "/" + handed.string("/made");
        cast.anonymous().get(practice).is(404);
        Reply sheet = municipality.get(practice).is(200);
        Phases.require(sheet.string("/source").equals("assistance/" + request), "the way back: %s", sheet.text());
        municipality.put(practice + "/consent", Map.of("given", true)).isDone();
        cast.anonymous().get(practice).is(200);
        String note = cast.as("asesora")
                .post(
                        "/assistance/notes",
                        Map.of("topic", "Obras", "question", "¿Cómo se ilumina?", "answer", "Con led.", "request", request))
                .is(201)
                .string("/id");
        Reply course = cast.as("asesora")
                .post("/assistance/notes/" + note + "/course", Map.of("area", "local-projects", "municipality", CUT))
                .is(201);
        Reply asked = cast.organizer().get("/" + course.string("/made")).is(200);
        Phases.require(asked.string("/source").equals("assistance/notes/" + note), "the way back: %s", asked.text());
        Reply audit = cast.admin().get("/audit/verification").is(200);
        Phases.require(audit.at("/valid").asBoolean(), "the audit trail is broken: %s", audit.text());
    }

    /** Each rule with what came of it, why, and its norm. */
    private static void told(Reply eligibility) {
        for (JsonNode line : eligibility.at("/lines")) {
            Phases.say(
                    "  %s %s — %s (%s, art. %s, %s)",
                    line.path("rule").asText(),
                    line.path("result").asText(),
                    line.path("explanation").asText(),
                    line.path("norm").path("title").asText(),
                    line.path("norm").path("article").asText(),
                    line.path("norm").path("year").asText());
            Phases.require(
                    !line.path("explanation").asText().isBlank()
                            && !line.path("norm").path("title").asText().isBlank(),
                    "a rule without explanation or norm: %s",
                    line);
        }
        Phases.require(eligibility.at("/lines").size() > 0, "no rules: %s", eligibility.text());
    }

    /** A refusal tells everything that is missing. */
    private static void explained(Reply refused) {
        Phases.say("  %s %s", refused.status(), refused.string("/detail"));
        refused.at("/errors")
                .forEach(one -> Phases.say(
                        "    %s: %s", one.path("pointer").asText(), one.path("detail").asText()));
    }

    private String await(String what, Supplier<String> look) {
        for (int turn = 0; turn < MOST_SECONDS * 2; turn++) {
            String found = look.get();
            if (!found.isEmpty()) {
                Phases.say("  %s after %.1f s", what, turn / 2.0);
                return found;
            }
            pause();
        }
        throw new AssertionError("not within " + MOST_SECONDS + " s: " + what);
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
