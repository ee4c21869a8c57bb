package cl.minka.itests.bench;

import cl.minka.itests.Client;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A distribution of its own, unpacked in a folder, started and stopped as an operator would, or worse. What runs when
 * the virtual machine ends is killed.
 */
final class Distribution {
    static final String ADMIN_PASSWORD = "clave-de-prueba";
    static final int PORT = Integer.getInteger("bench.port", 28181);
    private static final long LIMIT_SECONDS = 300;
    /** Generations of the serial collector, or the one heap of others. */
    private static final Pattern USED =
            Pattern.compile("(?m)^\\s*(?:def new generation|tenured generation|garbage-first heap).*?used (\\d+)K");

    private final Path home;
    private String memory = "512m";
    private Process process;
    private long startedAt;

    private Distribution(Path home) {
        this.home = home;
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end-of-distribution"));
    }

    /** One that was unpacked before, with what it has stored. */
    static Distribution at(Path folder) {
        if (!Files.exists(folder.resolve("bin/karaf"))) {
            throw new IllegalStateException("No distribution in " + folder);
        }
        return new Distribution(folder);
    }

    /** The greatest heap, as {@code -Xmx} takes it. */
    Distribution withMemory(String heap) {
        this.memory = heap;
        return this;
    }

    /** Keeps its data in that PostgreSQL, with user and database {@code postgres}. */
    Distribution onPostgresql(int port) {
        Path file = home.resolve("etc/org.ops4j.datasource-minka.cfg");
        try {
            String present = Files.readString(file);
            Files.writeString(
                    file,
                    present.replaceFirst(
                                    "(?m)^osgi.jdbc.driver.name *= *derby$",
                                    "osgi.jdbc.driver.name = PostgreSQL JDBC Driver")
                            .replaceFirst(
                                    "(?m)^databaseName *= .*$",
                                    "serverName = 127.0.0.1\nportNumber = " + port
                                            + "\ndatabaseName = postgres\nuser = postgres")
                            .replaceFirst("(?m)^createDatabase *= .*$", "password = postgres"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Writes a file of the configuration, also of one that runs. */
    void configure(String pid, String text) {
        try {
            Files.writeString(home.resolve("etc/" + pid + ".cfg"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Unpacks the archive into an empty folder. */
    static Distribution unpack(Path archive, Path folder) {
        run("rm", "-rf", folder.toString());
        run("mkdir", "-p", folder.toString());
        run("tar", "-xzf", archive.toString(), "-C", folder.toString(), "--strip-components=1");
        return new Distribution(folder);
    }

    Client client() {
        return new Client(URI.create("http://127.0.0.1:" + PORT));
    }

    /** Refuses where somebody else listens: what is asked would be asked of him. */
    void start() {
        try {
            new ServerSocket(PORT).close();
        } catch (IOException e) {
            throw new IllegalStateException("Port " + PORT + " is taken; another: -Dbench.port", e);
        }
        ProcessBuilder builder = new ProcessBuilder("bin/karaf", "daemon").directory(home.toFile());
        builder.environment().put("MINKA_ADMIN_PASSWORD", ADMIN_PASSWORD);
        builder.environment().put("MINKA_MEMORY", memory);
        builder.environment().put("MINKA_PORT", Integer.toString(PORT));
        builder.environment().put("MINKA_SSH_PORT", Integer.toString(PORT + 1));
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("console.log").toFile()));
        startedAt = System.nanoTime();
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the path answers 200. @return milliseconds since the start */
    long await(String path) {
        long end = startedAt + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (System.nanoTime() < end) {
            try {
                if (client().get(path).status() == 200) {
                    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedAt);
                }
            } catch (UncheckedIOException e) {
                pause(20);
            }
            pause(20);
        }
        throw new IllegalStateException("Not within " + LIMIT_SECONDS + " s: 200 from " + path);
    }

    /** As {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    void stop() {
        process.destroy();
        awaitEnd();
    }

    /** What its heap holds once it has been collected, in MB. */
    double liveMegabytes() {
        diagnose("GC.run");
        double kilobytes = 0;
        Matcher used = USED.matcher(diagnose("GC.heap_info"));
        while (used.find()) {
            kilobytes += Long.parseLong(used.group(1));
        }
        return kilobytes / 1024;
    }

    private String diagnose(String command) {
        try {
            Process tool = new ProcessBuilder(
                            System.getProperty("java.home") + "/bin/jcmd", Long.toString(process.pid()), command)
                    .redirectErrorStream(true)
                    .start();
            String told = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (tool.waitFor() != 0) {
                throw new IllegalStateException(told);
            }
            return told;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Resident memory in MB. */
    long residentMegabytes() {
        return megabytes("VmRSS:");
    }

    /** The most that was ever resident since the start, in MB. */
    long peakMegabytes() {
        return megabytes("VmHWM:");
    }

    /** Processor time of the platform since its start, in ms: what a busy machine does not falsify. */
    long processorMilliseconds() {
        return process.toHandle().info().totalCpuDuration().orElseThrow().toMillis();
    }

    private long megabytes(String figure) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith(figure))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(-1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void end() {
        if (process != null && process.isAlive()) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Not ended within 60 s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void run(String... command) {
        try {
            if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
