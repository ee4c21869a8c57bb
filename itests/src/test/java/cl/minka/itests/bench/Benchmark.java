package cl.minka.itests.bench;

import cl.minka.itests.scenario.Api;
import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.Edition;
import cl.minka.itests.scenario.Reply;
import cl.minka.itests.scenario.User;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The figures of a platform with 3,000 initiatives, 600 evaluators and 12,000 evaluations.
 *
 * <p>Arguments: the archive of the distribution, a folder to work in.
 */
public final class Benchmark {
    private static final int INITIATIVES = 3_000;
    private static final int EVALUATORS = 600;
    private static final int EACH = 4;
    private static final int THREADS = 8;

    private final Distribution distribution;
    private Cast cast;
    private Edition edition;

    private Benchmark(Distribution distribution) {
        this.distribution = distribution;
    }

    public static void main(String[] arguments) throws InterruptedException {
        Path archive = Path.of(arguments[0]).toAbsolutePath();
        new Benchmark(Distribution.unpack(archive, Path.of(arguments[1]).toAbsolutePath())).run();
    }

    private void run() throws InterruptedException {
        starts();
        cast = new Cast(new Api(distribution.client()), Distribution.ADMIN_PASSWORD).settle();
        edition = new Edition(cast, "grande").open();
        imports();
        System.out.println("\n| request | threads | per second | median ms | p99 ms | worst ms |");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
        reading();
        saving();
        System.out.printf("%nResident after the load: %d MB%n", distribution.residentMegabytes());
        distribution.stop();
    }

    private void starts() {
        for (String start : List.of("cold", "warm")) {
            distribution.start();
            long first = distribution.await("/api/v1/municipalities/13101");
            long ready = distribution.await("/health/ready");
            Distribution.pause(10_000);
            System.out.printf(
                    "%s start: first answer %d ms, ready %d ms, resident at rest %d MB%n",
                    start, first, ready, distribution.residentMegabytes());
            if (start.equals("cold")) {
                distribution.stop();
            }
        }
    }

    private void imports() {
        StringBuilder people = new StringBuilder("username,name,email,role,organization,password\n");
        StringBuilder panel = new StringBuilder("evaluator,maxLoad,categories,conflicts\n");
        for (int e = 0; e < EVALUATORS; e++) {
            people.append("carga-%03d,Persona de ejemplo,,evaluator,amuch,%s\n".formatted(e, Cast.PASSWORD));
            panel.append("carga-%03d,100,,\n".formatted(e));
        }
        StringBuilder evaluations = new StringBuilder("initiative,evaluator,criterion,score\n");
        for (int i = 0; i < INITIATIVES; i++) {
            for (int k = 0; k < EACH; k++) {
                int e = (i * EACH + k) % EVALUATORS;
                evaluations.append("i-%d,carga-%03d,INN,%d\n".formatted(i, e, (i * 7 + k) % 6));
                evaluations.append("i-%d,carga-%03d,RES,%d\n".formatted(i, e, (i * 5 + k * 2) % 6));
            }
        }
        User organizer = cast.organizer();
        time(
                "import of 600 accounts (Argon2 each)",
                () -> cast.admin().csv("/users/import", people.toString()).is(200));
        time("import of 3,000 initiatives", () -> edition.admit(INITIATIVES));
        edition.moveTo("screening").is(200);
        time("clearing 3,000 blind views", () -> organizer
                .post(edition.path("/redactions/acceptance"), Map.of())
                .is(200));
        organizer.csv(edition.path("/evaluators/import"), panel.toString()).is(200);
        edition.moveTo("evaluation").is(200);
        time("import of 12,000 evaluations", () -> organizer
                .csv(edition.path("/evaluations/import"), evaluations.toString())
                .is(200));
        time("ranking of 3,000 initiatives (first)", this::rank);
        time("ranking of 3,000 initiatives (second)", this::rank);
        time("audit verification", () -> cast.admin().get("/audit/verification").is(200));
    }

    private Reply rank() {
        return cast.organizer().post(edition.path("/rankings"), Map.of()).isDone();
    }

    private void reading() throws InterruptedException {
        List<String> ids = edition.initiatives().stream()
                .map(node -> node.path("id").asText())
                .toList();
        User organizer = cast.organizer();
        Load.measure("one initiative", THREADS, thread -> organizer
                .get(edition.path("/initiatives/" + ids.get((int) (System.nanoTime() % ids.size()))))
                .is(200));
        Load.measure("50 initiatives with averages", THREADS, thread -> organizer
                .get(edition.path("/initiatives?limit=50"))
                .is(200));
        Load.measure("50 initiatives by average", THREADS, thread -> organizer
                .get(edition.path("/initiatives?limit=50&sort=-average"))
                .is(200));
        Load.measure("one municipality", THREADS, thread -> organizer
                .get("/municipalities/13101")
                .is(200));
    }

    /** Each thread is an evaluator who changes one evaluation again and again. */
    private void saving() throws InterruptedException {
        List<String> paths = new ArrayList<>();
        List<User> evaluators = new ArrayList<>();
        Map<Integer, String> etags = new ConcurrentHashMap<>();
        for (int i = 0; i < THREADS; i++) {
            User evaluator = cast.as("carga-%03d".formatted(i));
            JsonNode own =
                    evaluator.get("/me/assignments?limit=1").is(200).items().get(0);
            String path = "/assignments/" + own.path("id").asText() + "/evaluation";
            evaluators.add(evaluator);
            paths.add(path);
            etags.put(i, evaluator.get(path).is(200).etag());
        }
        Load.measure("saving an evaluation", THREADS, thread -> {
            int score = (int) (System.nanoTime() % 6);
            Map<String, Object> evaluation =
                    Map.of("scores", Map.of("INN", score, "RES", 3), "comment", "Ejemplo", "state", "draft");
            Reply saved = evaluators.get(thread).put(paths.get(thread), evaluation, etags.get(thread));
            etags.put(thread, saved.is(200).etag());
        });
    }

    private static void time(String name, Supplier<?> work) {
        long start = System.nanoTime();
        work.get();
        System.out.printf("%s: %.2f s%n", name, (System.nanoTime() - start) / 1e9);
    }
}
