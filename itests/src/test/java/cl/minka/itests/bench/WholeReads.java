package cl.minka.itests.bench;

import cl.minka.itests.scenario.Reply;
import cl.minka.itests.scenario.User;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** What is read of an edition as a whole: figures, comparisons, and exports with the memory that they take. */
final class WholeReads {
    private static final int TIMES = 5;
    private static final List<String> TABLES =
            List.of("/initiatives", "/assignments", "/evaluations", "/evaluators", "/evaluation-quality/heatmap");

    private final Stage stage;
    private final Distribution distribution;

    WholeReads(Stage stage, Distribution distribution) {
        this.stage = stage;
        this.distribution = distribution;
    }

    void run() {
        figures();
        exports();
    }

    private void figures() {
        User organizer = stage.organizer();
        String ranking = organizer
                .get(stage.path("/rankings"))
                .is(200)
                .items()
                .get(0)
                .path("id")
                .asText();
        Latency latency = new Latency(distribution, TIMES, Double.MAX_VALUE);
        Latency.header();
        for (String tail : List.of(
                "",
                "/assignments/progress",
                "/evaluation-quality",
                "/evaluation-quality?criterion=INN",
                "/rankings/" + ranking,
                "/committee",
                "/committee/minutes",
                "/selection",
                "/results",
                "/initiatives?limit=500",
                "/assignments?limit=500",
                "/evaluations?limit=500")) {
            latency.measure(tail.isEmpty() ? "/contests/{id}" : tail, () -> organizer.get(stage.path(tail)));
        }
        new Latency(distribution, 1, Double.MAX_VALUE)
                .measure(
                        "/rankings/comparison?resamples=0",
                        () -> organizer.get(stage.path("/rankings/comparison?resamples=0")));
        latency.measure("/me of the organizer", () -> organizer.get("/me"));
        latency.measure(
                "/me of an evaluator", () -> stage.cast().as(Stage.evaluator(1)).get("/me"));
        latency.measure(
                "/selection/what-if",
                () -> organizer.post(stage.path("/selection/what-if"), Map.of("ranking", ranking)));
        latency.measure(
                "ranking, verified",
                () -> organizer.post(stage.path("/rankings/" + ranking + "/verification"), Map.of()));
        latency.measure("/audit/verification", () -> stage.cast().admin().get("/audit/verification"));
    }

    private void exports() {
        System.out.println("\n| export | rows | MB | s | rows a second | MB resident after |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
        for (String tail : TABLES) {
            for (String format : List.of("csv", "xlsx")) {
                String path = stage.path(tail) + (tail.contains("?") ? "&" : "?") + "format=" + format;
                export(tail + " " + format, () -> stage.organizer().get(path));
            }
        }
        export("/audit csv", () -> stage.cast().admin().get("/audit?format=csv"));
        export("/users csv", () -> stage.cast().admin().get("/users?format=csv"));
    }

    /** The last of some, so that it is warm. Rows of an XLSX are not counted. */
    private void export(String name, Supplier<Reply> request) {
        Reply reply = request.get().is(200);
        long start = System.nanoTime();
        for (int i = 0; i < TIMES; i++) {
            reply = request.get().is(200);
        }
        double seconds = (System.nanoTime() - start) / 1e9 / TIMES;
        int rows = name.endsWith("csv") ? reply.text().strip().split("\r\n").length - 1 : 0;
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.1f | %.2f | %s | %d |%n",
                name,
                rows == 0 ? "" : Integer.toString(rows),
                reply.bytes().length / 1e6,
                seconds,
                rows == 0 ? "" : String.format(Locale.ROOT, "%,.0f", rows / seconds),
                distribution.residentMegabytes());
    }
}
