package cl.minka.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.itests.life.BusyPeople;
import cl.minka.itests.life.PartnerFeature;
import cl.minka.itests.life.PluginDesk;
import cl.minka.itests.life.Release;
import cl.minka.itests.scenario.Api;
import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.Edition;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;

/** A partner's strategy from its installation to its removal, while people work. */
public class PluginLifeTest {
    @ClassRule
    public static final Platform PLATFORM = Platform.shared();

    private static final Path FOLDER = Path.of("target", "plugin-life");
    private static final String FEATURE = PartnerFeature.FEATURE;
    private static final int SWAPS = 2;

    private static Cast cast;
    private static Edition edition;
    private static PluginDesk desk;
    private static PartnerFeature one;
    private static PartnerFeature two;

    @BeforeClass
    public static void open() {
        cast = new Cast(new Api(PLATFORM.anonymous()), Platform.ADMIN_PASSWORD).settle();
        edition = new Edition(cast, "vida-de-estrategias")
                .open()
                .admit(12)
                .evaluate()
                .score(12);
        desk = new PluginDesk(cast.admin());
        one = PartnerFeature.in(FOLDER, "1.0.0", Release.One.class);
        two = PartnerFeature.in(FOLDER, "1.1.0", Release.Two.class);
    }

    @Test
    public void aStrategyIsInstalledUpgradedRolledBackAndRemovedWhilePeopleWork() {
        JsonNode installed = PluginDesk.done(desk.install(one.order(true)));
        assertEquals("active", installed.path("state").asText());
        assertTrue(installed.toString(), installed.at("/checks/0/passed").asBoolean());
        assertEquals("1.0.0", rank(Map.of("strategy", FEATURE)));
        BusyPeople people = new BusyPeople();
        try (people) {
            for (int n = 0; n < 2; n++) {
                people.rank(cast.organizer(), edition.path(""), FEATURE);
            }
            for (int n = 0; n < SWAPS; n++) {
                PluginDesk.done(desk.install(two.order(true)));
                PluginDesk.done(desk.rollback(FEATURE));
            }
        }
        assertEquals(String.join("\n", people.failures()), 0, people.failures().size());
        assertTrue(people.requests() + " requests", people.requests() > 2 * SWAPS);
        // side by side, every ranking is verified by the version that made it
        PluginDesk.done(desk.install(two.order(false)));
        assertEquals("1.1.0", rank(Map.of("strategy", FEATURE)));
        assertEquals("1.0.0", rank(Map.of("strategy", FEATURE, "version", "[1.0,1.1)")));
        people.rankings().entrySet().stream()
                .limit(20)
                .forEach(entry -> assertEquals(
                        entry.getValue(),
                        true,
                        cast.organizer()
                                .post(edition.path("/rankings/" + entry.getKey() + "/verification"), Map.of())
                                .is(200)
                                .at("/identical")
                                .asBoolean()));
        cast.organizer()
                .post(edition.path("/rankings"), Map.of("strategy", FEATURE, "version", "[7,8)"))
                .isProblem(503);
        PluginDesk.done(desk.check(FEATURE, "1.1.0"));
        PluginDesk.done(desk.remove(FEATURE, "1.1.0", false));
        PluginDesk.done(desk.remove(FEATURE, "1.0.0", false));
        assertEquals("removed", desk.state(FEATURE, "1.0.0"));
        cast.organizer()
                .post(edition.path("/rankings"), Map.of("strategy", FEATURE))
                .isProblem(503);
        List<String> actions =
                cast.admin().get("/audit?resource=plugins/features/vida/1.0.0&limit=500").is(200).items().stream()
                        .map(entry -> entry.path("action").asText())
                        .distinct()
                        .toList();
        assertTrue(
                actions.toString(),
                actions.containsAll(List.of(
                        "kernel.plugin-installed",
                        "kernel.plugin-retired",
                        "kernel.plugin-rolled-back",
                        "kernel.plugin-removed")));
    }

    @Test
    public void whatIsWrongWithAPluginIsToldAndNothingStaysBehind() {
        refused(
                "check-failed",
                PartnerFeature.in(FOLDER, "3.0.0", Release.Broken.class).order(true));
        assertEquals("refused", desk.state(FEATURE, "3.0.0"));
        JsonNode range = refused(
                "api-range",
                PartnerFeature.in(FOLDER, "4.0.0", Release.One.class, "[7,8)").order(true));
        assertTrue(range.toString(), range.path("detail").asText().contains("[7.0.0,8.0.0)"));
        Map<String, Object> changed =
                PartnerFeature.in(FOLDER, "5.0.0", Release.One.class).order(true);
        changed.put("sha256", List.of("00".repeat(32)));
        refused("wrong-hash", changed);
        changed.put("source", "ftp://repositorio.ejemplo/features.xml");
        refused("source-forbidden", changed);
        changed.put(
                "source", FOLDER.resolve("nada.xml").toAbsolutePath().toUri().toString());
        refused("unreadable", changed);
        assertTrue(cast.anonymous().get("/plugins?kind=scoring").is(200).items().stream()
                .noneMatch(plugin -> plugin.path("id").asText().equals(FEATURE)));
        cast.organizer().post("/plugins", one.order(true)).isProblem(403);
    }

    private static JsonNode refused(String why, Map<String, Object> order) {
        JsonNode job = desk.install(order);
        assertEquals(job.toString(), "failed", job.path("state").asText());
        assertTrue(job.toString(), job.at("/problem/type").asText().endsWith("kernel:plugin:" + why));
        return job.path("problem");
    }

    /** The version that made a ranking. */
    private static String rank(Map<String, Object> body) {
        return cast.organizer().post(edition.path("/rankings"), body).is(201).string("/strategy/version");
    }
}
