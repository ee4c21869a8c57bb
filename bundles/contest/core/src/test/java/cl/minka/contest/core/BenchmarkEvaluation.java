package cl.minka.contest.core;

import cl.minka.contest.Assignments;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.core.quality.EvaluationQualityManager;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.TextTable;
import cl.minka.kernel.table.ImportReport;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/**
 * Prints how long a big contest takes on each database: 3,000 initiatives, 600 evaluators, 12,000 evaluations. Run it as
 * a program.
 */
final class BenchmarkEvaluation {
    private static final int INITIATIVES = 3_000;
    private static final int EVALUATORS = 600;

    private BenchmarkEvaluation() {}

    public static void main(String[] arguments) {
        for (Databases database :
                arguments.length == 0 ? Databases.values() : new Databases[] {Databases.valueOf(arguments[0])}) {
            run(database);
        }
        System.exit(0);
    }

    private static void run(Databases database) {
        Stage stage = new Stage(database, Samples.contest(Stage.CONTEST), ContestStatus.EVALUATION);
        time(database, "3,000 initiatives (set-up)", () -> {
            for (int i = 0; i < INITIATIVES; i++) {
                stage.initiative("I-" + i, "gestion", "13101");
            }
        });
        List<String> panel = new ArrayList<>(List.of("evaluator,maxLoad,categories,conflicts"));
        for (int e = 0; e < EVALUATORS; e++) {
            stage.accounts.caller("eva-" + e, Grant.of(Role.EVALUATOR, "amuch"));
            panel.add("eva-" + e + ",20,,");
        }
        time(
                database,
                "import of 600 evaluators",
                () -> clean(stage.evaluators.importAll(
                        stage.organizer, Stage.CONTEST, new TextTable(panel), false, f -> {})));
        for (int every : new int[] {10, 1}) {
            List<String> affinities = affinities(every);
            time(
                    database,
                    "import of " + (affinities.size() - 1) + " affinities",
                    () -> clean(stage.evaluators.importAffinities(
                            stage.organizer, Stage.CONTEST, new TextTable(affinities), false, f -> {})));
            time(
                    database,
                    "assignment of 3,000 x 600 x 4",
                    () -> System.out.println(stage.assignments
                            .assign(
                                    stage.organizer,
                                    Stage.CONTEST,
                                    new Assignments.Order(OptionalInt.of(4), Assignments.Objective.TOTAL, false, 1),
                                    f -> {})
                            .total()));
        }
        List<String> scores = scores(stage);
        time(
                database,
                "import of 12,000 evaluations",
                () -> clean(stage.assignments.importEvaluations(
                        stage.organizer, Stage.CONTEST, new TextTable(scores), false, f -> {})));
        time(
                database,
                "the same again",
                () -> clean(stage.assignments.importEvaluations(
                        stage.organizer, Stage.CONTEST, new TextTable(scores), false, f -> {})));
        time(database, "ranking", stage::ranked);
        time(database, "ranking again", stage::ranked);
        String id = stage.rankings
                .list(stage.organizer, Stage.CONTEST, Slice.first(1))
                .items()
                .get(0)
                .id();
        time(
                database,
                "verification",
                () -> System.out.println(stage.rankings
                        .verify(stage.organizer, Stage.CONTEST, id)
                        .identical()));
        EvaluationQualityManager quality = new EvaluationQualityManager(stage.transactions);
        for (int n = 0; n < 3; n++) {
            time(database, "evaluation quality", () -> quality.of(stage.organizer, Stage.CONTEST, Optional.empty()));
        }
        for (int n = 0; n < 6; n++)
            time(
                    database,
                    "page of 50 assignments",
                    () -> stage.assignments.list(
                            stage.organizer,
                            Stage.CONTEST,
                            new Assignments.Filter(Optional.empty(), Optional.empty(), Optional.empty()),
                            Slice.first(50)));
        for (int n = 0; n < 6; n++)
            time(
                    database,
                    "page of 50 evaluators",
                    () -> stage.evaluators.list(stage.organizer, Stage.CONTEST, Slice.first(50)));
    }

    private static List<String> affinities(int every) {
        Random random = new Random(1);
        List<String> lines = new ArrayList<>(List.of("evaluator,initiative,affinity"));
        for (int i = 0; i < INITIATIVES; i++) {
            for (int e = random.nextInt(every); e < EVALUATORS; e += every) {
                lines.add("eva-" + e + ",I-" + i + "," + random.nextInt(10_000) / 10_000.0);
            }
        }
        return lines;
    }

    private static List<String> scores(Stage stage) {
        Random random = new Random(2);
        List<String> lines = new ArrayList<>(List.of("initiative,evaluator,criterion,score"));
        Assignments.Filter all = new Assignments.Filter(Optional.empty(), Optional.empty(), Optional.empty());
        stage.assignments
                .list(stage.organizer, Stage.CONTEST, all, Slice.first(20_000))
                .items()
                .forEach(pair -> {
                    lines.add(pair.initiative() + "," + pair.evaluator() + ",INN," + random.nextInt(6));
                    lines.add(pair.initiative() + "," + pair.evaluator() + ",RES," + random.nextInt(6));
                });
        return lines;
    }

    private static void clean(ImportReport report) {
        System.out.printf(
                "%d rows, %d created, %d errors%n",
                report.rows(), report.created(), report.errors().size());
    }

    private static void time(Databases database, String what, Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = System.nanoTime();
        long processor = threads.getCurrentThreadCpuTime();
        work.run();
        System.out.printf(
                "%s: %s: %,d ms, of which %,d on the processor%n",
                database,
                what,
                (System.nanoTime() - start) / 1_000_000,
                (threads.getCurrentThreadCpuTime() - processor) / 1_000_000);
    }
}
