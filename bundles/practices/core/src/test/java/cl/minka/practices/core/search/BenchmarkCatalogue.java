package cl.minka.practices.core.search;

import cl.minka.kernel.Slice;
import cl.minka.practices.Practices;
import cl.minka.practices.core.Databases;
import cl.minka.practices.core.World;
import cl.minka.practices.core.catalogue.ManySheets;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.Test;

/**
 * Measures searches over 100,000 practices on PostgreSQL; run by hand with {@code -Dtest=BenchmarkCatalogue -DargLine=-Xmx2g [-Dpractices=n]}.
 *
 * <p>Two cores with nothing else to do, 50 sheets a page with their marks: 13 ms at the median, 23 at 90 %, 37 at 99 % (of the processor, without the
 * database's: 9, 17 and 29); facets 5, 11 and 25. The index is built in 24 s.
 */
public class BenchmarkCatalogue {
    private static final int PRACTICES = Integer.getInteger("practices", 100_000);
    private static final int ROUNDS = 20;

    @Test
    public void search() {
        World world = new World(Databases.POSTGRESQL);
        ManyPractices many = new ManyPractices(world.municipalities);
        ManySheets.store(
                world.transactions,
                world.municipalities,
                IntStream.range(0, PRACTICES).mapToObj(n -> many.next(n).sheet()));
        // as PostgreSQL does by itself within a minute
        world.transactions.quietly(
                manager -> manager.createNativeQuery("ANALYZE").executeUpdate());
        long begun = System.nanoTime();
        Node node = new Node(world);
        node.compare();
        System.out.println("index built after " + (System.nanoTime() - begun) / 1_000_000 + " ms");
        List<String[]> questions = ManyPractices.questions();
        for (int warming = 0; warming < 3; warming++) {
            questions.forEach(question -> ask(node, world, question[0]));
        }
        long[] times = IntStream.range(0, ROUNDS * questions.size())
                .mapToLong(n -> ask(node, world, questions.get(n % questions.size())[0]))
                .sorted()
                .toArray();
        System.out.println("search with highlights, 50 a page: " + percentiles(times));
        times = IntStream.range(0, ROUNDS * questions.size())
                .mapToLong(n -> processor(() -> ask(node, world, questions.get(n % questions.size())[0])))
                .sorted()
                .toArray();
        System.out.println("of it the processor, without the database's: " + percentiles(times));
        times = IntStream.range(0, ROUNDS * questions.size())
                .mapToLong(n -> {
                    long start = System.nanoTime();
                    node.catalogue.facets(Optional.of(questions.get(n % questions.size())[0]), Practices.Filter.none());
                    return System.nanoTime() - start;
                })
                .sorted()
                .toArray();
        System.out.println("facets: " + percentiles(times));
        node.close();
    }

    private static long processor(Runnable asking) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begun = threads.getCurrentThreadCpuTime();
        asking.run();
        return threads.getCurrentThreadCpuTime() - begun;
    }

    private static long ask(Node node, World world, String text) {
        long start = System.nanoTime();
        node.catalogue.search(world.nobody, text, Practices.Filter.none(), Slice.first(50));
        return System.nanoTime() - start;
    }

    private static String percentiles(long[] sorted) {
        return Arrays.toString(Arrays.stream(new double[] {0.5, 0.9, 0.99})
                        .map(share -> sorted[(int) (share * (sorted.length - 1))] / 1e6)
                        .toArray())
                + " ms at the median, 90 % and 99 %";
    }
}
