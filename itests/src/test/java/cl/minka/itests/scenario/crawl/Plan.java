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
 * What a crawler asks of an operation: everything that may be said of it, one thing changed at a time.
 *
 * <p>The place is asked plainly with every value of each parameter of its path (the others are the crawler's own), and
 * with HEAD and OPTIONS. Where the document lets the crawler's role in, it is also asked with every value of every
 * parameter of the query, in every media type and language; where it does not, with all parameters of the query at once: the
 * refusal is made before the query is read, which this shows. What takes a body is asked with those of {@link Bodies}.
 *
 * <p>Left out as saying the same again: everything but the plain questions for who does not go deep ({@link Stage.Depth}), for
 * who is not let in where contests are not spoken of (the same refusal, from the same place in the code), and for operations that the table of samples calls {@code plain}, because they know nothing of contests; and where
 * contests are not spoken of and the plain answer is that there is nothing, parameters and media types one by one.
 */
final class Plan {
    private final Samples samples;
    private final Bodies bodies;
    private final Stage stage;
    private final Crawler crawler;
    private final Operation operation;
    private final boolean allowed;
    private int asked;

    Plan(OpenApi document, Samples samples, Stage stage, Crawler crawler, Operation operation) {
        this.samples = samples;
        this.bodies = new Bodies(document, samples, stage, crawler.name());
        this.stage = stage;
        this.crawler = crawler;
        this.operation = operation;
        this.allowed = operation.allows(crawler.role());
    }

    /** Plain questions, the crawler's own place first. */
    List<Ask> plainly() {
        return places().stream().map(place -> ask(place, "GET", Map.of())).toList();
    }

    /** The other questions of what only reads. @param there whether the plain one found something */
    List<Ask> deeply(boolean there) {
        List<Ask> asks = new ArrayList<>();
        if (!isThorough()) {
            return asks;
        }
        Place own = places().get(0);
        asks.add(ask(own, "HEAD", Map.of()));
        asks.add(ask(own, "OPTIONS", Map.of()));
        if (allowed && (there || operation.isOfContests())) {
            oneByOne(own, asks);
        } else {
            atOnce(own, asks);
        }
        return asks;
    }

    private void oneByOne(Place own, List<Ask> asks) {
        asks.add(ask(own.with("presenter", "1", 0), "GET", Map.of()));
        for (Operation.Parameter parameter : operation.query()) {
            List<String> values = samples.query(operation, parameter, stage, crawler.name());
            for (int i = 0; i < values.size(); i++) {
                asks.add(ask(own.with(parameter.name(), values.get(i), i), "GET", Map.of()));
            }
        }
        for (String type : Headers.types(operation)) {
            asks.add(ask(own, "GET", Map.of("Accept", type)));
        }
        Headers.OTHERS.forEach(header -> asks.add(ask(own, "GET", header)));
    }

    private void atOnce(Place own, List<Ask> asks) {
        Place all = own;
        for (Operation.Parameter parameter : operation.query()) {
            List<String> values = samples.query(operation, parameter, stage, crawler.name());
            all = values.isEmpty() ? all : all.with(parameter.name(), values.get(0), 0);
        }
        asks.add(ask(all, "GET", Map.of("Accept", Headers.types(operation).get(0))));
        asks.add(ask(all.with("presenter", "1", 0), "GET", Map.of()));
    }

    /** What might write. */
    List<Ask> writes() {
        List<Ask> asks = new ArrayList<>();
        List<Place> places = places();
        for (Place place : isThorough() ? places : places.subList(0, 1)) {
            for (Bodies.Sent sent : bodies.of(operation, allowed)) {
                if (sent.wrong() && place != places.get(0)) {
                    continue;
                }
                for (Map<String, String> condition : Headers.conditions(operation, allowed)) {
                    Map<String, String> headers = new LinkedHashMap<>(condition);
                    headers.putAll(sent.headers());
                    asks.add(ask(
                            sent.dryRun() ? place.with("dryRun", "true", 0) : place,
                            operation.method(),
                            headers,
                            sent.content()));
                }
            }
        }
        return asks;
    }

    private boolean isThorough() {
        return !samples.isPlain(operation)
                && switch (crawler.depth()) {
                    case PLAIN -> false;
                    case CONTESTS -> operation.isOfContests() && allowed;
                    case ALLOWED -> allowed;
                    case ALL -> allowed || operation.isOfContests();
                };
    }

    /** The crawler's own first, then one value changed at a time. */
    private List<Place> places() {
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

    private Ask ask(Place place, String method, Map<String, String> headers) {
        return ask(place, method, headers, Optional.empty());
    }

    private Ask ask(Place place, String method, Map<String, String> headers, Optional<byte[]> body) {
        String key = crawler.name() + " #" + asked++ + " " + method + " " + place.key() + " " + headers;
        return new Ask(crawler.name(), operation, key, method, place.path(), headers, body);
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
