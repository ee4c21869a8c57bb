package cl.minka.itests.scenario.crawl;

import cl.minka.itests.scenario.Reply;
import cl.minka.itests.scenario.User;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Optional;

/**
 * One request of a crawl.
 *
 * @param crawler the name of who asks
 * @param key what is asked, in words that do not depend on the stage: two stages are compared by it
 * @param place the path and query, from the server's root
 */
public record Ask(
        String crawler,
        Operation operation,
        String key,
        String method,
        String place,
        Map<String, String> headers,
        Optional<byte[]> body) {
    public Reply of(User user) {
        User asking = operation.path().contains("/certificates/") ? user.with("X-Forwarded-For", address()) : user;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            asking = asking.with(header.getKey(), header.getValue());
        }
        return asking.send(
                method, "/" + place, body.map(BodyPublishers::ofByteArray).orElseGet(BodyPublishers::noBody));
    }

    /** Each crawler is somewhere else: who asks for too many codes that do not exist is told nothing any more. */
    private String address() {
        int hash = crawler.hashCode();
        return "10." + (hash >> 16 & 255) + "." + (hash >> 8 & 255) + "." + (hash & 255);
    }

    /** All that the caller says himself: an answer that says it again tells nothing. */
    public String said() {
        return place + "\n" + headers + "\n" + body.map(String::new).orElse("");
    }
}
