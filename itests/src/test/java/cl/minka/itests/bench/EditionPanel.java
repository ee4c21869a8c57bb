package cl.minka.itests.bench;

import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.Reply;
import cl.minka.itests.scenario.User;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/** Evaluators, conflicts, affinities, and who evaluates what. */
final class EditionPanel {
    private final Stage stage;
    private final Phases phases;

    EditionPanel(Stage stage, Phases phases) {
        this.stage = stage;
        this.phases = phases;
    }

    void panel() {
        StringBuilder table = new StringBuilder("evaluator,maxLoad,categories,conflicts\n");
        int load = 2 + stage.initiatives() * Stage.EACH * 5 / 4 / stage.evaluators();
        for (int e = 0; e < stage.evaluators(); e++) {
            String conflict = e % 5 == 0 ? Stars.winners() : e % 5 == 1 ? Cast.CUTS.get(e % 3) : "";
            String categories = e % 9 == 0 ? "servicios barrio cultura" : "";
            table.append("%s,%d,%s,%s\n".formatted(Stage.evaluator(e), load, categories, conflict));
        }
        stage.organizer()
                .csv(stage.path("/evaluators/import"), table.toString())
                .is(200);
        Phases.say("%d evaluators, at most %d initiatives each", stage.evaluators(), load);
    }

    void affinities() {
        SplittableRandom random = new SplittableRandom(3);
        StringBuilder table = new StringBuilder(24 * stage.initiatives() * stage.evaluators());
        table.append("evaluator,initiative,affinity\n");
        for (int i = 0; i < stage.initiatives(); i++) {
            for (int e = 0; e < stage.evaluators(); e++) {
                table.append(Stage.evaluator(e))
                        .append(',')
                        .append(Stage.external(i))
                        .append(",0.");
                table.append(100 + random.nextInt(900)).append('\n');
            }
        }
        String text = table.toString();
        Work work = Work.order(stage.organizer(), user -> user.csv(stage.path("/affinities/import"), text));
        JsonNode report = work.result();
        Phases.say(
                "%d affinities (%d MB) imported as a job in %.1f s, %d steps of progress seen",
                report.path("rows").asInt(), text.length() >> 20, work.seconds(), work.steps());
    }

    /** A small one may be done before anybody can stop it. */
    void cancelled() {
        Work work = order("fair");
        JsonNode running = work.awaitProgress(0.01);
        OptionalDouble seconds = work.cancel();
        if (seconds.isEmpty()) {
            Phases.require(stage.initiatives() < 1_000, "an assignment could not be cancelled");
            Phases.say("done before it could be cancelled");
            return;
        }
        int stored = count();
        Phases.require(stored == 0, "a cancelled assignment left %d pairs", stored);
        Phases.say(
                "cancelled at %.0f %%: stopped in %.2f s, nothing stored",
                running.path("progress").asDouble() * 100, seconds.getAsDouble());
    }

    void fair() {
        Work work = order("fair");
        JsonNode plan = phases.within(60, "assignment fair as a job", work::result);
        check(plan);
        Phases.say(
                "the worst served initiative has %.3f, no assignment gives it more than %.3f; proven: %s; %d steps of progress seen",
                plan.at("/objective/minimum").asDouble(),
                plan.path("bound").asDouble(),
                plan.path("proven").asBoolean(),
                work.steps());
    }

    void total() {
        Work work = order("total");
        JsonNode plan = phases.within(5, "assignment total as a job, in the place of the fair one", work::result);
        check(plan);
        Phases.say(
                "sum of affinities %.3f, least %.3f, proven: %s",
                plan.at("/objective/total").asDouble(),
                plan.at("/objective/minimum").asDouble(),
                plan.path("proven").asBoolean());
    }

    private Work order(String objective) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("objective", objective);
        body.put("keepExisting", false);
        body.put("seed", 7);
        return Work.order(stage.organizer(), user -> user.post(stage.path("/assignments"), body));
    }

    private void check(JsonNode plan) {
        int wanted = stage.initiatives() * Stage.EACH;
        Phases.require(plan.path("assigned").asInt() == wanted, "assigned %s", plan.path("assigned"));
        Phases.require(plan.path("unmet").isEmpty(), "unmet %s", plan.path("unmet"));
        int stored = count();
        Phases.require(stored == wanted, "stored %d pairs", stored);
    }

    private int count() {
        Reply page = stage.organizer()
                .get(stage.path("/assignments?limit=1&count=exact"))
                .is(200);
        return page.at("/total").asInt();
    }

    /** By hand: an evaluator with a conflict is refused, in words. */
    void conflict() {
        User organizer = stage.organizer();
        Map<String, Object> pair =
                Map.of("initiative", Stage.external(Stars.number(stage, 0)), "evaluator", Stage.evaluator(5));
        Reply refused = organizer.post(stage.path("/assignments/pairs"), pair).isProblem(409);
        Phases.say(
                "a pair in conflict by hand: %s", refused.at("/errors/0/detail").asText());
        stage.moveTo("evaluation").is(200);
    }
}
