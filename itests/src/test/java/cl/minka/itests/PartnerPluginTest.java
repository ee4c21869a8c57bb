package cl.minka.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.itests.life.PluginDesk;
import cl.minka.itests.scenario.Api;
import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.Edition;
import cl.minka.itests.scenario.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.After;
import org.junit.ClassRule;
import org.junit.Test;

/** What the archetype generates and its golden project builds is installed, ranks, and leaves again. */
public class PartnerPluginTest {
    @ClassRule
    public static final Platform PLATFORM = Platform.shared();

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Path GOLDEN = Path.of("..", "bundles", "plugin", "archetype", "target", "golden");
    private static final String SCORING = "puntaje-ejemplo";
    private static final String PLUGIN = "/plugins/scoring/" + SCORING;
    private static final String TRANSFER = "calce-ejemplo";

    private final Set<String> installed = new HashSet<>();
    private final Cast cast = new Cast(new Api(PLATFORM.anonymous()), Platform.ADMIN_PASSWORD).settle();
    private final PluginDesk desk = new PluginDesk(cast.admin());

    @After
    public void leaveNothing() {
        for (String artifact : List.copyOf(installed)) {
            remove(artifact);
        }
    }

    @Test
    public void aGeneratedStrategyIsInstalledRanksAndLeaves() throws Exception {
        Edition edition =
                new Edition(cast, "de-un-socio").open().admit(8).evaluate().score(8);
        Map<String, Double> means = scores(rank(edition, "mean").is(201));
        rank(edition, SCORING).isProblem(503);

        String source = handOver("scoring", SCORING);
        String said = PLATFORM.shell().run("minka:plugin-install " + SCORING + " 1.0.0 " + source);
        installed.add(SCORING);
        assertTrue(said, said.contains("activa"));
        Wait.upTo(LIMIT).until("the strategy is there", () -> is(200, PLUGIN));
        assertEquals("1.0.0", cast.anonymous().get(PLUGIN).string("/version"));
        assertTrue(page().contains("<code>" + SCORING + "</code>"));
        Reply ranking = rank(edition, SCORING).is(201);
        assertEquals("cl.ejemplo.puntaje-ejemplo/1.0.0", ranking.string("/strategy/bundle"));
        Map<String, Double> scores = scores(ranking);
        assertEquals(8, scores.size());
        // what is generated is the mean
        scores.forEach((initiative, score) -> assertEquals(initiative, means.get(initiative), score, 1e-9));
        String stored = edition.path("/rankings/" + ranking.string("/id"));
        assertTrue(cast.organizer()
                .post(stored + "/verification", Map.of())
                .is(200)
                .at("/identical")
                .asBoolean());

        remove(SCORING);
        Wait.upTo(LIMIT).until("the strategy is gone", () -> is(404, PLUGIN));
        rank(edition, SCORING).isProblem(503);
        assertEquals(8, scores(cast.organizer().get(stored).is(200)).size());
        assertFalse(page().contains("<code>" + SCORING + "</code>"));
    }

    @Test
    public void aGeneratedTransferStrategyIsInstalledAndLeaves() throws Exception {
        String path = "/plugins/transfer/" + TRANSFER;
        PluginDesk.done(desk.install(
                Map.of("feature", TRANSFER, "version", "1.0.0", "source", handOver("transfer", TRANSFER))));
        installed.add(TRANSFER);
        Wait.upTo(LIMIT).until("the strategy is there", () -> is(200, path));
        assertEquals("cl.ejemplo.calce-ejemplo", cast.anonymous().get(path).string("/bundle"));
        assertTrue(page().contains("<code>" + TRANSFER + "</code>"));
        remove(TRANSFER);
        Wait.upTo(LIMIT).until("the strategy is gone", () -> is(404, path));
    }

    /** As an operator without network does: the two files go where Maven would look for them. */
    private String handOver(String kind, String artifact) throws Exception {
        Path built = GOLDEN.resolve(Path.of(kind, "project", artifact, "target"));
        assertTrue(
                "no golden project at " + built + ": build bundles/plugin/archetype with its tests first",
                Files.exists(built.resolve("feature/features.xml")));
        Path system = PLATFORM.home().resolve(Path.of("system", "cl", "ejemplo", artifact, "1.0.0"));
        copy(built.resolve(artifact + "-1.0.0.jar"), system.resolve(artifact + "-1.0.0.jar"));
        copy(built.resolve("feature/features.xml"), system.resolve(artifact + "-1.0.0-features.xml"));
        return "mvn:cl.ejemplo/" + artifact + "/1.0.0/xml/features";
    }

    private void remove(String artifact) {
        if (installed.remove(artifact)) {
            PluginDesk.done(desk.remove(artifact, "1.0.0", false));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private Reply rank(Edition edition, String strategy) {
        return cast.organizer().post(edition.path("/rankings"), Map.of("strategy", strategy, "parameters", Map.of()));
    }

    private String is(int status, String path) {
        Reply reply = cast.anonymous().get(path);
        return reply.status() == status ? null : reply.status() + " " + reply.text();
    }

    private static String page() {
        Answer page = PLATFORM.anonymous().get("/api/docs/strategies");
        assertEquals(page.text(), 200, page.status());
        return page.text();
    }

    private static Map<String, Double> scores(Reply ranking) {
        Map<String, Double> scores = new HashMap<>();
        for (JsonNode entry : ranking.at("/entries")) {
            scores.put(entry.path("initiative").asText(), entry.path("score").asDouble());
        }
        return scores;
    }
}
