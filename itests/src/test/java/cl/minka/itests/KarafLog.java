package cl.minka.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The log of the running platform, also what was rolled over: an error in it that nobody expects is a failed test. */
public record KarafLog(Path file) {
    private static final List<String> EXPECTED = List.of();
    private static final Pattern BEGIN = Pattern.compile("\\d{4}-");

    /** Lines of level ERROR with the causes below them. */
    public List<String> unexpectedErrors() {
        List<String> errors = new ArrayList<>();
        boolean within = false;
        for (String line : lines()) {
            if (line.startsWith("Caused by:")) {
                if (within) {
                    errors.add(line);
                }
            } else if (BEGIN.matcher(line).lookingAt()) {
                within = line.contains("| ERROR |") && EXPECTED.stream().noneMatch(line::contains);
                if (within) {
                    errors.add(line);
                }
            }
        }
        return errors;
    }

    /** Those of {@code karaf-1.log} and on, in the order of their writing, then those of {@code karaf.log}. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        try {
            for (int rolled = 1; Files.exists(file.resolveSibling("karaf-" + rolled + ".log")); rolled++) {
                lines.addAll(Files.readAllLines(file.resolveSibling("karaf-" + rolled + ".log")));
            }
            lines.addAll(Files.readAllLines(file));
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
