package cl.minka.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The log of the running platform: an error in it that nobody expects is a failed test. */
public record KarafLog(Path file) {
    private static final List<String> EXPECTED = List.of();

    /** Lines of level ERROR with the causes below them. */
    public List<String> unexpectedErrors() {
        List<String> errors = new ArrayList<>();
        boolean within = false;
        for (String line : lines()) {
            if (line.startsWith("Caused by:")) {
                if (within) {
                    errors.add(line);
                }
            } else if (line.matches("\\d{4}-.*")) {
                within = line.contains("| ERROR |") && EXPECTED.stream().noneMatch(line::contains);
                if (within) {
                    errors.add(line);
                }
            }
        }
        return errors;
    }

    public List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
