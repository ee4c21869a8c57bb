package cl.minka.itests.scenario.crawl;

import cl.minka.itests.scenario.User;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A place to crawl: who crawls, and what the names in the table of samples stand for. A name may mean something else for
 * each crawler ({@code aid.own}); what has no meaning for a crawler is not asked by him.
 */
public final class Stage {
    private final String name;
    private final Map<String, Crawler> crawlers = new LinkedHashMap<>();
    private final Map<String, String> values = new HashMap<>();

    /**
     * Who crawls.
     *
     * @param name by which the table of canaries and failures know him
     * @param role as the OpenAPI document has it, or {@code anonymous}
     */
    public record Crawler(String name, String role, User user, Depth depth) {}

    /**
     * How much is asked: plain questions; more where one is let in, of contests alone or of all; everything everywhere.
     */
    public enum Depth {
        PLAIN,
        CONTESTS,
        ALLOWED,
        ALL
    }

    public Stage(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    public Stage with(Crawler crawler) {
        crawlers.put(crawler.name(), crawler);
        return this;
    }

    /** For everybody. */
    public Stage value(String key, String value) {
        values.put(key, value);
        return this;
    }

    /** For one crawler alone. */
    public Stage value(String crawler, String key, String value) {
        values.put(crawler + "/" + key, value);
        return this;
    }

    public Iterable<Crawler> crawlers() {
        return crawlers.values();
    }

    public Crawler crawler(String crawler) {
        return crawlers.get(crawler);
    }

    public Optional<String> meaning(String crawler, String key) {
        return Optional.ofNullable(values.getOrDefault(crawler + "/" + key, values.get(key)));
    }

    /** By name; with the crawler before it where it is his alone. */
    public Map<String, String> values() {
        return Map.copyOf(values);
    }
}
