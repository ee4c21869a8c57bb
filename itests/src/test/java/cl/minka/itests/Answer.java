package cl.minka.itests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the platform answered. */
public record Answer(HttpResponse<byte[]> response) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public int status() {
        return response.statusCode();
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    public String etag() {
        return header("ETag").orElseThrow(() -> new AssertionError("No ETag in " + this));
    }

    public byte[] bytes() {
        return response.body();
    }

    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        try {
            return JSON.readTree(bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** This answer, if it has that status; the test fails otherwise and shows what was asked and answered. */
    public Answer expect(int status) {
        if (status() != status) {
            throw new AssertionError("Expected " + status + ", got " + this);
        }
        return this;
    }

    @Override
    public String toString() {
        return response.request().method() + " " + response.uri() + ": " + status() + " " + text();
    }
}
