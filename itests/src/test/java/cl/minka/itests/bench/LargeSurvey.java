package cl.minka.itests.bench;

import cl.minka.itests.scenario.Api;
import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.Reply;
import cl.minka.itests.scenario.StudyOrder;
import cl.minka.itests.scenario.User;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A survey of many people, in two stages of 2,000 clusters: answers to 40 questions in batches, estimates at once, warm, and as the first thing after
 * a start; pages of the list at every depth; the whole table as CSV, lines of JSON and XLSX, with a heap that does not grow.
 *
 * <p>Arguments: the archive of the distribution, a folder to work in, responses, heap, database.
 */
public final class LargeSurvey {
    private static final String STUDY = "censo";
    private static final int CLUSTERS = 2_000;
    private static final int BATCH = 500;
    private static final int QUESTIONS = 40;
    private static final double SECOND = 1;
    private static final double STILL_MEGABYTES = 4;
    private static final int SETTLINGS = 10;
    /** Longer than the platform waits between two of its own readings, in ms. */
    private static final long SETTLING = 30_000;
    /** Longer than the platform waits between two packings of answers, in ms. */
    private static final long MINUTE = 75_000;

    private final Distribution distribution;
    private final Phases phases;
    private final int responses;
    private final Random random = new Random(20270401);
    private final List<String> drawn = new ArrayList<>();
    private User analyst;
    private String figures = "";

