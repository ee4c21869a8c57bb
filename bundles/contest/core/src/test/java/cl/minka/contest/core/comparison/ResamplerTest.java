package cl.minka.contest.core.comparison;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringRequest.Evaluation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;

public class ResamplerTest {
    private static final int EVALUATORS = 6;
    private static final int INITIATIVES = 8;

    private final ScoringRequest base = request();

    @Test
    public void whoIsDrawnTwiceIsTwoEvaluatorsWithTheSameEvaluations() {
        Resampler resampler = new Resampler(base, 42, 50);
        for (int n = 0; n < resampler.size(); n++) {
            ScoringRequest drawn = resampler.get(n);
            Map<String, List<Evaluation>> byEvaluator =
                    drawn.evaluations().stream().collect(Collectors.groupingBy(Evaluation::evaluator));
            assertEquals(EVALUATORS, byEvaluator.size());
            byEvaluator.forEach((name, own) -> assertEquals(
                    base.evaluations().stream()
                            .filter(each -> each.evaluator().equals(name.substring(0, 2)))
                            .map(Evaluation::scores)
                            .toList(),
                    own.stream().map(Evaluation::scores).toList()));
        }
    }

    /** As a request promises: in order of initiative and evaluator, none twice. */
    @Test
    public void theOrderIsThatOfARequest() {
        List<Evaluation> drawn =
                new ArrayList<>(new Resampler(base, 3, 1).get(0).evaluations());
        List<Evaluation> sorted = new ArrayList<>(drawn);
        sorted.sort(Comparator.comparing(Evaluation::initiative).thenComparing(Evaluation::evaluator));
        assertEquals(sorted, drawn);
        Set<String> keys = new HashSet<>();
        assertTrue(drawn.stream().allMatch(each -> keys.add(each.initiative() + "/" + each.evaluator())));
    }

    @Test
    public void aSeedMeansTheSameWhicheverComesFirst() {
        Resampler one = new Resampler(base, 9, 10);
        Resampler other = new Resampler(base, 9, 20);
        ScoringRequest last = one.get(9);
        assertEquals(one.get(0), other.get(0));
        assertEquals(last, other.get(9));
        assertNotEquals(last, new Resampler(base, 10, 10).get(9));
    }

    /** An evaluator is left out of a resample with probability (1 − 1/n)ⁿ: Efron and Tibshirani 1993, about 0.368 for large n. */
    @Test
    public void anEvaluatorIsLeftOutAsOftenAsTheBootstrapSays() {
        Resampler resampler = new Resampler(base, 1, 2_000);
        int out = 0;
        for (int n = 0; n < resampler.size(); n++) {
            if (resampler.get(n).evaluations().stream()
                    .noneMatch(each -> each.evaluator().startsWith("e0"))) {
                out++;
            }
        }
        assertEquals(Math.pow(1 - 1.0 / EVALUATORS, EVALUATORS), out / 2_000.0, 0.03);
    }

    private static ScoringRequest request() {
        List<Evaluation> evaluations = new ArrayList<>();
        List<ScoringRequest.Initiative> initiatives = new ArrayList<>();
        for (int i = 0; i < INITIATIVES; i++) {
            initiatives.add(new ScoringRequest.Initiative("i" + i, "c", "small"));
            for (int e = 0; e < EVALUATORS; e++) {
                if ((i + e) % 2 == 0) {
                    evaluations.add(new Evaluation("e" + e, "i" + i, Map.of("x", (double) (i * 10 + e))));
                }
            }
        }
        return new ScoringRequest(
                List.of(new ScoringRequest.Criterion("x", 1, 0, 100)), initiatives, evaluations, Map.of(), 0);
    }
}
