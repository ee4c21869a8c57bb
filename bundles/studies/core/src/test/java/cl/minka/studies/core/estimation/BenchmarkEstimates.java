package cl.minka.studies.core.estimation;

import static org.junit.Assert.assertEquals;

import cl.minka.kernel.table.Row;
import cl.minka.kernel.table.Table;
import cl.minka.studies.core.sampling.SeededNumbers;
import cl.minka.studies.estimation.EstimateOrder;
import cl.minka.studies.estimation.EstimateReport;
import cl.minka.studies.estimation.EstimateWish;
import cl.minka.studies.estimation.Precision;
import cl.minka.studies.estimation.Statistic;
import cl.minka.studies.estimation.SurveyDesign;
import cl.minka.studies.estimation.SurveyDesign.LonelyPsu;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.Test;

/** 100,000 rows in 2,000 clusters of 20 strata, two stages with population counts: ten figures, three of them by region. Run by name. */
public class BenchmarkEstimates {
    private static final int ROWS = 100_000;

    @Test
    public void tenFiguresOverTwoThousandClusters() {
        Table table = table();
        SurveyDesign design = new SurveyDesign(
                Optional.of("stratum"), List.of("cluster"), Optional.of("w"), List.of("N1", "N2"), LonelyPsu.ADJUST);
        List<EstimateWish> wishes = new ArrayList<>();
        for (int n = 0; n < 10; n++) {
            Statistic statistic = n == 9 ? Statistic.QUANTILE : n % 2 == 0 ? Statistic.MEAN : Statistic.TOTAL;
            List<String> by = n < 3 ? List.of("region") : List.of();
            wishes.add(new EstimateWish("x", statistic, Optional.empty(), Optional.empty(), 0.5, by, Map.of()));
        }
        EstimateOrder order = new EstimateOrder(design, Optional.empty(), wishes, Precision.usual());
        for (int round = 0; round < 5; round++) {
            long start = System.nanoTime();
            EstimateReport report = new EstimateEngine().estimate(order, table);
            System.out.printf(
                    "%d figures of %d rows and %d clusters: %d ms%n",
                    report.estimates().size(),
                    report.basis().rows(),
                    report.basis().units(),
                    (System.nanoTime() - start) / 1_000_000);
            assertEquals(2_000, report.basis().units());
        }
    }

    private static Table table() {
        SeededNumbers numbers = new SeededNumbers(1);
        List<Row> rows = IntStream.range(0, ROWS)
                .mapToObj(i -> new Row(
                        i + 2,
                        Map.of(
                                "stratum",
                                "s" + i % 20,
                                "cluster",
                                "c" + i % 2_000,
                                "w",
                                "12.5",
                                "N1",
                                "1000",
                                "N2",
                                "60",
                                "region",
                                "r" + i % 16,
                                "x",
                                Integer.toString(numbers.below(10_000)))))
                .toList();
        return new Table() {
            @Override
            public List<String> columns() {
                return List.of("stratum", "cluster", "w", "N1", "N2", "region", "x");
            }

            @Override
            public Stream<Row> rows() {
                return rows.stream();
            }

            @Override
            public boolean decimalComma() {
                return false;
            }
        };
    }
}
