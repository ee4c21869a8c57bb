package cl.minka.itests.scenario.crawl;

import cl.minka.itests.scenario.Crowd;
import cl.minka.itests.scenario.Reply;
import cl.minka.itests.scenario.User;
import cl.minka.itests.scenario.crawl.Stage.Crawler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Asks everything that crawlers can ask, a few things at a time. */
public final class Crawl {
    private final OpenApi document;
    private final Samples samples;
    private final List<Operation> operations;
    private final Map<String, Set<String>> visited = new LinkedHashMap<>();
    private int requests;

    public Crawl(OpenApi document, Samples samples) {
        this(document, samples, operation -> true);
    }

    /** @param wanted which operations */
    public Crawl(OpenApi document, Samples samples, Predicate<Operation> wanted) {
        this.document = document;
        this.samples = samples;
        this.operations = document.operations().stream().filter(wanted).toList();
    }

    /** Reads and writes. @return what the look at each answer found */
    public <T> List<T> everything(Stage stage, BiFunction<Ask, Reply, T> look) {
        return run(stage, true, look);
    }

    public <T> List<T> reads(Stage stage, BiFunction<Ask, Reply, T> look) {
        return run(stage, false, look);
    }

    private <T> List<T> run(Stage stage, boolean writesToo, BiFunction<Ask, Reply, T> look) {
        List<Callable<List<T>>> reads = new ArrayList<>();
        Map<String, List<Callable<List<T>>>> writes = new LinkedHashMap<>();
        for (Crawler crawler : stage.crawlers()) {
            Set<String> names = visited.computeIfAbsent(crawler.name(), name -> new LinkedHashSet<>());
            for (Operation operation : operations) {
                Plan plan = new Plan(document, samples, stage, crawler, operation);
                if (operation.isRead()) {
                    reads.add(() -> reads(plan, crawler.user(), look));
                } else if (writesToo) {
                    writes.computeIfAbsent(crawler.name() + " " + operation.path(), place -> new ArrayList<>())
                            .add(() -> told(plan.writes(), crawler.user(), look));
                } else {
                    continue;
                }
                names.add(operation.name());
            }
        }
        List<T> found = new ArrayList<>();
        List<Callable<List<T>>> byPlace =
                writes.values().stream().map(Crawl::inTurn).toList();
        Stream.of(reads, byPlace).map(Crowd::each).flatMap(List::stream).forEach(found::addAll);
        requests += found.size();
        return found;
    }

    /** What is made at a place and taken away there answers alike each time only in one order. */
    private static <T> Callable<List<T>> inTurn(List<Callable<List<T>>> all) {
        return () -> {
            List<T> found = new ArrayList<>();
            for (Callable<List<T>> each : all) {
                found.addAll(each.call());
            }
            return found;
        };
    }

    private static <T> List<T> reads(Plan plan, User user, BiFunction<Ask, Reply, T> look) {
        List<T> found = new ArrayList<>();
        boolean there = false;
        for (Ask ask : plan.plainly()) {
            Reply reply = ask.of(user);
            there |= found.isEmpty() && reply.status() != 404;
            found.add(look.apply(ask, reply));
        }
        found.addAll(told(plan.deeply(there), user, look));
        return found;
    }

    private static <T> List<T> told(List<Ask> asks, User user, BiFunction<Ask, Reply, T> look) {
        return asks.stream().map(ask -> look.apply(ask, ask.of(user))).toList();
    }

    public int requests() {
        return requests;
    }

    public int operations() {
        return operations.size();
    }

    /** Operations that somebody who crawled did not ask. */
    public List<String> unvisited() {
        List<String> left = new ArrayList<>();
        visited.forEach((crawler, names) -> operations.stream()
                .map(Operation::name)
                .filter(name -> !names.contains(name))
                .forEach(name -> left.add(crawler + " did not ask " + name)));
        return left;
    }

    public Set<String> crawlers() {
        return visited.keySet();
    }
}
