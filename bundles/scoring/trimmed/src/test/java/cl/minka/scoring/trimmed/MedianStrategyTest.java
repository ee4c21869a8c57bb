package cl.minka.scoring.trimmed;

import static org.junit.Assert.assertEquals;

import cl.minka.plugin.scoring.Scored;
import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringStrategy;
import cl.minka.plugin.testkit.Panels;
import cl.minka.plugin.testkit.ScoringContract;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.Test;

public final class MedianStrategyTest extends ScoringContract {
    @Override
    protected ScoringStrategy strategy() {
        return new MedianStrategy();
    }

    @Override
    protected double toleranceOfNames() {
        return 0;
    }

    @Test
    public void isTheMiddleOneOrTheMeanOfTheTwoInTheMiddle() {
        assertEquals(40, median(90, 40, 10), 0);
        assertEquals(45, median(90, 50, 40, 10), 0);
        assertEquals(7, median(7), 0);
    }

    /** Wilcox's example (Dana 1990): the median is 262. */
    @Test
    public void meetsWilcoxsExample() {
        double[] dana = {77, 87, 88, 114, 151, 210, 219, 246, 253, 262, 296, 299, 306, 376, 428, 515, 666, 1310, 2611};
        double[] shares = Arrays.stream(dana).map(value -> value / 30).toArray();
        assertEquals(262 / 30.0, median(shares), 0);
    }

    private double median(double... totals) {
        Map<String, Double> byEvaluator = new TreeMap<>();
        for (int n = 0; n < totals.length; n++) {
            byEvaluator.put("e" + n, totals[n]);
        }
        ScoringRequest request = Panels.ofTotals(Map.of("i", byEvaluator));
        return ((Scored) strategy().score(request)).scores().get(0).score();
    }
}
