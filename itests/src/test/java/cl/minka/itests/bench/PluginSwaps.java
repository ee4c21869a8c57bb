package cl.minka.itests.bench;

import cl.minka.itests.life.BusyPeople;
import cl.minka.itests.life.PartnerFeature;
import cl.minka.itests.life.PluginDesk;
import cl.minka.itests.life.Release;
import cl.minka.itests.scenario.Api;
import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.Edition;
import cl.minka.itests.scenario.User;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A strategy is upgraded, rolled back, joined by another version, removed and installed again, so many steps in all, while four clients rank with it and four
 * evaluate: no request fails, no answer is of two versions, and every ranking is verified by the version that made it.
 *
 * <p>Arguments: the archive of the distribution, a folder to work in, how many steps, and whether the strategy is trusted.
 */
public final class PluginSwaps {
    private static final int RANKING = 4;
    private static final int INITIATIVES = 24;
    private static final String FEATURE = PartnerFeature.FEATURE;

    private final Distribution distribution;
    private final Phases phases;
    private final Path features;
    private final int swaps;
    private final boolean trusted;
    private Edition edition;
    private Cast cast;
    private PluginDesk desk;
    private BusyPeople people;
    private Map<String, Object> first;
    private Map<String, Object> second;

    private PluginSwaps(Distribution distribution, Path features, int swaps, boolean trusted) {
        this.distribution = distribution;
        this.phases = new Phases(distribution);
        this.features = features;
        this.swaps = swaps;
        this.trusted = trusted;
    }

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[1]).toAbsolutePath();
        Distribution distribution = Distribution.unpack(Path.of(arguments[0]).toAbsolutePath(), folder);
        int result = new PluginSwaps(
                        distribution,
                        folder.resolve("partner"),
                        Integer.parseInt(arguments[2]),
                        Boolean.parseBoolean(arguments[3]))
                .run();
        System.exit(result);
    }

    private int run() {
        distribution.start();
        try {
            distribution.await("/health/ready");
            cast = new Cast(new Api(distribution.client()), Distribution.ADMIN_PASSWORD).settle();
            desk = new PluginDesk(cast.admin());
            phases.run("Contest", this::contest);
            phases.run("Swaps", this::swap);
            phases.run("Verification", this::verify);
            Phases.say("at most %d MB resident", distribution.peakMegabytes());
        } finally {
            distribution.stop();
        }
        return phases.end();
    }

    private void contest() {
        edition = new Edition(cast, "cambios")
                .open()
                .admit(INITIATIVES)
                .evaluate()
                .score(INITIATIVES - 4);
        cast.organizer()
                .post(
                        edition.path("/assignments"),
                        Map.of("objective", "total", "keepExisting", true, "seed", 1, "perInitiative", 4))
                .isDone();
        first = order("1.0.0", Release.One.class);
        second = order("1.1.0", Release.Two.class);
        PluginDesk.done(desk.install(first));
    }

    private void swap() {
        List<Double> seconds = new ArrayList<>();
        people = new BusyPeople();
        try (BusyPeople busy = people) {
            for (int n = 0; n < RANKING; n++) {
                busy.rank(cast.organizer(), edition.path(""), FEATURE);
            }
            Cast.EVALUATORS.forEach(this::evaluate);
            List<Supplier<JsonNode>> round = List.of(
                    () -> desk.install(second),
                    () -> desk.rollback(FEATURE),
                    () -> desk.install(besides(second)),
                    () -> desk.remove(FEATURE, "1.0.0", false),
                    () -> desk.install(first));
            for (int n = 0; n < swaps; n++) {
                seconds.add(timed(round.get(n % round.size())));
            }
            PluginDesk.done(desk.install(first));
        }
        Collections.sort(seconds);
        Phases.say(
                "%d steps: median %.2f s, longest %.2f s; %d requests meanwhile, the longest took %d ms; %d rankings",
                seconds.size(),
                seconds.get(seconds.size() / 2),
                seconds.get(seconds.size() - 1),
                people.requests(),
                people.longestMillis(),
                people.rankings().size());
        people.failures().stream().limit(10).forEach(failure -> Phases.say("%s", failure));
        Phases.require(
                people.failures().isEmpty(),
                "%d requests failed",
                people.failures().size());
    }

    private void evaluate(String username) {
        User evaluator = cast.as(username);
        List<JsonNode> own = evaluator.get("/me/assignments?limit=500").is(200).items();
        String open = own.stream()
                .filter(assignment -> !assignment.path("state").asText().equals("final"))
                .map(assignment -> assignment.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError(username + " has nothing left to evaluate"));
        people.evaluate(
                evaluator,
                "/assignments/" + open + "/evaluation",
                number ->
                        Map.of("scores", Map.of("INN", number % 6, "RES", 3), "comment", "Ejemplo", "state", "draft"));
    }

    private void verify() {
        PluginDesk.done(desk.install(besides(second)));
        User organizer = cast.organizer();
        int verified = 0;
        for (String ranking : people.rankings().keySet()) {
            Phases.require(
                    organizer
                            .post(edition.path("/rankings/" + ranking + "/verification"), Map.of())
                            .is(200)
                            .at("/identical")
                            .asBoolean(),
                    "ranking %s is computed otherwise again",
                    ranking);
            verified++;
        }
        JsonNode audit = cast.admin().get("/audit/verification").is(200).at("");
        Phases.require(audit.path("valid").asBoolean(), "audit %s", audit);
        Phases.say(
                "%d rankings verified, audit of %d entries valid",
                verified, audit.path("entries").asInt());
        PluginDesk.done(desk.remove(FEATURE, "1.1.0", false));
        PluginDesk.done(desk.remove(FEATURE, "1.0.0", false));
    }

    private Map<String, Object> order(String version, Class<? extends Release> type) {
        Map<String, Object> order = PartnerFeature.in(features, version, type).order(true);
        order.put("trusted", trusted);
        return order;
    }

    private static Map<String, Object> besides(Map<String, Object> order) {
        Map<String, Object> other = new LinkedHashMap<>(order);
        other.put("replace", false);
        return other;
    }

    private static double timed(Supplier<JsonNode> work) {
        long begun = System.nanoTime();
        PluginDesk.done(work.get());
        return (System.nanoTime() - begun) / 1e9;
    }
}
