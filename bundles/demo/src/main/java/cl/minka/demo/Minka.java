package cl.minka.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A platform at an address: sends requests, waits for it while it starts, and keeps the token of each user. */
final class Minka {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration GLANCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final String base;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** @param address such as {@code http://127.0.0.1:8181} */
    Minka(String address) {
        this.base = address + "/api/v1";
    }

    /** Nobody in particular: sees what is public. */
    Session anonymous() {
        return new Session(this, Optional.empty());
    }

    /** Signs in ({@code POST /auth/tokens}), once for each user. */
    Session signIn(String username, String password) {
        String token = tokens.computeIfAbsent(username, name -> anonymous()
                .post("/auth/tokens", Map.of("username", name, "password", password))
                .text("token"));
        return new Session(this, Optional.of(token));
    }

    /** What the path answers to anybody at present, if it answers well; never waits. */
    Optional<Answer> glance(String path) {
        try {
            return Optional.of(send(request(path).timeout(GLANCE).build())).filter(Answer::isOk);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE).header("Accept", "application/json");
    }

    byte[] write(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends, and again while the platform says that a part of it is not there yet. */
    Answer persist(HttpRequest request) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                Answer answer = send(request);
                if (answer.status() != 503 || System.nanoTime() > until) {
                    return answer;
                }
            } catch (IOException e) {
                if (System.nanoTime() > until) {
                    throw new UncheckedIOException(e);
                }
            }
            pause();
        }
    }

    static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            throw stopped();
        }
    }

    private Answer send(HttpRequest request) throws IOException {
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers().firstValue("ETag"), read(response.body()));
        } catch (InterruptedException e) {
            throw stopped();
        }
    }

    private JsonNode read(byte[] body) {
        try {
            return body.length == 0 ? MissingNode.getInstance() : json.readTree(body);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    private static RuntimeException stopped() {
        Thread.currentThread().interrupt();
        return new IllegalStateException("stopped");
    }
}
