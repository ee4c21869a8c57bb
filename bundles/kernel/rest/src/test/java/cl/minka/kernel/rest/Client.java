package cl.minka.kernel.rest;

import cl.minka.kernel.rest.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Calls a {@link TestHost} as somebody. */
public final class Client {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final URI base;
    private final List<String> headers;

    public Client(URI base) {
        this(base, List.of());
    }

    private Client(URI base, List<String> headers) {
        this.base = base;
        this.headers = headers;
    }

    public Client as(String username) {
        String pair = username + ":" + FakeAuthentication.PASSWORD;
        return with(
                "Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    public Client with(String header, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(header);
        more.add(value);
        return new Client(base, more);
    }

    public Reply get(String path) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody());
    }

    public Reply delete(String path) {
        return send("DELETE", path, HttpRequest.BodyPublishers.noBody());
    }

    public Reply post(String path, String json) {
        return with("Content-Type", "application/json").send("POST", path, HttpRequest.BodyPublishers.ofString(json));
    }

    public Reply put(String path, String json) {
        return with("Content-Type", "application/json").send("PUT", path, HttpRequest.BodyPublishers.ofString(json));
    }

    public Reply csv(String path, String text) {
        return with("Content-Type", "text/csv").send("POST", path, HttpRequest.BodyPublishers.ofString(text));
    }

    public Reply send(String method, String path, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).method(method, body);
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(new String[0]));
        }
        try {
            return new Reply(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** What came back. */
    public record Reply(HttpResponse<byte[]> response) {
        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        @SuppressWarnings("unchecked")
        public Map<String, Object> json() {
            return (Map<String, Object>) Json.tree(text());
        }

        /** The pointer and code of the first of the errors. */
        @SuppressWarnings("unchecked")
        public String firstError() {
            List<Map<String, Object>> errors = (List<Map<String, Object>>) json().get("errors");
            return errors.isEmpty()
                    ? ""
                    : errors.get(0).get("pointer") + " " + errors.get(0).get("code");
        }
    }
}
