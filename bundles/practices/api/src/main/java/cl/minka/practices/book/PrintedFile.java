package cl.minka.practices.book;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/**
 * A file that was made.
 *
 * @param name to save it under
 * @param size in bytes
 * @param sha256 of the file, hex
 */
public record PrintedFile(BookFormat format, String name, long size, String sha256, Content content) {
    public PrintedFile {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(content, "content");
    }

    /** Where the bytes are. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
