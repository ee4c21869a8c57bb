package cl.minka.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.itests.rude.Allocates;
import cl.minka.itests.rude.Blocks;
import cl.minka.itests.rude.Different;
import cl.minka.itests.rude.Exits;
import cl.minka.itests.rude.Fair;
import cl.minka.itests.rude.Loops;
import cl.minka.itests.rude.Mutates;
import cl.minka.itests.rude.NotANumber;
import cl.minka.itests.rude.Talks;
import cl.minka.itests.rude.Throws;
import cl.minka.itests.scenario.Api;
import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.Edition;
import cl.minka.itests.scenario.Reply;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;

/**
 * One plugin for each kind of misbehaviour, within the platform ({@code in-…}) and in a process of its own ({@code out-…}): what
 * the caller is told, and that everything else goes on.
 */
public class MisbehavingPluginTest {
    @ClassRule
    public static final Platform PLATFORM = Platform.shared();

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String PID = "cl.minka.plugins";
    private static final Map<String, String> LIMITS = Map.of(
            "trusted", "cl.minka.scoring.*,cl.minka.transfer.*,cl.ejemplo.dentro.*",
            "seconds", "2",
            "waitSeconds", "60",
            "graceMillis", "200",
            "allocationMegabytes", "100",
            "workerMegabytes", "48");
    private static final Map<String, Class<?>> WITHIN = Map.of(
            "throws", Throws.class,
            "loops", Loops.class,
            "blocks", Blocks.class,
            "allocates", Allocates.class,
            "nan", NotANumber.class,
            "mutates", Mutates.class,
            "different", Different.class);
    private static final Map<String, Class<?>> APART = Map.of(
            "throws", Throws.class,
            "loops", Loops.class,
            "blocks", Blocks.class,
            "allocates", Allocates.class,
            "nan", NotANumber.class,
            "mutates", Mutates.class,
            "exits", Exits.class,
            "talks", Talks.class,
            "fair", Fair.class);

    private static Edition edition;
    private static Cast cast;

    @BeforeClass
    public static void installThem() throws Exception {
        cast = new Cast(new Api(PLATFORM.anonymous()), Platform.ADMIN_PASSWORD).settle();
        edition = new Edition(cast, "estrategias-malas")
                .open()
                .admit(4)
                .evaluate()
                .score(4);
        List<String> commands = new ArrayList<>();
        commands.add("config:edit " + PID);
        LIMITS.forEach((name, value) -> commands.add("config:property-set %s '%s'".formatted(name, value)));
        commands.add("config:update");
        commands.add("bundle:install -s " + (jars("in", "dentro", WITHIN) + " " + jars("out", "aparte", APART)));
        PLATFORM.shell().run(String.join("\n", commands));
        Wait.upTo(LIMIT).until("they are there", () -> {
            long count = strategies().stream()
                    .filter(id -> id.startsWith("in-") || id.startsWith("out-"))
                    .count();
            return count == WITHIN.size() + APART.size() ? null : count + " are there";
        });
    }

    private static String jars(String prefix, String where, Map<String, Class<?>> types) {
        Path folder = Path.of("target", "plugins").toAbsolutePath();
        return types.entrySet().stream()
                .map(entry -> new PluginJar(
                                "cl.ejemplo." + where + "." + entry.getKey(),
                                "1.0.0",
                                prefix + "-" + entry.getKey(),
                                entry.getValue(),
                                entry.getValue() == Fair.class ? List.of() : List.of(Fair.class))
                        .writeTo(folder))
                .map(jar -> "file:" + jar)
                .collect(Collectors.joining(" "));
    }

    @AfterClass
    public static void takeThemAway() throws Exception {
        List<String> commands = new ArrayList<>();
        WITHIN.keySet().forEach(name -> commands.add("bundle:uninstall cl.ejemplo.dentro." + name));
        APART.keySet().forEach(name -> commands.add("bundle:uninstall cl.ejemplo.aparte." + name));
        commands.add("config:edit " + PID);
        LIMITS.keySet().forEach(name -> commands.add("config:property-delete " + name));
        commands.add("config:update");
        PLATFORM.shell().run(String.join("\n", commands));
    }