    private LargeSurvey(Distribution distribution, int responses) {
        this.distribution = distribution;
        this.phases = new Phases(distribution);
        this.responses = responses;
    }

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[1]).toAbsolutePath();
        Distribution distribution = Distribution.unpack(Path.of(arguments[0]).toAbsolutePath(), folder)
                .withMemory(arguments[3]);
        Database database = Database.fresh(arguments[4], folder, distribution);
        int result;
        try {
            result = new LargeSurvey(distribution, Integer.parseInt(arguments[2])).run();
        } finally {
            database.close();
        }
        System.exit(result);
    }

    private int run() {
        distribution.start();
        try {
            login();
            phases.run("Sample", this::sample);
            phases.run("Questionnaire", this::questionnaire);
            phases.run("Fieldwork", this::fieldwork);
            phases.run("Estimates", this::estimates);
            phases.run("Pages", this::pages);
            phases.run("Exports", this::exports);
            phases.run("Estimates after a start", this::afterStart);
            phases.run("Estimates at once after a start", this::atOnce);
            Phases.say("at most %d MB resident", distribution.peakMegabytes());
        } finally {
            distribution.stop();
        }
        phases.times();
        return phases.end();
    }

    private void login() {
        distribution.await("/health/ready");
        analyst = new Cast(new Api(distribution.client()), Distribution.ADMIN_PASSWORD)
                .settle()
                .admin();
    }

    private void sample() {
        analyst.post(
                        "/studies",
                        StudyOrder.of(
                                STUDY,
                                "Condiciones de vida",
                                "Conocer las condiciones de vida",
                                "Muestra en dos etapas"))
                .is(201);
        move("designed");
        int each = responses / CLUSTERS;
        StringBuilder frame = new StringBuilder("unit,stratum,cluster\n");
        for (int cluster = 0; cluster < CLUSTERS * 5 / 4; cluster++) {
            for (int n = 0; n < each * 6 / 5; n++) {
                String line = "v-%d-%d,e%d,m%d\n".formatted(cluster, n, cluster % 20, cluster);
                frame.append(line);
            }
        }
        Reply loaded = phases.within(60, "frame", () -> analyst.csv("/studies/" + STUDY + "/frames", frame.toString()))
                .is(200);
        Phases.say("%d units of the frame", loaded.at("/created").asInt());
        Map<String, Object> order = Map.of(
                "design",
                "two-stage",
                "firstStage",
                "srs",
                "stratified",
                true,
                "n",
                responses,
                "perCluster",
                each,
                "replacements",
                0,
                "seed",
                20270401);
        Reply made = phases.within(60, "sample", () -> analyst.post("/studies/" + STUDY + "/samples", order))
                .is(201);
        made.at("/units").forEach(unit -> drawn.add(unit.path("unit").asText()));
        Phases.require(drawn.size() == responses, "%d units were drawn", drawn.size());
    }

    private void move(String to) {
        analyst.post("/studies/" + STUDY + "/transitions", Map.of("to", to)).isDone();
    }

    private void questionnaire() {
        List<Map<String, String>> survey = new ArrayList<>();
        for (int q = 0; q < QUESTIONS; q++) {
            String type = q % 4 == 3 ? "text" : q % 4 == 2 ? "select_one acuerdo" : "integer";
            survey.add(Map.of("type", type, "name", "p" + q, "label", "Pregunta " + q));
        }
        List<Map<String, String>> choices = new ArrayList<>();
        for (String one : List.of("nada", "algo", "mucho")) {
            choices.add(Map.of("list_name", "acuerdo", "name", one, "label", one));
        }
        analyst.post("/questionnaires", Map.of("id", "vida", "title", "Vida", "survey", survey, "choices", choices))
                .is(201);
        analyst.post("/studies/" + STUDY + "/waves", Map.of("questionnaire", "vida", "version", 1, "sample", 1))
                .is(201);
        analyst.post("/surveys/" + STUDY + "/transitions", Map.of("to", "open")).isDone();
        move("fielded");
    }

    private void fieldwork() {
        long start = System.nanoTime();
        long processor = distribution.processorMilliseconds();
        for (int from = 0; from < responses; from += BATCH) {
            List<Map<String, Object>> batch = new ArrayList<>();
            for (String unit : drawn.subList(from, Math.min(responses, from + BATCH))) {
                batch.add(Map.of("instance", "uuid:" + unit, "unit", unit, "answers", answers()));
            }
            analyst.post("/surveys/" + STUDY + "/responses", Map.of("responses", batch))
                    .isDone();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double used = (distribution.processorMilliseconds() - processor) / 1e3;
        Phases.say(
                "%d responses: %.0f a second, %.0f a second of the processors",
                responses, responses / seconds, responses / used);
        long kept = analyst.get("/surveys/" + STUDY).is(200).at("/complete").asLong();
        Phases.require(kept == responses, "%d of %d responses are there", kept, responses);
    }

    private Map<String, Object> answers() {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (int q = 0; q < QUESTIONS; q++) {
            Object answer =
                    switch (q % 4) {
                        case 3 -> "texto libre número " + random.nextInt(1_000_000);
                        case 2 -> List.of("nada", "algo", "mucho").get(random.nextInt(3));
                        default -> random.nextInt(1_000);
                    };
            answers.put("p" + q, answer);
        }
        return answers;
    }

    private void estimates() {
        phases.within(SECOND, "34 figures right after the last answer", this::estimate);
        for (int n = 0; n < 5; n++) {
            phases.within(SECOND, "34 figures, warm", this::estimate);
        }
    }

    /** They are the same each time, to the last digit. */
    private Reply estimate() {
        List<Map<String, Object>> wishes = new ArrayList<>();
        for (int n = 0; n < 10; n++) {
            Map<String, Object> wish = new LinkedHashMap<>();
            wish.put("variable", n % 2 == 0 ? "p0" : "p1");
            wish.put("statistic", n == 9 ? "quantile" : n % 2 == 0 ? "mean" : "total");
            if (n < 3) {
                wish.put("by", List.of("p2", "p6"));
            }
            wishes.add(wish);
        }
        Reply reply = analyst.post("/surveys/" + STUDY + "/estimates", Map.of("estimates", wishes))
                .is(200);
        Phases.require(reply.at("/design/units").asInt() == CLUSTERS, "%s", reply.at("/design"));
        String now = reply.at("/estimates").toString();
        Phases.require(figures.isEmpty() || figures.equals(now), "the figures are others than before");
        figures = now;
        return reply;
    }

    private void pages() {
        Latency.header();
        Latency latency = new Latency(distribution, 50, 50);
        String path = "/surveys/" + STUDY + "/responses?limit=50";
        latency.measure("the first page", () -> analyst.get(path));
        String middle = after(path, responses / 2);
        latency.measure("a page in the middle", () -> analyst.get(middle));
        String late = after(path, responses - 1_000);
        latency.measure("a late page", () -> analyst.get(late));
    }

    /** The page after so many, found along the list. */
    private String after(String path, int place) {
        String page = path.replace("limit=50", "limit=500");
        String cursor = "";
        for (int n = 0; n < place / 500; n++) {
            Reply reply = analyst.get(page + cursor).is(200);
            cursor = "&after=" + reply.string("/next");
        }
        JsonNode first = analyst.get(path + cursor).is(200).items().get(0);
        int expected = place / 500 * 500 + 1;
        Phases.require(first.path("place").asInt() == expected, "%s is not at %d", first.path("place"), expected);
        return path + cursor;
    }

    private void exports() {
        settled();
        FlatRead reads = new FlatRead(distribution, responses);
        FlatRead.header();
        for (String format : List.of("csv", "jsonl", "xlsx")) {
            reads.read(analyst, "/surveys/" + STUDY + "/responses?format=" + format, format);
        }
    }

    /** What the platform keeps of the answers for later figures is in memory by now: it is no part of an export. */
    private void settled() {
        double before = distribution.liveMegabytes();
        for (int n = 0; n < SETTLINGS; n++) {
            Distribution.pause(SETTLING);
            double live = distribution.liveMegabytes();
            if (Math.abs(live - before) < STILL_MEGABYTES) {
                return;
            }
            before = live;
        }
        throw new AssertionError("the heap does not come to rest");
    }

    /** As an analyst comes to a platform that was started some time before. */
    private void afterStart() {
        Distribution.pause(MINUTE);
        restart();
        Distribution.pause(MINUTE);
        phases.within(SECOND, "34 figures, the first a minute after a start", this::estimate);
        phases.within(SECOND, "34 figures, the second", this::estimate);
    }

    private void restart() {
        distribution.stop();
        distribution.start();
        login();
    }

    /** With nothing of the program warm; told, and no limit but that of patience. */
    private void atOnce() {
        restart();
        phases.within(10, "34 figures, the first of all requests after a start", this::estimate);
        phases.within(SECOND, "34 figures, the second of all requests", this::estimate);
    }
}
