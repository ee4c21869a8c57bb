package cl.minka.contest.core.search;

import cl.minka.contest.Assignments;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.Initiatives;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Samples;
import cl.minka.contest.core.Stage;
import cl.minka.contest.core.initiative.InitiativeManager;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.TextTable;
import cl.minka.kernel.table.ImportReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.Test;

/** Pages of searches over 3,000 initiatives, 600 evaluators, 12,000 evaluations: run by its name, {@code -Dtest=BenchmarkSearch}. */
public class BenchmarkSearch {
    private static final int INITIATIVES = 3_000;
    private static final int EVALUATORS = 600;

    @Test
    public void measure() {
        Databases database = Databases.valueOf(System.getProperty("database", "DERBY"));
        Stage stage = new Stage(database, Samples.contest(Stage.CONTEST), ContestStatus.EVALUATION);
        InitiativeManager initiatives =
                new InitiativeManager(stage.transactions, stage.territory, stage.accounts, null, null, stage.clock);
        for (int i = 0; i < INITIATIVES; i++) {
            if (i % 100 == 0) {
                stage.clock.advance(Duration.ofHours(1));
            }
            stage.initiative("I-" + i, i % 3 == 0 ? "servicios" : "gestion", i % 7 == 0 ? "05101" : "13101");
        }
        List<String> panel = new ArrayList<>(List.of("evaluator,maxLoad,categories,conflicts"));
        for (int e = 0; e < EVALUATORS; e++) {
            stage.accounts.caller("eva-" + e, Grant.of(Role.EVALUATOR, "amuch"));
            panel.add("eva-" + e + ",20,,");
        }
        stage.evaluators.importAll(stage.organizer, Stage.CONTEST, new TextTable(panel), false, f -> {});
        List<String> scores = new ArrayList<>(List.of("initiative,evaluator,criterion,score"));
        Random random = new Random(2);
        for (int i = 0; i < INITIATIVES; i++) {
            for (int e = 0; e < 4; e++) {
                String pair = "I-" + i + ",eva-" + (i + e * 151) % EVALUATORS;
                scores.add(pair + ",INN," + random.nextInt(6));
                scores.add(pair + ",RES," + random.nextInt(6));
            }
        }
        ImportReport report = stage.assignments.importEvaluations(
                stage.organizer, Stage.CONTEST, new TextTable(scores), false, f -> {});
        System.out.println(report.rows() + " rows, " + report.errors().size() + " errors");
        stage.ranked();
        for (String search : List.of(
                "status:admitted category:servicios",
                "ejemplo resumen",
                "comuna:Valparaíso average>=70",
                "finished<3 OR average:none",
                "evaluator:eva-17",
                "-evaluator:none pending:0",
                "title:\"iniciativa I-12\"",
                "answer.resumen:ejemplo average<30",
                "2+ score.INN>=4",
                "all score.INN>=3 -category:servicios",
                "discrepancy:yes",
                "spread>=60",
                "rank<=20",
                "conflict:eva-3",
                "category:servicios (average>=80 OR rank<=50) -evaluator:eva-4 submitted:2027-03")) {
            time("initiatives", search, () -> initiatives
                    .list(stage.organizer, Stage.CONTEST, filter(search), Slice.first(50))
                    .total()
                    .orElseThrow());
        }
        for (String search : List.of("eva-1", "pending:0 finished>=20", "load%>=90", "initiative:(rank<=5)")) {
            time("evaluators", search, () -> stage.evaluators
                    .list(stage.organizer, Stage.CONTEST, Optional.of(search), Slice.first(50))
                    .total()
                    .orElseThrow());
        }
        for (String search : List.of(
                "state:final total<30",
                "initiative:(category:servicios average>=70)",
                "evaluator:(load%>=90) score.INN:5")) {
            time("assignments", search, () -> stage.assignments
                    .list(
                            stage.organizer,
                            Stage.CONTEST,
                            new Assignments.Filter(
                                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(search)),
                            Slice.first(50))
                    .total()
                    .orElse(-1));
        }
    }

    private static Initiatives.Filter filter(String search) {
        return new Initiatives.Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(search));
    }

    private static void time(String over, String search, java.util.function.LongSupplier work) {
        long[] times = new long[15];
        long found = 0;
        for (int n = 0; n < times.length; n++) {
            long start = System.nanoTime();
            found = work.getAsLong();
            times[n] = System.nanoTime() - start;
        }
        double first = times[0] / 1e6;
        Arrays.sort(times);
        System.out.printf(
                "SEARCH %-12s %-80s %6d found, first %7.1f ms, median %6.1f ms, best %6.1f ms%n",
                over, search, found, first, times[times.length / 2] / 1e6, times[0] / 1e6);
    }
}
