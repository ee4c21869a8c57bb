package cl.minka.studies.result;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/**
 * A file, ready to be sent.
 *
 * @param name under which it is saved
 * @param sha256 hexadecimal
 * @param frozen whether it will never change
 * @param report version of what was written of the results
 */
public record ResultFile(
        ResultKind kind, String name, long size, String sha256, boolean frozen, long report, Content content) {
    public ResultFile {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(content, "content");
    }

    /** The bytes. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of them; the stream is not closed. */
        void writeTo(OutputStream out) throws IOException;
    }
}
