package cl.minka.studies.core.collection;

import cl.minka.kernel.Slice;
import cl.minka.studies.collection.Channel;
import cl.minka.studies.collection.Entry;
import cl.minka.studies.collection.ResponseDraft;
import cl.minka.studies.collection.Responses;
import cl.minka.studies.core.Databases;
import cl.minka.studies.core.collection.check.FortyQuestions;
import java.util.ArrayList;
import java.util.List;

/**
 * Run by hand: 100,000 responses of 40 questions (or as many as the first argument says) on each database, or on that of the second argument.
 *
 * <p>Seen in November 2026 on two cores that six others used (load 12; a second of the processors counts the JVM's own, so Derby's too):
 *
 * <pre>
 *                                         Derby (in memory)   PostgreSQL (-Xmx256m)
 * stored alone, of the processors               95 a second           104 a second
 * stored in batches of 100, of the processors 1613 a second          3680 a second
 * stored in batches of 100, by the clock       502 a second           706 a second
 * all 100,000 read page by page                       177 s                  15 s
 * a page of 50 of 100,000                            480 ms                 45 ms
 * the same two since pages are read from an index, with 20,000: 7 s and 11 ms on Derby
 * </pre>
 */
public final class BenchmarkCollection {
    private static final int BATCH = 100;
    private static final int ALONE = 2_000;

    private BenchmarkCollection() {}

    public static void main(String[] args) {
        int all = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        List<Databases> databases = args.length > 1 ? List.of(Databases.valueOf(args[1])) : List.of(Databases.values());
        for (Databases database : databases) {
            Field field = new Field(database, FortyQuestions.sheets());
            field.open();
            long begin = System.nanoTime();
            long used = processor();
            for (int n = 0; n < ALONE; n++) {
                submit(field, n, 1);
            }
            told(database, "alone, a second", ALONE / seconds(begin));
            told(database, "alone, a second of the processors", ALONE / ((processor() - used) / 1e9));
            begin = System.nanoTime();
            used = processor();
            for (int n = ALONE; n < all; n += BATCH) {
                submit(field, n, BATCH);
            }
            told(database, "in batches of 100, a second", (all - ALONE) / seconds(begin));
            told(
                    database,
                    "in batches of 100, a second of the processors",
                    (all - ALONE) / ((processor() - used) / 1e9));
            begin = System.nanoTime();
            long[] read = new long[1];
            field.responses.export(field.analyst(), "percepcion", Responses.Filter.none(), response -> read[0]++);
            told(database, "seconds to read all " + read[0], seconds(begin));
            field.responses.list(field.analyst(), "percepcion", Responses.Filter.none(), Slice.first(50));
            begin = System.nanoTime();
            field.responses.list(field.analyst(), "percepcion", Responses.Filter.none(), Slice.first(50));
            told(database, "ms for a page", seconds(begin) * 1_000);
        }
    }

    private static void submit(Field field, int first, int many) {
        List<ResponseDraft> drafts = new ArrayList<>();
        for (int n = first; n < first + many; n++) {
            drafts.add(ResponseDraft.of("r" + n, FortyQuestions.answers(n)));
        }
        field.responses.submit(field.analyst(), "percepcion", Entry.work(Channel.BATCH), drafts);
    }

    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean)
                        java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void told(Databases database, String what, double figure) {
        System.out.printf("%s: %.1f %s%n", database, figure, what);
    }
}
