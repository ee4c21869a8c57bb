package cl.minka.itests.scenario.crawl;

import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.User;
import cl.minka.itests.scenario.crawl.Stage.Crawler;
import cl.minka.itests.scenario.crawl.Stage.Depth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the names in the table of samples stand for in a contest of canaries, and who crawls it. */
public final class CanaryStage {
    private final Cast cast;
    private final CanaryContest contest;
    private final Depth deepest;
    private final Stage stage;

    /** @param deepest nobody goes deeper than that */
    public CanaryStage(Cast cast, CanaryContest contest, Depth deepest) {
        this.cast = cast;
        this.deepest = deepest;
        this.contest = contest;
        this.stage = new Stage(contest.edition().id());
        common();
    }

    /**
     * Who has nothing to do with the contest. Roles that contests do not know are all like the citizen's. What is refused
     * by role is asked in depth by one crawler of a kind.
     */
    public CanaryStage strangers() {
        crawler("citizen", "citizen", "vecina", Depth.ALLOWED);
        crawler("other-organizer", "organizer", "organiza-otra", Depth.PLAIN);
        anonymous();
        crawler("instructor", "instructor", "instruye", Depth.PLAIN);
        crawler("analyst", "analyst", "analiza", Depth.PLAIN);
        crawler("adviser", "adviser", "asesora", Depth.PLAIN);
        return this;
    }

    public CanaryStage anonymous() {
        stage.with(new Crawler("anonymous", "anonymous", cast.anonymous(), limited(Depth.ALL)));
        return this;
    }

    /** One who differs with others about the canary, and one who does not evaluate it: elsewhere they are alike. */
    public CanaryStage evaluators() {
        evaluator("evaluator", Cast.EVALUATORS.get(0), "hidden", Depth.ALL);
        evaluator("evaluator-2", Cast.EVALUATORS.get(2), "second", Depth.CONTESTS);
        return this;
    }

    /** A municipality that presents something else. */
    public CanaryStage municipality() {
        crawler("municipality", "municipality", "muni-" + Cast.CUTS.get(1), Depth.ALL);
        stage.value("municipality", "iid.own", contest.id("other"));
        stage.value("municipality", "cut.own", Cast.CUTS.get(1));
        return this;
    }

    /** @param conflicted the user name of one who comes from where the canary comes from */
    public CanaryStage committee(String conflicted) {
        crawler("committee", "committee", Cast.COMMITTEE.get(0), Depth.ALL);
        crawler("conflicted", "committee", conflicted, Depth.CONTESTS);
        stage.value("committee", "iid.own", contest.id("hidden"));
        stage.value("conflicted", "iid.own", contest.id("other"));
        return this;
    }

    public Stage stage() {
        return stage;
    }

    private void crawler(String name, String role, String username, Depth depth) {
        stage.with(new Crawler(name, role, cast.direct(username), limited(depth)));
        stage.value(name, "username.own", username);
    }

    private Depth limited(Depth depth) {
        return depth.compareTo(deepest) < 0 ? depth : deepest;
    }

    private void evaluator(String name, String username, String initiative, Depth depth) {
        crawler(name, "evaluator", username, depth);
        User user = cast.direct(username);
        String own = contest.id(initiative + "/" + username);
        JsonNode blind = user.get("/assignments/" + own).is(200).at("/initiative");
        stage.value(name, "aid.own", own);
        stage.value(name, "iid.own", blind.path("code").asText());
        stage.value(
                name, "name.own", blind.path("attachments").path(0).path("name").asText("informe.pdf"));
    }

    private void common() {
        String judge = contest.judge();
        stage.value("contest", contest.edition().id());
        stage.value("username.hidden", judge);
        stage.value("word.hidden", contest.aviary().plant("hidden text"));
        stage.value("externalId.hidden", contest.aviary().plant("externalId") + "-1");
        stage.value("name.hidden", "informe-" + contest.aviary().small("name of a shown file") + ".pdf");
        stage.value("cut.hidden", CanaryContest.PRESENTER);
        Map<String, String> ids = Map.of(
                "iid.hidden", "hidden",
                "iid.other", "other",
                "code.hidden", "code",
                "aid.hidden", "other/" + judge,
                "ranking", "ranking");
        ids.forEach((key, id) -> Optional.ofNullable(contest.id(id)).ifPresent(value -> stage.value(key, value)));
        cursor("cursor.initiatives", "/initiatives?limit=1&sort=title");
        cursor("cursor.assignments", "/assignments?limit=1&sort=evaluator");
        List<JsonNode> jobs = List.of(cast.organizer()
                .with("Prefer", "respond-async")
                .post(contest.edition().path("/redactions/acceptance"), Map.of())
                .at(""));
        jobs.stream()
                .map(job -> job.path("id").asText())
                .filter(id -> !id.isEmpty())
                .forEach(id -> stage.value("job", id));
    }

    /** Where the organizer's list goes on. */
    private void cursor(String key, String list) {
        String next = cast.organizer().get(contest.edition().path(list)).is(200).string("/next");
        if (!next.isEmpty() && !next.equals("null")) {
            stage.value(key, next);
        }
    }
}
