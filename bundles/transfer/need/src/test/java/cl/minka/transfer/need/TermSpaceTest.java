package cl.minka.transfer.need;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.Test;

public final class TermSpaceTest {
    /** The worked example of scikit-learn's user guide, "Text feature extraction", with smooth_idf. */
    @Test
    public void weighsAsThePublishedExample() {
        int[][] counts = {{3, 0, 1}, {2, 0, 0}, {3, 0, 0}, {4, 0, 0}, {3, 2, 0}, {3, 0, 2}};
        double[][] published = {
            {0.85151335, 0, 0.52433293},
            {1, 0, 0},
            {1, 0, 0},
            {1, 0, 0},
            {0.55422893, 0.83236428, 0},
            {0.63035731, 0, 0.77630514}
        };
        List<Map<String, Integer>> documents = new ArrayList<>();
        for (int[] row : counts) {
            Map<String, Integer> document = new TreeMap<>();
            for (int k = 0; k < row.length; k++) {
                if (row[k] > 0) {
                    document.put("t" + k, row[k]);
                }
            }
            documents.add(document);
        }
        TermSpace space = TermSpace.of(documents);
        for (int n = 0; n < counts.length; n++) {
            Map<String, Double> vector = space.vector(documents.get(n));
            for (int k = 0; k < published[n].length; k++) {
                assertEquals(published[n][k], vector.getOrDefault("t" + k, 0.0), 5e-9);
            }
        }
        double cosine = space.shared(space.vector(documents.get(0)), documents.get(5)).stream()
                .mapToDouble(TermSpace.Term::part)
                .sum();
        assertEquals(0.85151335 * 0.63035731 + 0.52433293 * 0.77630514, cosine, 2e-8);
    }

    @Test
    public void aTextIsLikeItselfAndUnlikeStrangers() {
        TermSpace space = TermSpace.of(List.of(Map.of("agua", 1), Map.of("salud", 2, "rural", 1)));
        Map<String, Integer> counts = Map.of("salud", 2, "rural", 1);
        Map<String, Double> one = space.vector(counts);
        assertEquals(
                1,
                space.shared(one, counts).stream()
                        .mapToDouble(TermSpace.Term::part)
                        .sum(),
                1e-12);
        assertTrue(space.shared(one, Map.of("agua", 1)).isEmpty());
        assertTrue(space.vector(Map.of()).isEmpty());
    }
}
