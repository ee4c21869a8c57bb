package cl.minka.itests.scenario.crawl;

import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.Crowd;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/** Asks the same in two worlds that hide something else: an answer that differs tells of what is hidden. */
public final class TwoWorlds {
    private static final List<String> APART = List.of(
            "/municipalities", "/regions", "/calendar/", "/plugins", "/docs", "/openapi", "/health", "/metrics");
    private static final Predicate<Operation> WANTED =
            operation -> APART.stream().noneMatch(operation.path()::contains)
                    && !operation.name().equals("GET /api/v1/contests");

    private final Cast cast;
    private final World one;
    private final World other;
    private final Crawl crawl;
    private final List<String> differences = new ArrayList<>();

    public TwoWorlds(Cast cast, String id) {
        this.cast = cast;
        this.one = new World(cast, id, "a", new World.Hidden("10103", "Cochamó", true, 6, List.of(1), "Zorzalux"));
        this.other = new World(
                cast, id, "b", new World.Hidden("11303", "Tortel", false, 2, List.of(1, 2, 2), "Diucaverdex"));
        this.crawl = new Crawl(OpenApi.read(cast.anonymous()), new Samples(), WANTED);
    }

    public TwoWorlds compare() {
        Crowd.each(List.<Callable<World>>of(one::evaluate, other::evaluate));
        compare(
                crawl.everything(one.evaluators(), (ask, reply) -> Map.entry(ask.key(), new Likeness(one).of(reply))),
                crawl.everything(
                        other.evaluators(), (ask, reply) -> Map.entry(ask.key(), new Likeness(other).of(reply))));
        Crowd.each(List.<Callable<World>>of(one::committee, other::committee));
        compare(
                crawl.everything(one.members(), (ask, reply) -> Map.entry(ask.key(), new Likeness(one).of(reply))),
                crawl.everything(other.members(), (ask, reply) -> Map.entry(ask.key(), new Likeness(other).of(reply))));
        return this;
    }

    private void compare(List<Map.Entry<String, String>> first, List<Map.Entry<String, String>> second) {
        Map<String, String> theirs = new LinkedHashMap<>();
        second.forEach(answer -> theirs.put(answer.getKey(), answer.getValue()));
        if (first.size() != second.size()) {
            differences.add(first.size() + " and " + second.size() + " questions");
        }
        for (Map.Entry<String, String> answer : first) {
            String there = theirs.getOrDefault(answer.getKey(), "not asked");
            if (!there.equals(answer.getValue())) {
                differences.add(answer.getKey() + Likeness.difference(answer.getValue(), there));
            }
        }
    }

    public List<String> differences() {
        return differences;
    }

    public String counts() {
        return "two worlds: " + crawl.operations() + " operations × "
                + crawl.crawlers().size() + " crawlers, " + crawl.requests() + " requests";
    }
}
