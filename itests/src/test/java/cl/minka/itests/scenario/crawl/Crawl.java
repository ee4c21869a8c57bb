package cl.minka.itests.scenario.crawl;

import cl.minka.itests.scenario.Reply;
import cl.minka.itests.scenario.crawl.Stage.Crawler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Asks everything that crawlers can ask, several things at the same time. */
public final class Crawl {
    private static final int AT_ONCE = 6;
    private static final int SECONDS = 240;

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
        Map<Ask, Crawler> asks = new LinkedHashMap<>();
        for (Crawler crawler : stage.crawlers()) {
            Set<String> names = visited.computeIfAbsent(crawler.name(), name -> new LinkedHashSet<>());
            for (Ask ask : new Plan(document, samples, stage, crawler).of(operations, writesToo)) {
                asks.put(ask, crawler);
                names.add(ask.operation().name());
            }
        }
        requests += asks.size();
        ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<T>> running = new ArrayList<>();
            asks.forEach((ask, crawler) -> running.add(people.submit(() -> look.apply(ask, ask.of(crawler.user())))));
            List<T> found = new ArrayList<>();
            for (Future<T> one : running) {
                found.add(one.get(SECONDS, TimeUnit.SECONDS));
            }
            return found;
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        } finally {
            people.shutdownNow();
        }
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
