package cl.minka.contest.core.assignment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import org.junit.Test;

public final class PanelFlowTest {
    /** The assignment of the greatest total makes as many pairs as can be, so both must agree. */
    @Test
    public void agreesWithTheAssignmentOnWhetherAllCanBeMet() {
        Random random = new Random(3);
        int filled = 0;
        for (int round = 0; round < 400; round++) {
            int initiatives = 1 + random.nextInt(9);
            int demand = 1 + random.nextInt(3);
            PairingProblem problem = PairingProblems.random(
                    random, initiatives, 2 + random.nextInt(8), demand, 1 + random.nextInt(5), 0.4, e -> 0);
            BitSet[] allowed = new BitSet[initiatives];
            Arrays.setAll(allowed, i -> {
                BitSet may = new BitSet();
                may.set(0, problem.evaluators());
                may.andNot(problem.forbidden()[i]);
                return may;
            });
            int pairs = TotalPairing.solve(problem, fraction -> {}).evaluators().stream()
                    .mapToInt(given -> given.length)
                    .sum();
            boolean fills = new PanelFlow(problem.demand(), problem.capacity(), allowed).fills();
            assertEquals("round " + round, pairs == initiatives * demand, fills);
            filled += fills ? 1 : 0;
        }
        assertTrue("both kinds: " + filled, filled > 80 && filled < 320);
    }
}
