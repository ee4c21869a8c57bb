package cl.minka.assistance.core.request;

import cl.minka.assistance.core.Databases;
import cl.minka.assistance.core.persistence.AssistanceTransactions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Measures how long answers take: on the clock, and on the processor, where what PostgreSQL uses for the one connection of the test is
 * counted too.
 */
final class Stopwatch {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double NANOS = 1e6;

    private final String only = System.getProperty("only", "");
    private final int times = Integer.getInteger("times", 100);
    private final Path server;

    Stopwatch(Databases database, AssistanceTransactions transactions) {
        server = database == Databases.DERBY
                ? null
                : Path.of(
                        "/proc",
                        transactions.read(manager -> manager.createNativeQuery("SELECT pg_backend_pid()")
                                .getSingleResult()
                                .toString()),
                        "schedstat");
        System.out.println("\n| " + database + " | processor ms, median | 99 % | ms, median | 99 % |");
        System.out.println("| --- | ---: | ---: | ---: | ---: |");
    }

    /** Prints a line, marked where 99 of 100 answers took more of the processor, or longer, than that. */
    void time(String name, int most, Runnable work) {
        if (!name.contains(only)) {
            return;
        }
        for (int n = 0; n < times / 3; n++) {
            work.run();
        }
        double[] processor = new double[times];
        double[] clock = new double[times];
        for (int n = 0; n < times; n++) {
            long used = used();
            long begin = System.nanoTime();
            work.run();
            clock[n] = (System.nanoTime() - begin) / NANOS;
            processor[n] = (used() - used) / NANOS;
        }
        Arrays.sort(processor);
        Arrays.sort(clock);
        int last = times - 1 - times / 100;
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f%s | %.1f | %.1f%s |%n",
                name,
                processor[times / 2],
                processor[last],
                processor[last] > most ? " !!" : "",
                clock[times / 2],
                clock[last],
                clock[last] > most ? " !" : "");
    }

    private long used() {
        try {
            return THREADS.getCurrentThreadCpuTime()
                    + (server == null
                            ? 0
                            : Long.parseLong(Files.readString(server).split(" ")[0]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
