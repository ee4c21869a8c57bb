package cl.minka.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The REST interface as one user sees it. Whatever is refused ends as {@link Refused}. */
final class Session {
    private static final UnaryOperator<HttpRequest.Builder> PLAIN = request -> request;

    private final Minka minka;
    private final Optional<String> token;

    Session(Minka minka, Optional<String> token) {
        this.minka = minka;
        this.token = token;
    }

    Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), PLAIN);
    }

    /** Empty when there is no such thing. */
    Optional<Answer> find(String path) {
        try {
            return Optional.of(get(path));
        } catch (Refused e) {
            if (e.status() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** All pages of a list. */
    List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        String page = path + (path.contains("?") ? "&" : "?") + "limit=500";
        Answer answer = get(page);
        items.addAll(answer.items());
        while (!answer.at("next").isNull() && !answer.at("next").isMissingNode()) {
            answer = get(page + "&after=" + answer.text("next"));
            items.addAll(answer.items());
        }
        return items;
    }

    /** The one of a list that has this title. */
    Optional<JsonNode> titled(String list, String title) {
        return all(list).stream()
                .filter(one -> one.path("title").asText().equals(title))
                .findFirst();
    }

    Answer post(String path, Object body) {
        return send("POST", path, json(body), type("application/json"));
    }

    /** The key makes a repetition harmless: the same answer comes again. */
    Answer post(String path, Object body, String idempotencyKey) {
        return send("POST", path, json(body), request -> type("application/json")
                .apply(request)
                .header("Idempotency-Key", idempotencyKey));
    }

    /** Creates what is not there yet. */
    Answer put(String path, Object body) {
        return send("PUT", path, json(body), type("application/json"));
    }

    /** Changes the version that was read. */
    Answer put(String path, Object body, String etag) {
        return send("PUT", path, json(body), request -> type("application/json")
                .apply(request)
                .header("If-Match", etag));
    }

    Answer attach(String path, String mediaType, byte[] content) {
        return send("PUT", path, BodyPublishers.ofByteArray(content), type(mediaType));
    }

    Answer send(String path, Csv table) {
        return send("POST", path, BodyPublishers.ofString(table.text()), type("text/csv; charset=utf-8"));
    }

    private Answer send(
            String method, String path, HttpRequest.BodyPublisher body, UnaryOperator<HttpRequest.Builder> headers) {
        HttpRequest.Builder request = headers.apply(minka.request(path)).method(method, body);
        token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
        Answer answer = minka.persist(request.build());
        if (!answer.isOk()) {
            throw new Refused(method + " " + path, answer);
        }
        return answer;
    }

    private HttpRequest.BodyPublisher json(Object body) {
        return BodyPublishers.ofByteArray(minka.write(body));
    }

    private static UnaryOperator<HttpRequest.Builder> type(String mediaType) {
        return request -> request.header("Content-Type", mediaType);
    }
}
