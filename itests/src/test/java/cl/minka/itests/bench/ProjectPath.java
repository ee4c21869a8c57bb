package cl.minka.itests.bench;

import cl.minka.itests.scenario.Api;
import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.Reply;
import cl.minka.itests.scenario.User;
import cl.minka.itests.scenario.Workshop;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * From a product of a course to a funded application: the product opens a project, a study of the municipality is cited by the
 * application and confirmed once it is published, the rules of two years answer side by side with their norms, documents, observation,
 * outcome and rendition follow, the project is carried out and closed; a solved request becomes the draft of a practice, a note a course.
 *
 * <p>Arguments: the archive of the distribution, and a folder to work in.
 */
public final class ProjectPath {
    private static final String CUT = Cast.CUTS.get(0);

    private final Distribution distribution;
    private final Phases phases;
    private Cast cast;
    private User municipality;
    private String project;

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
            ProjectFunding funding = new ProjectFunding(cast.organizer(), municipality);
            ProjectStudy study = new ProjectStudy(cast, CUT);
            phases.run("Rules of two years", funding::lines);
            phases.run("Study", study::field);
            phases.run("Application", () -> funding.apply(project));
            phases.run("Publication", () -> {
                study.publish();
                funding.confirm();
            });
            phases.run("Funding", funding::fund);
            phases.run("Execution", () -> execute(funding));
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
        project = Told.await(
                "the product is a project", () -> workshop.project(ana).orElse(""));
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
        Told.refusal(refused);
        milestone("compra", 10, List.of());
        milestone("obra", 30, List.of("compra"));
        Reply obra = municipality.get("/" + project + "/milestones/obra").is(200);
        municipality
                .put(
                        "/" + project + "/milestones/obra",
                        Map.of("title", "Obra", "days", 25, "after", List.of("compra")))
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
        draft.put("links", List.of("studies/" + ProjectStudy.ID));
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

    private void execute(ProjectFunding funding) {
        Told.refusal(municipality
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
        funding.say("rendition", "Facturas de ejemplo", 89_500_000L);
        funding.move("rendida");
        move("closed");
        Phases.require(
                municipality.get("/" + project).is(200).string("/stage").equals("closed"), "the project is not closed");
    }

    private void knowledge() {
        String request = municipality
                .post("/assistance", Map.of("title", "Cómo iluminar una plaza", "topic", "Obras"))
                .is(201)
                .string("/id");
        Told.refusal(municipality
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
                        Map.of(
                                "topic",
                                "Obras",
                                "question",
                                "¿Cómo se ilumina?",
                                "answer",
                                "Con led.",
                                "request",
                                request))
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
}
