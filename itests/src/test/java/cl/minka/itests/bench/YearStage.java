package cl.minka.itests.bench;

import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.Reply;
import cl.minka.itests.scenario.User;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** What the phases of a year share: who acts, how large it is, and how what they make is named. */
final class YearStage {
    static final int SEATS = 48;
    static final int IN_EACH = 50;
    static final int ORGANIZATIONS = 40;
    private static final int LIMIT_SECONDS = 300;

    private final Cast cast;
    private final Phases phases;
    private final Path folder;
    private final int editions;
    private final int people;
    private final int clients;
    private final Map<String, String> ids = new LinkedHashMap<>();

    YearStage(Cast cast, Phases phases, Path folder, int editions, int people, int clients) {
        this.cast = cast;
        this.phases = phases;
        this.folder = folder;
        this.editions = editions;
        this.people = people;
        this.clients = clients;
    }

    Cast cast() {
        return cast;
    }

    User organizer() {
        return cast.organizer();
    }

    User instructor() {
        return cast.as("instruye");
    }

    Phases phases() {
        return phases;
    }

    int people() {
        return people;
    }

    int clients() {
        return clients;
    }

    int editions() {
        return editions;
    }

    /** Editions that whole rosters are enrolled in; the last two are for crowds. */
    int filled() {
        return editions - 2;
    }

    String withQuotas() {
        return edition(editions - 2);
    }

    String wanted() {
        return edition(editions - 1);
    }

    static String edition(int number) {
        return "edicion-%02d".formatted(number);
    }

    static String external(int number) {
        return "n-" + number;
    }

    /** Ids of people by their external id. */
    Map<String, String> ids() {
        if (ids.isEmpty()) {
            Stage.each(
                    organizer(),
                    "/people?limit=500",
                    one -> ids.put(
                            one.path("externalId").asText(), one.path("id").asText()));
        }
        return ids;
    }

    String id(int number) {
        return ids().get(external(number));
    }

    JsonNode find(String path) {
        return organizer().get(path).is(200).at("");
    }

    /** Keeps a file to be looked at. */
    void keep(String name, byte[] content) {
        try {
            Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks all at the same moment, each from a thread of its own. */
    static List<Reply> crowd(List<Supplier<Reply>> requests) {
        ExecutorService clients = Executors.newFixedThreadPool(requests.size());
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<Reply>> running = new ArrayList<>();
            for (Supplier<Reply> request : requests) {
                running.add(clients.submit(() -> {
                    start.await();
                    return request.get();
                }));
            }
            start.countDown();
            List<Reply> replies = new ArrayList<>();
            for (Future<Reply> one : running) {
                replies.add(one.get(LIMIT_SECONDS, TimeUnit.SECONDS));
            }
            return replies;
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("a client of a crowd: " + e, e);
        } finally {
            clients.shutdownNow();
        }
    }

    /** As a patient client: asks again what was answered with 503, as the answer says. */
    static Reply patiently(Supplier<Reply> request) {
        Reply reply = request.get();
        for (int again = 0; reply.status() == 503 && again < 30; again++) {
            Distribution.pause(1_000);
            reply = request.get();
        }
        return reply;
    }

    /** Waits until it holds; fails when it does not within that time. */
    static void until(String what, int seconds, BooleanSupplier holds) {
        Instant end = Instant.now().plusSeconds(seconds);
        while (!holds.getAsBoolean()) {
            Phases.require(Instant.now().isBefore(end), "%s within %d s", what, seconds);
            Distribution.pause(500);
        }
    }

    static long count(List<Reply> replies, String pointer, String value) {
        return replies.stream().filter(one -> one.string(pointer).equals(value)).count();
    }

    static List<Integer> numbers(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }
}