    @Test
    public void everyMisbehaviourHasItsAnswerAndThePlatformGoesOn() throws Exception {
        Map<String, String> expected = new TreeMap<>(Map.of(
                "in-throws", "503 strategy-failed",
                "in-blocks", "503 strategy-timeout",
                "in-allocates", "503 strategy-too-large",
                "in-nan", "503 strategy-failed",
                "in-mutates", "503 strategy-failed",
                "in-different", "201 "));
        expected.putAll(Map.of(
                "out-throws", "503 strategy-failed",
                "out-loops", "503 strategy-timeout",
                "out-blocks", "503 strategy-timeout",
                "out-allocates", "503 strategy-too-large",
                "out-nan", "503 strategy-failed",
                "out-mutates", "503 strategy-failed",
                "out-exits", "503 strategy-failed",
                "out-talks", "201 ",
                "out-fair", "201 "));
        Map<String, Reply> replies = rankAll(expected.keySet());
        Map<String, String> found = new TreeMap<>();
        replies.forEach((id, reply) -> found.put(id, told(reply)));
        assertEquals(expected, found);
        replies.values().stream().filter(reply -> reply.status() == 503).forEach(reply -> reply.isProblem(503));
        theRestWorks();
        assertFalse("answers differently", isIdentical(replies.get("in-different")));
        assertTrue("answers the same", isIdentical(replies.get("out-fair")));
        String metrics = PLATFORM.anonymous().get("/metrics").text();
        for (String event : List.of(
                "plugin_threw",
                "plugin_too_slow",
                "plugin_too_large",
                "plugin_died",
                "plugin_abandoned",
                "plugin_worker_started")) {
            assertTrue(event, metrics.contains("minka_events_total{event=\"" + event + "\"}"));
        }
        List<String> lines = PLATFORM.log().lines();
        assertTrue(lines.stream()
                .anyMatch(line -> line.contains("cl.ejemplo.aparte.exits/1.0.0") && line.contains("DIED")));
        assertFalse("data in the log", lines.stream().anyMatch(line -> line.contains("ScoringRequest[criteria=")));
    }

    @Test
    public void whoIsAbandonedTwiceIsStoppedUntilSomebodyStartsItAgain() throws Exception {
        assertEquals("503 strategy-timeout", told(rank("in-loops")));
        theRestWorks();
        assertTrue(strategies().contains("in-loops"));
        assertEquals("503 strategy-timeout", told(rank("in-loops")));
        Wait.upTo(LIMIT).until("it is stopped", () -> strategies().contains("in-loops") ? "still there" : null);
        assertEquals("503 strategy-absent", told(rank("in-loops")));
        theRestWorks();
        PLATFORM.shell().run("bundle:start cl.ejemplo.dentro.loops");
        Wait.upTo(LIMIT).until("it is asked again", () -> {
            String told = told(rank("in-loops"));
            return told.equals("503 strategy-timeout") ? null : told;
        });
    }

    private static void theRestWorks() {
        assertEquals(201, rank("mean").status());
        cast.organizer().get(edition.path("/initiatives")).is(200);
        assertEquals(200, PLATFORM.anonymous().get("/health/ready").status());
    }

    private static Map<String, Reply> rankAll(Iterable<String> ids) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(6);
        try {
            Map<String, Future<Reply>> asked = new LinkedHashMap<>();
            ids.forEach(id -> asked.put(id, clients.submit(() -> rank(id))));
            Map<String, Reply> replies = new TreeMap<>();
            for (Map.Entry<String, Future<Reply>> each : asked.entrySet()) {
                replies.put(each.getKey(), each.getValue().get());
            }
            return replies;
        } finally {
            clients.shutdownNow();
        }
    }

    private static Reply rank(String strategy) {
        return cast.organizer().post(edition.path("/rankings"), Map.of("strategy", strategy));
    }

    private static boolean isIdentical(Reply ranking) {
        return cast.organizer()
                .post(edition.path("/rankings/" + ranking.string("/id") + "/verification"), Map.of())
                .is(200)
                .at("/identical")
                .asBoolean();
    }

    /** The status and the last word of the problem's type. */
    private static String told(Reply reply) {
        return reply.status() + " " + reply.string("/type").replaceFirst(".*:", "");
    }

    private static List<String> strategies() {
        return cast.anonymous().get("/plugins?kind=scoring&limit=100").is(200).items().stream()
                .map(plugin -> plugin.path("id").asText())
                .toList();
    }
}
