package cl.minka.itests.bench;

import cl.minka.itests.scenario.User;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;

/** Reads whole tables as they come and looks, while the platform waits, what its heap holds at their beginning, their middle and near their end. */
final class FlatRead {
    /** What may come between the first and the last look: buffers, not rows. */
    private static final double MOST_MEGABYTES = 12;

    private static final double[] LOOKS = {0.1, 0.5, 0.9};

    private final Distribution distribution;
    private final int rows;

    /** @param rows that each table has, without its header */
    FlatRead(Distribution distribution, int rows) {
        this.distribution = distribution;
        this.rows = rows;
    }

    static void header() {
        System.out.println("\n| export | rows | MB | s | processor s | MB live at 10 % | 50 % | 90 % |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    }

    /** @param format {@code csv}, {@code jsonl} or {@code xlsx} */
    void read(User user, String path, String format) {
        try {
            Path kept = Files.createTempFile("minka", "." + format);
            long start = System.nanoTime();
            long processor = distribution.processorMilliseconds();
            long bytes;
            try (InputStream in = user.open(path);
                    OutputStream out = Files.newOutputStream(kept)) {
                bytes = in.transferTo(out);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            double used = (distribution.processorMilliseconds() - processor) / 1e3;
            int found = format.equals("xlsx") ? sheetRows(kept) : lines(kept);
            Files.delete(kept);
            List<Double> live = looks(user, path, bytes);
            tell(format, found, bytes, seconds, used, live);
            check(format, found, live);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tell(String format, int found, long bytes, double seconds, double used, List<Double> live) {
        List<String> looks = live.stream()
                .map(one -> String.format(Locale.ROOT, "%.1f", one))
                .toList();
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f | %s |%n",
                format,
                found,
                bytes / 1e6,
                seconds,
                used,
                String.join(" | ", looks));
    }

    private void check(String format, int found, List<Double> live) {
        int wanted = rows + (format.equals("jsonl") ? 0 : 1);
        Phases.require(found == wanted, "%s has %d rows and not %d", format, found, wanted);
        double grown = live.get(live.size() - 1) - live.get(0);
        Phases.require(grown < MOST_MEGABYTES, "the heap grew by %.1f MB while %s was read", grown, format);
    }

    private List<Double> looks(User user, String path, long bytes) throws IOException {
        List<Double> live = new ArrayList<>();
        try (InputStream in = user.open(path)) {
            long read = 0;
            for (double look : LOOKS) {
                long until = (long) (bytes * look);
                in.skipNBytes(until - read);
                read = until;
                live.add(distribution.liveMegabytes());
            }
            in.transferTo(OutputStream.nullOutputStream());
        }
        return live;
    }

    private static int lines(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return count(in, "\n");
        }
    }

    private static int sheetRows(Path file) throws IOException {
        try (ZipFile parts = new ZipFile(file.toFile());
                InputStream in = parts.getInputStream(parts.getEntry("xl/worksheets/sheet1.xml"))) {
            return count(in, "<row ");
        }
    }

    /** How often the mark is there; nothing of it comes twice in it. */
    private static int count(InputStream in, String mark) throws IOException {
        byte[] wanted = mark.getBytes(StandardCharsets.US_ASCII);
        byte[] buffer = new byte[1 << 16];
        int matched = 0;
        int found = 0;
        for (int size = in.read(buffer); size >= 0; size = in.read(buffer)) {
            for (int n = 0; n < size; n++) {
                matched = buffer[n] == wanted[matched] ? matched + 1 : buffer[n] == wanted[0] ? 1 : 0;
                if (matched == wanted.length) {
                    matched = 0;
                    found++;
                }
            }
        }
        return found;
    }
}
