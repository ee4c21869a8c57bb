package cl.minka.itests.bench;

import cl.minka.itests.scenario.Api;
import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.Edition;
import cl.minka.itests.scenario.User;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/**
 * An assignment far larger than a contest of all municipalities needs, as a job in a distribution with little memory:
 * its progress is seen, it can be stopped, and it is done within seconds.
 *
 * <p>Arguments: the archive of the distribution, a folder to work in, initiatives, evaluators, affinities of each
 * initiative, the greatest heap, {@code derby} or {@code postgresql}.
 *
 * <p>Done three times: by a platform that has just started, with nothing compiled yet; again, when every pair recurs and
 * none is written; and with other affinities, when nearly every pair is replaced by another.
 */
public final class LargeAssignment {
    private static final int ROWS_OF_A_TABLE = 2_500_000;
    private static final double MOST_SECONDS = 5;
    /** What storing tens of thousands of pairs adds: Derby keeps eight indexes of them, row by row. */
    private static final double MOST_SECONDS_WRITING_DERBY = 20;

    private final Distribution distribution;
    private final Phases phases;
    private final int initiatives;
    private final int evaluators;
    private final int affinities;
    private final double writing;
    private Stage stage;

    private LargeAssignment(
            Distribution distribution, int initiatives, int evaluators, int affinities, double writing) {
        this.distribution = distribution;
        this.phases = new Phases(distribution);
        this.initiatives = initiatives;
        this.evaluators = evaluators;
        this.affinities = affinities;
        this.writing = writing;
    }

    public static void main(String[] arguments) {
        Distribution distribution = Distribution.unpack(
                        Path.of(arguments[0]).toAbsolutePath(),
                        Path.of(arguments[1]).toAbsolutePath())
                .withMemory(arguments[5]);
        Database database = Database.fresh(arguments[6], Path.of(arguments[1]).toAbsolutePath(), distribution);
        int result = new LargeAssignment(
                        distribution,
                        Integer.parseInt(arguments[2]),
                        Integer.parseInt(arguments[3]),
                        Integer.parseInt(arguments[4]),
                        arguments[6].equals("derby") ? MOST_SECONDS_WRITING_DERBY : MOST_SECONDS)
                .run();
        database.close();
        System.exit(result);
    }

    private int run() {
        distribution.start();
        try {
            distribution.await("/health/ready");
            Cast cast = new Cast(new Api(distribution.client()), Distribution.ADMIN_PASSWORD).settle();
            stage = new Stage(cast, "enorme", initiatives, evaluators);
            phases.run("Accounts without password, contest, initiatives, panel", this::prepare);
            phases.run("Affinities", () -> affinities(3));
            phases.run("Cancelled", this::cancelled);
            phases.run("Total, in a platform just started", () -> total(2 * writing));
            phases.run("Total, the same pairs", () -> total(MOST_SECONDS));
            phases.run("Other affinities", () -> affinities(5));
            phases.run("Total, other pairs", () -> total(writing));
            Phases.say("at most %d MB resident", distribution.peakMegabytes());
        } finally {
            distribution.stop();
        }
        return phases.end();
    }

    private void prepare() {
        StringBuilder people = new StringBuilder("username,name,email,role,organization,password\n");
        StringBuilder panel = new StringBuilder("evaluator,maxLoad,categories,conflicts\n");
        for (int e = 0; e < evaluators; e++) {
            people.append("%s,Persona de ejemplo,,evaluator,amuch,\n".formatted(Stage.evaluator(e)));
            panel.append("%s,%d,,\n".formatted(Stage.evaluator(e), 2 + initiatives * Stage.EACH * 5 / 4 / evaluators));
        }
        StringBuilder table = new StringBuilder("externalId,title,category,municipality,status,resumen,quien\n");
        for (int i = 0; i < initiatives; i++) {
            table.append("%s,Ejemplo %d,barrio,%s,admitted,Resumen de ejemplo,Persona de ejemplo\n"
                    .formatted(Stage.external(i), i, Cast.CUTS.get(i % Cast.CUTS.size())));
        }
        load(stage.cast().admin(), "/users/import", people.toString());
        new Edition(stage.cast(), "enorme").open();
        load(stage.organizer(), stage.path("/initiatives/import"), table.toString());
        stage.moveTo("screening").is(200);
        load(stage.organizer(), stage.path("/evaluators/import"), panel.toString());
    }

    private void affinities(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int atOnce = Math.max(1, ROWS_OF_A_TABLE / affinities);
        for (int from = 0; from < initiatives; from += atOnce) {
            StringBuilder table = new StringBuilder("evaluator,initiative,affinity\n");
            for (int i = from; i < Math.min(initiatives, from + atOnce); i++) {
                int first = random.nextInt(evaluators);
                for (int k = 0; k < affinities; k++) {
                    table.append(Stage.evaluator((first + k) % evaluators))
                            .append(',')
                            .append(Stage.external(i));
                    table.append(",0.").append(100 + random.nextInt(900)).append('\n');
                }
            }
            load(stage.organizer(), stage.path("/affinities/import"), table.toString());
        }
    }

    private static void load(User user, String path, String table) {
        Work work = Work.order(user, who -> who.csv(path, table));
        JsonNode report = work.result();
        Phases.say(
                "%s: %d rows, %d MB in %.1f s",
                path, report.path("rows").asInt(), table.length() >> 20, work.seconds());
    }

    private void cancelled() {
        Work work = order();
        JsonNode running = work.awaitProgress(0.01);
        OptionalDouble seconds = phases.within(
                2, "cancelled at %.0f %%".formatted(running.path("progress").asDouble() * 100), work::cancel);
        Phases.require(seconds.isPresent(), "done before it could be cancelled");
        Phases.require(count() == 0, "a cancelled assignment left %d pairs", count());
    }

    private void total(double most) {
        Work work = order();
        int wanted = initiatives * Stage.EACH;
        JsonNode plan = phases.within(most, "assignment of %d pairs as a job".formatted(wanted), work::result);
        Phases.require(plan.path("assigned").asInt() == wanted, "assigned %s", plan.path("assigned"));
        Phases.require(plan.path("proven").asBoolean(), "not proven");
        Phases.require(count() == wanted, "stored %d", count());
        Phases.say(
                "sum %.3f, least %.3f, proven; %d steps of progress seen",
                plan.at("/objective/total").asDouble(),
                plan.at("/objective/minimum").asDouble(),
                work.steps());
    }

    private Work order() {
        Map<String, Object> body =
                Map.of("objective", "total", "keepExisting", false, "seed", 7, "perInitiative", Stage.EACH);
        return Work.order(stage.organizer(), user -> user.post(stage.path("/assignments"), body));
    }

    private int count() {
        return stage.organizer()
                .get(stage.path("/assignments?limit=1&count=exact"))
                .is(200)
                .at("/total")
                .asInt();
    }
}
