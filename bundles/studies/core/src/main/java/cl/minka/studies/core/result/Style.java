package cl.minka.studies.core.result;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Style sheets of what is made here. */
final class Style {
    private Style() {}

    /** {@code page} for screens, {@code print} for paper. */
    static String of(String name) {
        try (InputStream in = Style.class.getResourceAsStream("report-" + name + ".css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
