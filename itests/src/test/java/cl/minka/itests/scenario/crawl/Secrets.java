package cl.minka.itests.scenario.crawl;

import cl.minka.itests.scenario.Reply;
import cl.minka.itests.scenario.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** What is a secret is refused as what is not there: the same status, problem and headers. */
public final class Secrets {
    private static final Set<String> OWN = Set.of("date", "x-request-id");

    private final List<String> differences = new ArrayList<>();
    private int compared;

    /** @param paths with {@code *} where the id stands */
    public Secrets compare(User user, String secret, List<String> paths) {
        String missing = "a".repeat(secret.length());
        Map<String, BiFunction<User, String, Reply>> ways = Map.of(
                "GET",
                User::get,
                "DELETE",
                User::delete,
                "PUT",
                (one, path) -> one.put(path, Map.of()),
                "POST",
                (one, path) -> one.post(path, Map.of()));
        for (String path : paths) {
            String method = path.substring(0, path.indexOf(' '));
            String place = path.substring(method.length() + 1);
            Reply hidden = ways.get(method).apply(user, place.replace("*", secret));
            Reply absent = ways.get(method).apply(user, place.replace("*", missing));
            compared++;
            if (absent.status() < 400 || !told(hidden, secret).equals(told(absent, missing))) {
                differences.add(hidden.request() + "\n  secret:  " + told(hidden, secret) + "\n  missing: "
                        + told(absent, missing));
            }
        }
        return this;
    }

    /** What would be done if there were something. */
    private static Map<String, Object> body(String path) {
        if (path.contains("/consensus/")) {
            return Map.of("message", "Mirémoslo otra vez.");
        }
        if (path.endsWith("/recusal")) {
            return Map.of("reason", "Una razón.");
        }
        return path.endsWith("/evaluation") ? Map.of("scores", Map.of("INN", 3), "state", "draft") : Map.of();
    }

    public List<String> differences() {
        return differences;
    }

    public int compared() {
        return compared;
    }

    private static String told(Reply reply, String id) {
        Map<String, List<String>> headers =
                new TreeMap<>(reply.answer().response().headers().map());
        headers.keySet().removeIf(name -> OWN.contains(name.toLowerCase()));
        return (reply.status() + " " + headers + " " + reply.text())
                .replace(id, "…")
                .replaceAll("\"(instance|requestId)\":\"[^\"]*\"", "");
    }
}
