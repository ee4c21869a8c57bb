package cl.minka.itests.bench;

import cl.minka.itests.scenario.Api;
import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.Journey;
import cl.minka.itests.scenario.Reply;
import cl.minka.itests.scenario.User;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * From a municipality's problem to a measured result: a contest whose honoured initiatives become practices with consent, a need, its matches with their
 * reasons, an agreement of a mentor and three receivers through all its stages, one of them failing honestly, the lessons on the sheet, the network, the book.
 *
 * <p>Arguments: the archive of the distribution, and a folder to work in, where what was printed and drawn is left to be looked at.
 */
public final class PracticePath {
    private static final String CONTEST = "camino-2027";
    private static final List<String> RECEIVERS = List.of("09101", "12101", "15101");
    private static final int MOST_SECONDS = 60;

    private final Distribution distribution;
    private final Phases phases;
    private final Path folder;
    private Cast cast;
    private String practice;
    private String mentor;
    private String need;
    private String transfer;

    private PracticePath(Distribution distribution, Path folder) {
        this.distribution = distribution;
        this.phases = new Phases(distribution);
        this.folder = folder;
    }

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[1]).toAbsolutePath();
        Distribution distribution = Distribution.unpack(Path.of(arguments[0]).toAbsolutePath(), folder);
        System.exit(new PracticePath(distribution, folder).run());
    }

    private int run() {
        distribution.start();
        try {
            distribution.await("/health/ready");
            cast = new Cast(new Api(distribution.client()), Distribution.ADMIN_PASSWORD).settle();
            phases.run("Contest", () -> new Journey(cast, CONTEST).run());
            phases.run("Sheet", this::sheet);
            phases.run("Need", this::need);
            phases.run("Agreement", this::agreement);
            phases.run("Results", this::results);
            phases.run("Book", this::book);
            Phases.say("at most %d MB resident", distribution.peakMegabytes());
        } finally {
            distribution.stop();
        }
        return phases.end();
    }

    /** The draft that came of the contest gets its texts and its municipality's consent. */
    private void sheet() {
        JsonNode draft = drafted();
        practice = draft.path("id").asText();
        mentor = draft.path("municipality").asText();
        User owner = cast.as("muni-" + mentor);
        owner.put("/practices/" + practice + "/consent", Map.of("given", true)).isDone();
        Reply read = owner.get("/practices/" + practice).is(200);
        Map<String, Object> sheet = new LinkedHashMap<>();
        sheet.put("title", "Atención de salud por la noche");
        sheet.put("municipality", mentor);
        sheet.put("topics", List.of("Salud", "Personas mayores"));
        sheet.put("summary", "Un consultorio que abre de noche.");
        sheet.put("problem", "Quien trabaja de día no alcanza a atenderse.");
        sheet.put("solution", "El consultorio abre tres tardes por semana hasta las once.");
        sheet.put(
                "components",
                List.of(
                        Map.of("name", "Horario", "description", "Tres tardes.", "core", true),
                        Map.of("name", "Difusión", "description", "Radio.", "core", false)));
        sheet.put("published", true);
        owner.put("/practices/" + practice, sheet, read.etag()).is(200);
        Reply found =
                cast.anonymous().get("/practices?q=consultorios%20nocturnos").is(200);
        Phases.require(
                found.items().stream().anyMatch(one -> one.path("id").asText().equals(practice)),
                "the practice is not found by words: %s",
                found.text());
    }

    private JsonNode drafted() {
        for (int second = 0; second < MOST_SECONDS; second++) {
            List<JsonNode> all = cast.organizer()
                    .get("/practices?contest=" + CONTEST)
                    .is(200)
                    .items();
            if (!all.isEmpty()) {
                return all.get(0);
            }
            pause();
        }
        throw new AssertionError("no practice came of the contest within " + MOST_SECONDS + " s");
    }

    private void need() {
        RECEIVERS.forEach(cut -> cast.admin()
                .post(
                        "/users",
                        Map.of(
                                "username",
                                "muni-" + cut,
                                "name",
                                "Municipio " + cut,
                                "password",
                                Cast.PASSWORD,
                                "roles",
                                List.of(Map.of("role", "municipality", "organization", cut))))
                .is(201));
        need = receiver(0)
                .post(
                        "/needs",
                        Map.of(
                                "title", "Falta atención de noche",
                                "problem", "La gente que trabaja de día no llega al consultorio.",
                                "topic", "Salud",
                                "urgency", "high"))
                .is(201)
                .string("/id");
        Reply matches = receiver(0).get("/needs/" + need + "/matches?limit=5").is(200);
        JsonNode best = matches.at("/matches/0");
        Phases.require(
                best.path("practice").asText().equals(practice),
                "the practice does not come first: %s",
                matches.text());
        best.path("reasons")
                .forEach(reason -> Phases.say("  %s", reason.path("text").asText()));
        Phases.require(best.path("reasons").size() > 0, "a match without reasons");
    }

    private void agreement() {
        User owner = cast.as("muni-" + mentor);
        transfer = receiver(0)
                .post("/transfers", Map.of("practice", practice, "receivers", RECEIVERS, "need", need))
                .is(201)
                .string("/id");
        receiver(0)
                .post("/transfers/" + transfer + "/transitions", Map.of("to", "adapt"))
                .isProblem(409);
        sign(owner, mentor);
        sign(receiver(1), RECEIVERS.get(1));
        sign(receiver(2), RECEIVERS.get(2));
        for (String stage : List.of("adapt", "reuse", "sharing")) {
            owner.post("/transfers/" + transfer + "/transitions", Map.of("to", stage))
                    .isDone();
        }
        owner.post(
                        "/transfers/" + transfer + "/hours",
                        Map.of(
                                "from",
                                mentor,
                                "to",
                                RECEIVERS.get(0),
                                "hours",
                                12,
                                "date",
                                "2026-11-20",
                                "kind",
                                "visit",
                                "note",
                                "Visita al consultorio."))
                .isDone();
        Reply refused = cast.organizer()
                .post("/transfers/" + transfer + "/transitions", Map.of("to", "evaluated"))
                .isProblem(409);
        Phases.require(refused.at("/errors").size() >= 3, "not every missing verdict is told: %s", refused.text());
        List<Map<String, Object>> verdicts = new ArrayList<>();
        verdicts.add(verdict(0, "worked", "Atiende a 300 personas al mes."));
        verdicts.add(verdict(1, "partly", "Solo dos tardes por semana."));
        verdicts.add(verdict(2, "did-not-work", "No hubo personal para la noche."));
        cast.organizer()
                .post("/transfers/" + transfer + "/transitions", Map.of("to", "evaluated", "verdicts", verdicts))
                .isDone();
    }

    private void results() {
        Phases.require(
                receiver(0).get("/needs/" + need).is(200).string("/state").equals("solved"), "the need is not solved");
        Reply sheet = cast.anonymous().get("/practices/" + practice).is(200);
        Phases.require(sheet.at("/adoptions").asInt() == 2, "adoptions: %s", sheet.text());
        Reply lessons =
                cast.anonymous().get("/practices/" + practice + "/lessons").is(200);
        Phases.require(lessons.text().contains("did-not-work"), "the failure is not told: %s", lessons.text());
        Reply network = cast.anonymous().get("/transfers/network").is(200);
        Phases.require(network.at("/edges").size() == 3, "edges: %s", network.text());
        keep("network.graphml", cast.anonymous().get("/transfers/network?format=graphml"));
        keep("network.svg", cast.anonymous().get("/transfers/network.svg"));
        keep("sheet.pdf", cast.anonymous().get("/practices/" + practice + "/sheet.pdf"));
        keep("slides.pdf", cast.anonymous().get("/practices/" + practice + "/slides.pdf"));
        keep("feed.rss", cast.anonymous().get("/practices?format=rss"));
    }

    private void book() {
        keep("book.pdf", cast.anonymous().get("/contests/" + CONTEST + "/book.pdf"));
        keep("book.epub", cast.anonymous().get("/contests/" + CONTEST + "/book.epub"));
        keep("book.html", cast.anonymous().get("/contests/" + CONTEST + "/book.html"));
    }

    private void sign(User signer, String cut) {
        String path = "/transfers/" + transfer + "/signatures/" + cut;
        signer.put(path, Map.of("state", "signed"), signer.get(path).is(200).etag())
                .isDone();
    }

    private static Map<String, Object> verdict(int receiver, String verdict, String why) {
        return Map.of("municipality", RECEIVERS.get(receiver), "verdict", verdict, "why", why);
    }

    private User receiver(int place) {
        return cast.as("muni-" + RECEIVERS.get(place));
    }

    private void keep(String name, Reply reply) {
        try {
            Files.write(folder.resolve(name), reply.is(200).bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Phases.say("  %s: %d bytes", name, reply.bytes().length);
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
