package cl.minka.itests.scenario.crawl;

import cl.minka.itests.scenario.crawl.Stage.Crawler;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a crawler asks: every operation, with everything that may be said of it, one thing changed at a time.
 *
 * <p>The place is asked plainly with every value of each parameter of its path (the others are the crawler's own), and
 * with HEAD and OPTIONS. Where the document lets the crawler's role in, it is also asked with every value of every
 * parameter of the query, in every media type and language; where it does not, with each parameter of the query once: the
 * refusal is made before the query is read, which these show. What takes a body is asked with those of {@link Bodies}.
 *
 * <p>Left out as saying the same again: everything but the plain questions for who does not go deep ({@link Stage.Depth}), and for operations that
 * the table of samples calls {@code plain}, because they know nothing of contests.
 */
final class Plan {
    private final Samples samples;
    private final Bodies bodies;
    private final Stage stage;
    private final Crawler crawler;
    private final List<Ask> asks = new ArrayList<>();

    Plan(OpenApi document, Samples samples, Stage stage, Crawler crawler) {
        this.samples = samples;
        this.bodies = new Bodies(document, samples, stage, crawler.name());
        this.stage = stage;
        this.crawler = crawler;
    }

    /** First what only reads, then what might write. */
    List<Ask> of(List<Operation> operations, boolean writesToo) {
        operations.stream().filter(Operation::isRead).forEach(this::reads);
        if (writesToo) {
            operations.stream().filter(operation -> !operation.isRead()).forEach(this::writes);
        }
        return asks;
    }

    private void reads(Operation operation) {
        boolean allowed = operation.allows(crawler.role());
        List<Place> places = places(operation);
        for (Place place : places) {
            add(operation, place, "GET", Map.of());
        }
        if (!isThorough(operation)) {
            return;
        }
        Place own = places.get(0);
        add(operation, own, "HEAD", Map.of());
        add(operation, own, "OPTIONS", Map.of());
        add(operation, own.with("presenter", "1", 0), "GET", Map.of());
        for (Operation.Parameter parameter : operation.query()) {
            List<String> values = samples.query(operation, parameter, stage, crawler.name());
            for (int i = 0; i < (allowed ? values.size() : Math.min(1, values.size())); i++) {
                add(operation, own.with(parameter.name(), values.get(i), i), "GET", Map.of());
            }
        }
        if (allowed) {
            for (String type : Headers.types(operation)) {
                add(operation, own, "GET", Map.of("Accept", type));
            }
            Headers.OTHERS.forEach(header -> add(operation, own, "GET", header));
        }
    }

    private void writes(Operation operation) {
        boolean allowed = operation.allows(crawler.role());
        List<Place> places = places(operation);
        for (Place place : isThorough(operation) ? places : places.subList(0, 1)) {
            for (Bodies.Sent sent : bodies.of(operation, allowed)) {
                for (Map<String, String> condition : Headers.conditions(operation, allowed)) {
                    Map<String, String> headers = new LinkedHashMap<>(condition);
                    headers.putAll(sent.headers());
                    add(
                            operation,
                            sent.dryRun() ? place.with("dryRun", "true", 0) : place,
                            operation.method(),
                            headers,
                            sent.content());
                }
            }
        }
    }

    private boolean isThorough(Operation operation) {
        return !samples.isPlain(operation)
                && switch (crawler.depth()) {
                    case PLAIN -> false;
                    case ALLOWED -> operation.allows(crawler.role());
                    case ALL -> true;
                };
    }

    /** The crawler's own first, then one value changed at a time. */
    private List<Place> places(Operation operation) {
        Place own = new Place(operation.path(), operation.path());
        for (String name : operation.pathParameters()) {
            List<String> values = samples.path(operation, name, stage, crawler.name());
            own = own.filled(name, values.isEmpty() ? "ninguno" : values.get(0), 0);
        }
        List<Place> places = new ArrayList<>(List.of(own));
        for (String changed : operation.pathParameters()) {
            List<String> values = samples.path(operation, changed, stage, crawler.name());
            for (int i = 1; i < values.size(); i++) {
                Place place = new Place(operation.path(), operation.path());
                for (String name : operation.pathParameters()) {
                    List<String> all = samples.path(operation, name, stage, crawler.name());
                    int which = name.equals(changed) ? i : 0;
                    place = place.filled(name, all.isEmpty() ? "ninguno" : all.get(which), which);
                }
                places.add(place);
            }
        }
        return places;
    }

    private void add(Operation operation, Place place, String method, Map<String, String> headers) {
        add(operation, place, method, headers, Optional.empty());
    }

    private void add(
            Operation operation, Place place, String method, Map<String, String> headers, Optional<byte[]> body) {
        int number = asks.size();
        String key = crawler.name() + " #" + number + " " + method + " " + place.key() + " " + headers;
        asks.add(new Ask(crawler.name(), operation, key, method, place.path(), headers, body));
    }

    /** A path with its query, and what it is called whatever the stage. */
    private record Place(String path, String key) {
        Place filled(String name, String value, int which) {
            String hole = "{" + name + "}";
            return new Place(path.replace(hole, escaped(value)), key.replace(hole, "{" + name + "/" + which + "}"));
        }

        Place with(String name, String value, int which) {
            String sign = path.contains("?") ? "&" : "?";
            return new Place(path + sign + name + "=" + escaped(value), key + sign + name + "/" + which);
        }

        private static String escaped(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
        }
    }
}
