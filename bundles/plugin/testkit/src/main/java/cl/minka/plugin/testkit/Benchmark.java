package cl.minka.plugin.testkit;

import cl.minka.plugin.scoring.Refused;
import cl.minka.plugin.scoring.Scored;
import cl.minka.plugin.scoring.Scoring;
import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringStrategy;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/**
 * Prints how long scoring strategies take, once warm: a program, with the number of initiatives and the classes of the
 * strategies as arguments. Every initiative is evaluated by five on six criteria; the panel is a twentieth, a tenth and a
 * fifth as many.
 */
public final class Benchmark {
    private static final int EACH = 5;
    private static final int CRITERIA = 6;
    private static final int WARM = 4;
    private static final int RUNS = 7;

    private Benchmark() {}

    /** @param arguments number of initiatives, then names of classes */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        int initiatives = Integer.parseInt(arguments[0]);
        System.out.printf("%d initiatives x %d evaluations x %d criteria%n", initiatives, EACH, CRITERIA);
        System.out.println("strategy                  evaluators   median ms    least ms   processor ms   answer");
        for (String name : Arrays.asList(arguments).subList(1, arguments.length)) {
            ScoringStrategy strategy = Class.forName(name)
                    .asSubclass(ScoringStrategy.class)
                    .getDeclaredConstructor()
                    .newInstance();
            for (int part : new int[] {20, 10, 5}) {
                int evaluators = Math.max(EACH, initiatives / part);
                print(strategy, evaluators, new Panels(initiatives, evaluators, EACH, CRITERIA, 0).request(1));
            }
        }
    }

    private static void print(ScoringStrategy strategy, int evaluators, ScoringRequest request) {
        for (int run = 0; run < WARM; run++) {
            strategy.score(request);
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] wall = new long[RUNS];
        long[] processor = new long[RUNS];
        Scoring answer = null;
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            long busy = threads.getCurrentThreadCpuTime();
            answer = strategy.score(request);
            processor[run] = threads.getCurrentThreadCpuTime() - busy;
            wall[run] = System.nanoTime() - start;
        }
        Arrays.sort(wall);
        Arrays.sort(processor);
        System.out.printf(
                Locale.ROOT,
                "%-25s %10d %11.0f %11.0f %14.0f   %s%n",
                strategy.getClass().getSimpleName(),
                evaluators,
                wall[RUNS / 2] / 1e6,
                wall[0] / 1e6,
                processor[RUNS / 2] / 1e6,
                said(answer));
    }

    private static String said(Scoring answer) {
        return answer instanceof Refused refused
                ? "refused: " + refused.reason()
                : ((Scored) answer).scores().size() + " scores";
    }
}
