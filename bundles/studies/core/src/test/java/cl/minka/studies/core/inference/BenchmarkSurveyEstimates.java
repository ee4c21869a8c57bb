package cl.minka.studies.core.inference;

import static cl.minka.studies.core.inference.FieldWorld.question;
import static cl.minka.studies.core.inference.FieldWorld.unit;
import static org.junit.Assert.assertEquals;

import cl.minka.studies.core.Databases;
import cl.minka.studies.core.inference.FieldWorld.Response;
import cl.minka.studies.core.sampling.SeededNumbers;
import cl.minka.studies.estimation.EstimateReport;
import cl.minka.studies.estimation.EstimateWish;
import cl.minka.studies.estimation.Statistic;
import cl.minka.studies.questionnaire.FormQuestion;
import cl.minka.studies.sampling.SampleOrder.Design;
import cl.minka.studies.sampling.SampleOrder.FirstStage;
import cl.minka.studies.sampling.SampledUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/**
 * 100,000 responses of 40 questions, of 2,000 clusters of 20 strata, in two stages: ten figures, three of them by region. Run by name.
 *
 * <p>Seen in November 2026 on two quiet cores, seconds on Derby and PostgreSQL, those of the processors in brackets: the first time, from rows, 4.7 (8.1)
 * and 3.4 (4.5); warm 0.17 to 0.28 and 0.14 to 0.22; the first after a start, from packed answers, 0.55 (1.1) and 0.43 (0.7); after a hundred more
 * responses 0.33 on both.
 */
@RunWith(Parameterized.class)
public class BenchmarkSurveyEstimates {
    private static final int ROWS = 100_000;
    private static final int CLUSTERS = 2_000;
    private static final int QUESTIONS = 40;

    private final Databases database;

    public BenchmarkSurveyEstimates(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Test
    public void tenFiguresOverTwoThousandClusters() {
        FieldWorld field = new FieldWorld(database);
        FormQuestion[] questions = new FormQuestion[QUESTIONS];
        for (int q = 0; q < QUESTIONS; q++) {
            questions[q] = q % 4 == 3
                    ? question("q" + q, "text", "string")
                    : q % 4 == 2
                            ? question("q" + q, "select_one", "string", "a", "b", "c")
                            : question("q" + q, "integer", "int");
        }
        field.form(1, questions);
        SeededNumbers numbers = new SeededNumbers(3);
        List<SampledUnit> units = new ArrayList<>();
        List<Response> responses = new ArrayList<>();
        for (int n = 0; n < ROWS; n++) {
            int cluster = n % CLUSTERS;
            String id = "u" + n;
            units.add(unit(n + 1, id, "s" + cluster % 20, "c" + cluster, false, 12.5, 1000, 60));
            StringBuilder answers = new StringBuilder("{");
            for (int q = 0; q < QUESTIONS; q++) {
                answers.append(q == 0 ? "" : ",").append("\"q" + q + "\":");
                answers.append(
                        q % 4 == 3
                                ? "\"texto libre número " + numbers.below(1_000_000) + "\""
                                : q % 4 == 2 ? "\"" + "abc".charAt(numbers.below(3)) + "\"" : "" + numbers.below(1000));
            }
            responses.add(Response.of(id, answers.append('}').toString()));
        }
        field.sample(1, Design.TWO_STAGE, FirstStage.SRS, true, units);
        String survey = field.survey(1, 1, Optional.of(1));
        for (int from = 0; from < ROWS; from += 10_000) {
            field.respond(survey, responses.subList(from, from + 10_000));
        }
        EstimateWish[] wishes = new EstimateWish[10];
        for (int n = 0; n < wishes.length; n++) {
            Statistic statistic = n == 9 ? Statistic.QUANTILE : n % 2 == 0 ? Statistic.MEAN : Statistic.TOTAL;
            List<String> by = n < 3 ? List.of("q2", "q6") : List.of();
            wishes[n] = new EstimateWish(
                    n % 2 == 0 ? "q0" : "q1", statistic, Optional.empty(), Optional.empty(), 0.5, by, Map.of());
        }
        SurveyEstimator estimator = field.estimates;
        for (int round = 0; round < 9; round++) {
            if (round == 6) {
                new ImageTask(field.world.transactions, field.data, field.questionnaires).run();
                estimator = new SurveyEstimator(field.world.transactions, new SurveyData(), field.questionnaires);
                System.out.println("BENCH as after a start, from packed answers:");
            }
            if (round == 8) {
                field.respond(survey, responses.subList(0, 100));
                System.out.println("BENCH after a hundred more responses:");
            }
            long start = System.nanoTime();
            long used = processor();
            EstimateReport report = estimator.estimate(field.world.analyst, survey, SurveyEstimatorTest.order(wishes));
            System.out.printf(
                    "BENCH %s %d figures of %d rows and %d clusters: %d ms, of the processors %d ms%n",
                    database,
                    report.estimates().size(),
                    report.basis().rows(),
                    report.basis().units(),
                    (System.nanoTime() - start) / 1_000_000,
                    (processor() - used) / 1_000_000);
            assertEquals(CLUSTERS, report.basis().units());
        }
    }

    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean)
                        java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
