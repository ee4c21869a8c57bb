package cl.minka.itests.scenario;

import cl.minka.itests.Client;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** One user's view of the REST interface. Paths stand below {@code /api/v1}, those that begin with {@code //} at the root. */
public final class User {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final Client client;

    User(String name, Client client) {
        this.name = name;
        this.client = client;
    }

    public String name() {
        return name;
    }

    /** This user with one more header. */
    public User with(String header, String value) {
        return new User(name, client.with(header, value));
    }

    public Reply get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public Reply delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    public Reply delete(String path, String etag) {
        return with("If-Match", etag).delete(path);
    }

    public Reply post(String path, Object body) {
        return with("Content-Type", "application/json").send("POST", path, json(body));
    }

    /** Creates; or is refused with 428. */
    public Reply put(String path, Object body) {
        return with("Content-Type", "application/json").send("PUT", path, json(body));
    }

    public Reply put(String path, Object body, String etag) {
        return with("If-Match", etag).put(path, body);
    }

    public Reply csv(String path, String table) {
        return with("Content-Type", "text/csv; charset=utf-8")
                .send("POST", path, BodyPublishers.ofByteArray(table.getBytes(StandardCharsets.UTF_8)));
    }

    public Reply upload(String path, String mediaType, byte[] content) {
        return with("Content-Type", mediaType).send("PUT", path, BodyPublishers.ofByteArray(content));
    }

    /** The body of an answer of 200 as it comes, for what is large. */
    public InputStream open(String path) {
        return client.open("/api/v1" + path);
    }

    /** Any request, also wrong ones. */
    public Reply send(String method, String path, BodyPublisher body) {
        String place = path.startsWith("//") ? path.substring(1) : "/api/v1" + path;
        return new Reply(name + ": " + method + " " + place, client.send(method, place, body));
    }

    private static BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
