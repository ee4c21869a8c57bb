package cl.minka.contest.core;

import cl.minka.contest.Affinities;
import cl.minka.contest.AssignmentWishes;
import cl.minka.contest.Assignments;
import cl.minka.contest.BlindTwin;
import cl.minka.contest.Conflicts;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.InitiativeDraft;
import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.contest.core.persistence.RedactionEntity;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jobs.JobCancelled;
import cl.minka.kernel.jpa.RandomIds;
import cl.minka.kernel.jpa.TextTable;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Prints how long the panel of a very big contest takes, with its database: 10,000 initiatives, 2,000 evaluators. Run it as
 * a program with a database ({@code POSTGRESQL}) and 768 MB of heap.
 */
final class BenchmarkPanel {
    private static final int INITIATIVES = 10_000;
    private static final int EVALUATORS = 2_000;
    private static final int WORDS = 4_000;

    private BenchmarkPanel() {}

    public static void main(String[] arguments) {
        Stage stage =
                new Stage(Databases.valueOf(arguments[0]), Samples.contest(Stage.CONTEST), ContestStatus.SCREENING);
        Random random = new Random(5);
        time("set-up", () -> setUp(stage, random));
        time(
                "affinities of all pairs from texts, at least 0.1",
                () -> System.out.println(stage.affinities.compute(
                        stage.organizer, Stage.CONTEST, new Affinities.Order(0.1, false), fraction -> {})));
        for (Optional<BigDecimal> cap : List.of(Optional.<BigDecimal>empty(), Optional.of(new BigDecimal("0.5")))) {
            time(
                    "assignment of four each, cap " + cap,
                    () -> System.out.println(stage.assignments
                            .assign(
                                    stage.organizer,
                                    Stage.CONTEST,
                                    new Assignments.Order(
                                            OptionalInt.of(4),
                                            Assignments.Objective.TOTAL,
                                            false,
                                            1,
                                            AssignmentWishes.NONE,
                                            cap,
                                            Assignments.Among.ALL),
                                    fraction -> {})
                            .total()));
        }
        time("one that is cancelled at a third", () -> cancelled(stage));
        for (int n = 0; n < 4; n++) {
            time(
                    "page of 50 affinities",
                    () -> stage.affinities.list(
                            stage.organizer,
                            Stage.CONTEST,
                            new Affinities.Filter(Optional.of("eva-7"), Optional.empty()),
                            Slice.first(50)));
            time(
                    "page of 50 conflicts",
                    () -> stage.conflicts.list(
                            stage.organizer,
                            Stage.CONTEST,
                            new Conflicts.Filter(
                                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                            Slice.first(50)));
        }
        System.exit(0);
    }

    private static void cancelled(Stage stage) {
        long[] asked = new long[1];
        try {
            stage.assignments.assign(
                    stage.organizer,
                    Stage.CONTEST,
                    new Assignments.Order(OptionalInt.of(4), Assignments.Objective.TOTAL, false, 2),
                    fraction -> {
                        if (fraction > 0.33) {
                            asked[0] = System.nanoTime();
                            throw new JobCancelled();
                        }
                    });
        } catch (JobCancelled e) {
            System.out.printf(
                    "stopped and rolled back %.3f s after it was told%n", (System.nanoTime() - asked[0]) / 1e9);
        }
    }

    private static void setUp(Stage stage, Random random) {
        stage.transactions.quietly(manager -> {
            List<InitiativeEntity> made = new ArrayList<>();
            List<RedactionEntity> cleared = new ArrayList<>();
            for (int n = 0; n < INITIATIVES; n++) {
                InitiativeEntity one = new InitiativeEntity(Stage.CONTEST, RandomIds.code(), 7, stage.clock.instant());
                one.write(
                        new InitiativeDraft(
                                words(random, 8),
                                Optional.of("gestion"),
                                List.of("13101"),
                                Map.of("resumen", words(random, 120)),
                                Optional.empty(),
                                List.of(),
                                Optional.of("I-" + n)),
                        "13",
                        stage.clock.instant());
                one.submit(n + 1, "00", 1, stage.clock.instant());
                one.move(InitiativeStatus.ADMITTED, stage.clock.instant());
                RedactionEntity redaction = new RedactionEntity(one.id(), Stage.CONTEST);
                redaction.write(List.of(), Map.of(), "00", stage.clock.instant());
                made.add(one);
                cleared.add(redaction);
            }
            InitiativeStore.insert(manager, made);
            RedactionEntity.insert(manager, cleared);
            InitiativeStore.blindState(
                    manager, made.stream().map(InitiativeEntity::id).toList(), BlindTwin.State.CLEARED);
            return made;
        });
        List<String> panel = new ArrayList<>(List.of("evaluator,maxLoad,expertise"));
        for (int e = 0; e < EVALUATORS; e++) {
            stage.accounts.caller("eva-" + e, Grant.of(Role.EVALUATOR, e % 2 == 0 ? "amuch" : "09101"));
            stage.accounts.email("eva-" + e, e % 10 == 0 ? "e@temuco.cl" : "e@example.org");
            panel.add("eva-" + e + ",24," + words(random, 40));
        }
        stage.evaluators.importAll(stage.organizer, Stage.CONTEST, new TextTable(panel), false, fraction -> {});
    }

    /** Some words are much more frequent than others. */
    private static String words(Random random, int count) {
        return random.doubles(count)
                .mapToObj(at -> "palabra"
                        + Integer.toString((int) (WORDS * at * at), 26).replaceAll("\\d", "x"))
                .collect(Collectors.joining(" "));
    }

    private static void time(String what, Runnable work) {
        long start = System.nanoTime();
        long busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        double processor = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - busy) / 1e9;
        System.out.printf("%s: %.3f s (%.3f s of one processor)%n", what, (System.nanoTime() - start) / 1e9, processor);
    }
}
