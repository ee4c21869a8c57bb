package cl.minka.kernel.rest;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.file.SentFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLConnection;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;

/**
 * A file that came as the only part of a form.
 *
 * @param name as the client has it, without folders
 * @param mediaType by the ending of the name; bytes of any kind where that says nothing
 */
public record FilePart(String name, String mediaType, Body content) {
    /**
     * @param part its name in the form
     * @param nameless code of the fault of a file without a name
     */
    public static FilePart of(Call call, HttpHeaders headers, String part, String nameless) {
        MultipartForm form =
                MultipartForm.of(call.body(), headers.getHeaderString(HttpHeaders.CONTENT_TYPE), Set.of(part));
        String name = form.fileName(part).orElseThrow(() -> new InvalidInput(Fault.at("/" + part, nameless)));
        String type = Optional.ofNullable(URLConnection.guessContentTypeFromName(name))
                .orElse(MediaType.APPLICATION_OCTET_STREAM);
        Body content = form.part(part);
        if (content.size() == 0) {
            throw new InvalidInput(Fault.at("/" + part, "kernel.form.empty-part", "part", part));
        }
        return new FilePart(name, type, content);
    }

    /** What is told of it to those who keep it. */
    public SentFile sent() {
        return new SentFile(name, mediaType, content.size());
    }

    /** What is done with the bytes of a file. */
    @FunctionalInterface
    public interface Reading<T> {
        T of(InputStream content) throws IOException;
    }

    /** Hands out its bytes, from the first one. */
    public <T> T read(Reading<T> reading) {
        try (InputStream in = content.open()) {
            return reading.of(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
