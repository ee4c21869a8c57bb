package cl.minka.kernel.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/** A paper as a PDF file, ready to be sent. */
public final class PaperFile {
    private final PaperCode code;
    private final String sha256;
    private final byte[] content;

    /** The content belongs to this file from now on. */
    public PaperFile(PaperCode code, String sha256, byte[] content) {
        this.code = Objects.requireNonNull(code, "code");
        this.sha256 = Objects.requireNonNull(sha256, "sha256");
        this.content = Objects.requireNonNull(content, "content");
    }

    public PaperCode code() {
        return code;
    }

    /** Of the whole file, hex. */
    public String sha256() {
        return sha256;
    }

    public int size() {
        return content.length;
    }

    public void writeTo(OutputStream out) throws IOException {
        out.write(content);
    }
}
